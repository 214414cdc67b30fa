// Writes the search of a copy: every record that anybody may read, in the order in which they were first published.
import fs from 'node:fs/promises';
import type { Viewer } from '../../../model/access.ts';
import type { RecordId } from '../../../model/record-id.ts';
import { openOn } from '../../access/open-on.ts';
import { readLocated, type Reading } from '../../read/locate.ts';
import type { Archive } from '../../services.ts';
import { searchedRecord } from './searched-record.ts';
import { CopySearchWriter, type PutPiece, type SearchedRecord } from './write/writer.ts';

export interface CopySearchPlace {
  /** A folder that is not there yet, for what outgrows memory; it is gone afterwards. */
  readonly folder: string;
  readonly put: PutPiece;
  /** The page of a record in the copy, relative to the copy's folder. */
  readonly pageOf: (id: RecordId) => string;
}

const anonymous: Viewer = { kind: 'anonymous' };
const linesTogether = 1000;
/** Names that are looked up at once. */
const namesTogether = 400;

/** The same archive gives the same pieces, byte for byte. Time and disk grow with the archive, memory with the number of its names. */
export async function writeCopySearch(
  archive: Archive,
  { folder, put, pageOf }: CopySearchPlace,
  signal: AbortSignal,
): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  try {
    const writer = new CopySearchWriter({ folder, put });
    for (let after = 0; ;) {
      const lines = await archive.store.records(after, linesTogether, signal);
      const last = lines.at(-1);
      if (last === undefined) break;
      after = last.seq;
      for (const { id } of lines) {
        signal.throwIfAborted();
        const searched = await readFor(archive, id, pageOf(id), signal);
        if (searched !== undefined) await writer.add(searched);
      }
    }
    const names = writer.names();
    for (let at = 0; at < names.length; at += namesTogether) {
      const some = names.slice(at, at + namesTogether);
      const forms = await archive.index.search.formsOf(some, openOn(anonymous), signal);
      for (const { key, written } of forms) writer.addForm(key, written);
    }
    await writer.finish(signal);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Undefined for what is closed or withdrawn. */
async function readFor(
  archive: Archive,
  id: RecordId,
  page: string,
  signal: AbortSignal,
): Promise<SearchedRecord | undefined> {
  const reading = await readLocated(
    archive,
    { id, number: undefined, viewer: anonymous },
    async ({ stored }): Promise<Reading<SearchedRecord | undefined>> => {
      const content = await archive.store.content(stored.manifest, signal);
      const indexed = await archive.index.entry(id, signal);
      const value = indexed && searchedRecord(content, indexed.entry, page);
      return { kind: 'found', value };
    },
    signal,
  );
  return reading.kind === 'found' ? reading.value : undefined;
}
