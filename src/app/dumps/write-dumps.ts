// Writes what anybody may read of an archive into files that hold all of it, in one pass over the records.
import { join } from 'node:path';
import { csvHeader, csvRow } from '../../formats/csv/write.ts';
import type { Problem } from '../../model/problem.ts';
import { openOn } from '../access/open-on.ts';
import { allRecords } from '../read/in-order.ts';
import { readRecord } from '../read/record.ts';
import type { Archive } from '../services.ts';
import { versionAddress } from './address.ts';
import { GzipFile } from './gzip-file.ts';
import { recordDumps, type RecordDump } from './kinds.ts';
import { nameColumns, nameRows } from './name-rows.ts';
import { RightsTally } from './rights-sum.ts';
import { dumpNames, type DumpFile, type DumpKind, type Dumps } from './schema.ts';
import { unitColumns, unitRows } from './unit-rows.ts';

export interface WriteOptions {
  /** Which files are wanted. */
  readonly kinds: readonly DumpKind[];
  /** The address that readers use, for what names addresses. */
  readonly address?: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress?: ((records: number) => void) | undefined;
}

/** Everybody's eyes. */
const anonymous = { kind: 'anonymous' } as const;

/**
 * Writes the files into a folder that is there and holds none of them. The same archive gives the same bytes; memory is bounded by the largest record.
 * Problems: what a format cannot carry, of each record. Fails as the file system or the store fails; what is half-written then stays.
 */
export async function writeDumps(
  archive: Archive,
  folder: string,
  options: WriteOptions,
): Promise<{ readonly dumps: Dumps; readonly problems: readonly Problem[] }> {
  const { kinds, signal } = options;
  const made = new Date().toISOString();
  const [{ title }, ofRecords] = [
    await archive.store.info(signal),
    await writeRecords(archive, folder, options),
  ];
  const day = openOn(anonymous) ?? '';
  const tables = { names: [nameColumns, nameRows], units: [unitColumns, unitRows] } as const;
  const files = [...ofRecords.files];
  for (const kind of ['names', 'units'] as const) {
    if (!kinds.includes(kind)) continue;
    const [columns, rows] = tables[kind];
    files.push(await writeTable(kind, folder, columns, rows(archive, day, signal)));
  }
  const { records, rights, problems } = ofRecords;
  const address = options.address ?? null;
  return {
    dumps: { schema: 'verno/dumps/1', archive: title, address, made, records, rights, files },
    problems,
  };
}

async function writeRecords(archive: Archive, folder: string, options: WriteOptions) {
  const { signal, kinds, onProgress } = options;
  const makers = recordDumps(archive.exportFormats, versionAddress(options.address));
  const open = kinds.flatMap((kind) => {
    const maker = makers[kind];
    return maker === undefined ? [] : [opened(kind, maker, folder)];
  });
  const links = kinds.some((kind) => kind === 'tei' || kind === 'parallel') ? 'all' : 'none';
  const rights = new RightsTally();
  const problems: Problem[] = [];
  let records = 0;
  try {
    for (const { file, maker } of open) await file.write(maker.start);
    // In the order of first publication, which nothing changes.
    for await (const { id, withdrawn } of allRecords(archive, signal)) {
      if (withdrawn) continue;
      const reading = await readRecord(archive, id, undefined, anonymous, signal, links);
      // Closed to readers, or withdrawn since.
      if (reading.kind !== 'found') continue;
      records++;
      rights.add(reading.value.content);
      for (const one of open) {
        const added = one.maker.add(reading.value);
        one.entries += added.entries;
        problems.push(...(added.problems ?? []));
        for (const piece of added.pieces) await one.file.write(piece);
      }
      onProgress?.(records);
    }
    const files: DumpFile[] = [];
    for (const { kind, file, maker, entries } of open) {
      await file.write(maker.end);
      files.push({ kind, name: dumpNames[kind], ...(await file.finish()), entries });
    }
    return { records, rights: rights.sum(), files, problems };
  } finally {
    for (const { file } of open) await file.abandon();
  }
}

function opened(kind: DumpKind, maker: RecordDump, folder: string) {
  return { kind, maker, file: new GzipFile(join(folder, dumpNames[kind])), entries: 0 };
}

async function writeTable(
  kind: DumpKind,
  folder: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): Promise<DumpFile> {
  const file = new GzipFile(join(folder, dumpNames[kind]));
  let entries = 0;
  try {
    await file.write(csvHeader(columns));
    for await (const row of rows) {
      await file.write(csvRow(row));
      entries++;
    }
    return { kind, name: dumpNames[kind], ...(await file.finish()), entries };
  } finally {
    await file.abandon();
  }
}
