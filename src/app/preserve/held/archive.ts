// The archive itself as an object of a preservation copy: its log, what it says of itself, and the descriptions of its formats.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonical, sha256 } from '../../../trust/hash.ts';
import { archiveName } from '../../backup/decisions.ts';
import { allEntries, allRecords, logAfter } from '../../read/in-order.ts';
import { HELD_SCHEMA, type HeldFile, type HeldObject } from '../holding.ts';
import type { About, WithdrawnLine } from './about.ts';
import { archiveReadme } from './readme.ts';
import type { Holding } from './record.ts';

/** What was held besides. `only`: the ids, where it was not everything. */
export interface HeldCounts {
  records: number;
  authorities: number;
  units: number;
  versions: number;
  readonly only: ReadonlySet<string> | undefined;
}

/** So many numbers of the log stand in one file: a file that is full never changes again. */
const linesInFile = 10_000;

/** Give it when everything else has been held, so that it knows of what was withdrawn meanwhile. It has one version: how it stands. */
export async function heldArchive(holding: Holding, counts: HeldCounts): Promise<HeldObject> {
  const { archive, signal } = holding;
  const info = await archive.store.info(signal);
  const name = await archiveName(archive, signal);
  // In this order: whatever is withdrawn between the two is in the log at least.
  const gone = await withdrawnLines(holding, counts.only);
  const { files: log, at } = await logFiles(holding, counts.only);
  const about: About = {
    schema: HELD_SCHEMA,
    ...info,
    name,
    whole: counts.only === undefined,
    records: counts.records,
    versions: counts.versions,
    authorities: counts.authorities,
    units: counts.units,
    log: log.map(({ path, data, lines }) => ({ file: path, sha256: sha256(data), lines })),
  };
  const files: HeldFile[] = [
    { path: 'archive.json', data: Buffer.from(`${JSON.stringify(about, null, 2)}\n`) },
    { path: 'README.md', data: Buffer.from(archiveReadme(info, counts.only === undefined)) },
    { path: 'withdrawn.jsonl', data: Buffer.from(gone) },
    ...log.map(({ path, data }) => ({ path, data })),
    ...(await descriptions()),
  ];
  const state = canonical([
    HELD_SCHEMA,
    ...files.map((file) => [file.path, 'data' in file ? sha256(file.data) : file.blob]),
  ]).hash;
  const version = {
    number: 1,
    at: at ?? new Date(0).toISOString(),
    message: `The archive at line ${holding.until} of its log`,
    by: undefined,
    state,
    files: async () => files,
  };
  return { kind: 'archive', id: 'archive', versions: [version] };
}

interface LogFile {
  readonly path: string;
  readonly data: Uint8Array;
  readonly lines: number;
}

/**
 * The log in pieces by its numbers, each line as JSON: all lines that were there when the copy began, and whatever was withdrawn, opened or closed since;
 * of a copy of some records, only theirs. `at`: the time of the last.
 */
async function logFiles(
  { archive, until, signal }: Holding,
  only: ReadonlySet<string> | undefined,
): Promise<{ readonly files: readonly LogFile[]; readonly at: string | undefined }> {
  const pieces = new Map<number, string[]>();
  let at: string | undefined;
  for await (const line of logAfter(archive, 0, signal)) {
    if (only !== undefined && !only.has(line.record)) continue;
    if (line.seq > until && (line.kind === 'version' || line.kind === 'entry')) continue;
    const piece = Math.floor((line.seq - 1) / linesInFile);
    const standing = pieces.get(piece);
    const json = `${JSON.stringify(line)}\n`;
    if (standing === undefined) pieces.set(piece, [json]);
    else standing.push(json);
    at = line.at;
  }
  const files = [...pieces].map(([piece, lines]) => ({
    path: `log/${String(piece * linesInFile + 1).padStart(10, '0')}.jsonl`,
    data: Buffer.from(lines.join('')),
    lines: lines.length,
  }));
  return { files, at };
}

/**
 * What the log does not say of records and entries that were withdrawn: their kind, and by what names of sources (hashes) they are found, so that their
 * sources are not imported anew.
 */
async function withdrawnLines(
  { archive, signal }: Holding,
  only: ReadonlySet<string> | undefined,
): Promise<string> {
  if (only !== undefined) return '';
  const gone: WithdrawnLine[] = [];
  const { upkeep } = archive.store;
  for await (const { id, withdrawn } of allRecords(archive, signal))
    if (withdrawn)
      gone.push({ kind: 'record', id, sources: [...((await upkeep.raw(id, signal))?.sources ?? [])] });
  for await (const { id, kind, withdrawn } of allEntries(archive, signal))
    if (withdrawn)
      gone.push({ kind, id, sources: [...((await upkeep.rawEntry(id, signal))?.sources ?? [])] });
  return gone.map((line) => `${JSON.stringify(line)}\n`).join('');
}

// The same from the sources and from what is built of them.
const docs = fileURLToPath(new URL('../../../../docs/formats', import.meta.url));

/** The descriptions of the formats that come with Verno, for whoever reads the copy without it. */
async function descriptions(): Promise<readonly HeldFile[]> {
  const names = (await fs.readdir(docs, { recursive: true })).filter((name) => /\.(?:md|json)$/.test(name));
  const files: HeldFile[] = [];
  for (const name of names.toSorted())
    files.push({ path: `formats/${name.replaceAll('\\', '/')}`, data: await fs.readFile(join(docs, name)) });
  return files;
}
