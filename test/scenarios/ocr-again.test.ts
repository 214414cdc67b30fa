// Recognition that fails in part, is repeated, and is done again by a better engine.
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ocrRecords } from '../../src/app/ocr/read-records.ts';
import { usualImageLimits } from '../../src/image/source.ts';
import { walkBlocks } from '../../src/model/block.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';
import { drawSheet, servedEngine } from './ocr-engine.ts';

let folder: string;
let archive: TestArchive;
const ids: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-ocr-again-'));
  archive = await testArchive();
  for (const [at, name] of ['One', 'Two'].entries()) {
    const scans = join(folder, name);
    await mkdir(scans);
    for (const page of [1, 2, 3]) await drawSheet(join(scans, `${page}.png`), 190 + 10 * page + at);
    const said = await run(archive, 'import', scans, '--by', 'Anna');
    expect(said.status).toBe(0);
  }
  ids.push(...(await archive.store.records(0, 10)).map(({ id }) => id));
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

async function ocr(answer: Parameters<typeof servedEngine>[0], ...args: string[]) {
  const engine = await servedEngine(answer);
  try {
    const wanted = ['--engine', 'http', '--ocr-address', engine.address, '--lang', 'en', '--no-clean'];
    return await run(archive, 'ocr', ...args, ...wanted, '--json');
  } finally {
    engine.close();
  }
}

async function head(id = ids[0] ?? '') {
  const stored = await archive.store.head(id);
  if (stored === undefined) throw new Error('no record');
  const content = await archive.store.content(stored.manifest);
  const blocks = content.texts.flatMap((text) => [...walkBlocks(text.blocks)]);
  return { number: stored.manifest.number, content, words: blocks.map(({ text }) => text).join(' ') };
}

it('publishes nothing while a page may yet be read, and says which', async () => {
  const said = await ocr((nth) => (nth === 2 ? 503 : 'the first reading'), ids[0] ?? '', '--jobs', '1');
  expect(said.status).toBe(1);
  // Pages are made ready side by side, so which of them is sent second is not known before.
  const [, path = ''] = /"ocr-failed"[^}]*"path":"(folio [123])"/.exec(said.stdout) ?? [];
  expect(JSON.parse(said.stdout)).toMatchObject({ read: [], problems: [{ where: { path } }, {}] });
  expect(said.stdout).toContain('"ocr-not-whole"');
  expect(said.stdout).toContain(`1 could not be read (${path})`);
  expect((await head()).number).toBe(1);
});

it('reads the whole record again for a better engine, as long as nobody has touched the text', async () => {
  expect((await ocr(() => 'the first reading', ids[0] ?? '')).status).toBe(0);
  expect(await head()).toMatchObject({ number: 2 });
  expect((await head()).words).toContain('first reading');
  expect((await ocr(() => 'another reading', ids[0] ?? '', '--again')).status).toBe(0);
  const now = await head();
  expect(now.number).toBe(3);
  expect(now.words).toContain('another reading');
  expect(now.words).not.toContain('first');
  expect(now.content.texts).toHaveLength(1);
  expect(new Set(now.content.zones.map(({ page }) => page)).size).toBe(3);
});

it('reads anew for another version of the same engine, and not for the same', async () => {
  let asked = 0;
  const engine = await servedEngine(() => `the reading number ${++asked}`);
  const again = async (version: string): Promise<string> => {
    await run(archive, 'ocr', ids[0] ?? '', '--again', '--no-clean', '--lang', 'en', '--ocr-address', engine.address, '--ocr-version', version, '--jobs', '1'); // prettier-ignore
    return (await head()).words;
  };
  try {
    expect(await again('1.0')).toContain('number 1');
    expect([await again('1.0'), asked]).toEqual([expect.stringContaining('number 1'), 3]);
    expect([await again('1.1'), asked]).toEqual([expect.stringContaining('number 4'), 6]);
  } finally {
    engine.close();
  }
});

it('keeps the words that a person has corrected, and the places of pages on which nothing is found', async () => {
  const out = join(folder, 'edit');
  const id = ids[0] ?? '';
  await run(archive, 'export', id, '--as', 'folder', '--out', out);
  const [name = ''] = (await readdir(join(out, id))).filter((file) => file.startsWith('t1.'));
  const path = join(out, id, name);
  await writeFile(path, (await readFile(path, 'utf8')).replace('the', 'corrected'));
  expect((await run(archive, 'import', join(out, id), '--by', 'Anna')).status).toBe(0);
  const before = await head();
  await ocr((nth) => (nth === 1 ? 'corrected reading number' : '12345 67890'), id, '--again', '--jobs', '1');
  const now = await head();
  expect(now.words).toBe(before.words);
  expect(new Set(now.content.zones.map(({ page }) => page)).size).toBe(3);
});

it('reads no more pages at once than it may, of all records together', async () => {
  const id = ids[1] ?? '';
  const other = ids[0] ?? '';
  let [running, most] = [0, 0];
  const engine = {
    name: 'counting',
    version: '1',
    languages: ['en'],
    atOnce: 2,
    async recognise() {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 60));
      running--;
      return { ok: true as const, value: { width: 200, height: 260, blocks: [] }, problems: [] };
    },
    close: async () => undefined,
  };
  const { signal } = new AbortController();
  await ocrRecords(archive, [id, other], engine, {
    clean: false, doubtfulBelow: 0.6, again: true, by: 'Anna', dryRun: true, limits: usualImageLimits, atOnce: 2, signal,
  }); // prettier-ignore
  expect(most).toBe(2);
});
