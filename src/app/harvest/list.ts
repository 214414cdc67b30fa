// One piece of a list of records for harvesters: the lines that follow a place, each written as it is now.
import { setImmediate as turn } from 'node:timers/promises';
import type { OaiRecord } from '../../formats/oai/document.ts';
import { identifierOf } from '../../formats/oai/identifier.ts';
import { setSpecOf } from '../../formats/oai/set-spec.ts';
import type { HarvestLine, HarvestQuery } from '../../index/harvest.ts';
import type { Reading } from '../read/locate.ts';
import { readRecord } from '../read/record.ts';
import type { HarvestFormat, Writing } from './formats.ts';

export interface ListPiece {
  readonly records: readonly OaiRecord[];
  /** The place after which the list goes on; null where it ends here. */
  readonly after: number | null;
}

/** An answer is closed once it holds so many characters of metadata, however few records those are. */
const enough = 4_000_000;
/** Other readers have their turn after so many records. */
const atOnce = 8;

export interface Namespaced extends Writing {
  /** What stands for the archive in identifiers. */
  readonly namespace: string;
}

/** At most `limit` lines after a place, as headers alone where no format is given. */
export async function pieceOf(
  writing: Namespaced,
  query: HarvestQuery,
  asked: { readonly after: number; readonly limit: number; readonly format: HarvestFormat | undefined },
): Promise<ListPiece> {
  const { archive, signal } = writing;
  const { after, limit, format } = asked;
  const lines = await archive.index.harvest.lines(query, after, limit + 1, signal);
  const records: OaiRecord[] = [];
  let size = 0;
  for (const line of lines.slice(0, limit)) {
    const record =
      format === undefined ? headerOf(writing, line) : await recordOf(writing, line, format, query.day);
    records.push(record);
    size += record.metadata?.length ?? 0;
    if (records.length % atOnce === 0) await turn();
    signal?.throwIfAborted();
    if (size > enough) break;
  }
  return { records, after: records.length < lines.length ? (lines[records.length - 1]?.seq ?? null) : null };
}

export function headerOf({ namespace }: Pick<Namespaced, 'namespace'>, line: HarvestLine): OaiRecord {
  return {
    identifier: identifierOf(namespace, line.id),
    datestamp: line.stamp,
    setSpecs: line.sets.map(setSpecOf),
    deleted: line.deleted,
  };
}

/** The record in a format. One that was closed or withdrawn since its line was read is told of as that. */
export async function recordOf(
  writing: Namespaced,
  line: HarvestLine,
  format: HarvestFormat,
  day: string,
): Promise<OaiRecord> {
  const { archive, viewer, signal } = writing;
  if (line.deleted) return headerOf(writing, line);
  const read: Reading<Parameters<HarvestFormat['write']>[0]> = await readRecord(
    archive,
    line.id,
    undefined,
    viewer,
    signal,
  );
  if (read.kind === 'found')
    return { ...headerOf(writing, line), metadata: await format.write(read.value, writing) };
  const now = (await archive.index.harvest.line(line.id, day, signal)) ?? line;
  return { ...headerOf(writing, { ...now, sets: [] }), deleted: true };
}
