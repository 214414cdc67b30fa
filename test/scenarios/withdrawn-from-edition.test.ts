// A document of an edition is withdrawn: none of its words stays in the folder, though the edition's file held them, and none comes back.
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import type { ImportFormat } from '../../src/formats/port.ts';
import { editions } from '../generators/edition-format.ts';
import { testArchive, type TestArchive } from './archive.ts';

let folder: string;
let archive: TestArchive;
const { signal } = new AbortController();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-edition-'));
  archive = await testArchive();
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

const words = 'Кольбенштанге оборвалась у третьего быка';
const lines = [
  'd1 | On paint | Мост готов.',
  `d2 | On the fall | ${words}.`,
  'd3 | On bread | Хлеб получен.',
];

async function read(all: readonly string[]): Promise<ImportReport> {
  const path = join(folder, 'levee1901.edition');
  await writeFile(path, all.join('\n'));
  return importSources({ ...archive, importFormats: [editions] }, [path], { by: 'import', signal });
}

const idOf = async (key: string): Promise<string> => {
  const id = await archive.store.bySource('editions', key);
  if (id === undefined) throw new Error(`no record of ${key}`);
  return id;
};

async function withdrawFall(): Promise<void> {
  const request = { record: await idOf('levee1901#d2'), reason: 'The family asked for it.', by: 'archivist' };
  const done = await withdrawRecord(archive, request);
  expect(done).toEqual({
    ok: true,
    value: { kind: 'record', already: false, editionFiles: 1, entries: [] },
    problems: [],
  });
}

/** Files of the archive that hold the words, in UTF-8 or UTF-16. */
async function filesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(archive.dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.push(entry.name);
  }
  return found;
}

async function allIsWell(): Promise<void> {
  expect((await checkArchive(archive, { signal })).problems).toEqual([]);
}

it('leaves no byte of the document in database, journal or files, and all else as it was', async () => {
  expect(await read(lines)).toMatchObject({ imported: 4, failed: 0, problems: [] });
  expect(await filesWith(words)).not.toEqual([]);
  await withdrawFall();
  expect(await filesWith(words)).toEqual([]);
  expect(await filesWith('Хлеб получен')).not.toEqual([]);
  await allIsWell();
  await rebuildArchive(archive, { signal });
  await allIsWell();
});

it('does not take the document or the file in again, and says so; the rest is unchanged', async () => {
  await read(lines);
  await withdrawFall();
  const again = await read(lines);
  expect(again).toMatchObject({ imported: 0, unchanged: 3, failed: 1 });
  expect(again.problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['file-withheld', 'note'],
    ['withdrawn', 'error'],
  ]);
  expect(await filesWith(words)).toEqual([]);
  await allIsWell();
});

it('keeps no later printing of the edition either, whether or not it holds the document', async () => {
  await read(lines);
  await withdrawFall();
  const later = await read([
    ...lines.slice(0, 2),
    'd3 | On bread | Хлеб получен сполна.',
    'd4 | On nails | Гвозди.',
  ]);
  // The edition's own record names its old file, and would name the new one.
  expect(later.problems.map(({ code }) => code)).toEqual(['file-withheld', 'withdrawn']);
  expect(later).toMatchObject({ imported: 3, unchanged: 1, failed: 1 });
  expect(await filesWith(words)).toEqual([]);
  expect(await filesWith('Гвозди')).toHaveLength(1);
  const repeated = await read([
    ...lines.slice(0, 2),
    'd3 | On bread | Хлеб получен сполна.',
    'd4 | On nails | Гвозди.',
  ]);
  expect(repeated).toMatchObject({ imported: 0, unchanged: 4, failed: 1 });
  await allIsWell();
});

it('keeps no file of the edition where its own record comes after the withdrawal', async () => {
  const alone: ImportFormat = {
    ...editions,
    async *parse(candidate, context) {
      for await (const one of editions.parse(candidate, context))
        if (one.draft?.description.within !== undefined) yield one;
    },
  };
  const path = join(folder, 'levee1901.edition');
  await writeFile(path, lines.join('\n'));
  await importSources({ ...archive, importFormats: [alone] }, [path], { by: 'import', signal });
  const request = { record: await idOf('levee1901#d2'), reason: 'The family asked for it.', by: 'archivist' };
  expect(await withdrawRecord(archive, request)).toMatchObject({ value: { editionFiles: 0 } });
  expect(await read(lines)).toMatchObject({ imported: 1, unchanged: 2, failed: 1 });
  expect(await filesWith(words)).toEqual([]);
  await allIsWell();
});

it('does not let the file in under another name', async () => {
  await read(lines);
  await withdrawFall();
  const path = join(folder, 'copy.edition');
  await writeFile(path, lines.join('\n'));
  const onlyVolume: ImportFormat = {
    ...editions,
    async *parse(candidate, context) {
      for await (const one of editions.parse(candidate, context))
        if (one.draft?.description.within === undefined) yield one;
    },
  };
  const report = await importSources({ ...archive, importFormats: [onlyVolume] }, [path], {
    by: 'x',
    signal,
  });
  expect(report.problems.map(({ code }) => code)).toEqual(['file-withheld']);
  expect(await filesWith(words)).toEqual([]);
  await allIsWell();
});
