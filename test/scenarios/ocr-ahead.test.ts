// Pages that are made ready while others are read: no more than a few, in their order, and nothing of them is left when reading is stopped.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readFiles } from '../../src/app/ocr/read-files.ts';
import { ocrRecords, type OcrOptions } from '../../src/app/ocr/read-records.ts';
import { usualImageLimits } from '../../src/image/source.ts';
import { walkBlocks } from '../../src/model/block.ts';
import type { OcrEngine } from '../../src/ocr/port.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';
import { drawSheet } from './ocr-engine.ts';

const sheets = 9;
const atOnce = 2;
const ahead = 2;

let folder: string;
let temporary: string;
let archive: TestArchive;
let id: string;
let paths: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-ahead-'));
  temporary = join(folder, 'temporary');
  const scans = join(folder, 'Delo');
  await mkdir(temporary);
  await mkdir(scans);
  paths = Array.from({ length: sheets }, (_, at) => join(scans, `${at + 1}.png`));
  for (const [at, path] of paths.entries()) await drawSheet(path, 100 + 10 * (at + 1));
  archive = await testArchive();
  await run(archive, 'import', scans, '--by', 'Anna');
  id = (await archive.store.records(0, 2))[0]?.id ?? '';
  vi.stubEnv('TMPDIR', temporary);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Says the number of a sheet, by its shade, as soon as it may: after `until`, or never for one that is stopped. */
function engine(until: () => Promise<unknown>) {
  const said = { running: 0, most: 0, asked: 0 };
  const reader: OcrEngine = {
    name: 'shades',
    version: '1',
    languages: ['en'],
    atOnce,
    async recognise({ path }, signal) {
      said.asked++;
      said.most = Math.max(said.most, ++said.running);
      try {
        const stopped = Promise.withResolvers<never>();
        signal?.addEventListener('abort', () => stopped.reject(signal.reason));
        await Promise.race([until(), stopped.promise]);
        const { channels } = await sharp(path).stats();
        const polygon: [number, number][] = [[20, 20], [180, 20], [180, 40], [20, 40]]; // prettier-ignore
        const words = ['Sheet', 'number', String(Math.round(((channels[0]?.mean ?? 0) - 100) / 10))];
        const line = { polygon, words: words.map((text) => ({ text, polygon, confidence: 0.9 })) };
        const blocks = [{ kind: 'text' as const, polygon, lines: [line] }];
        return { ok: true, value: { width: 200, height: 260, blocks }, problems: [] };
      } finally {
        said.running--;
      }
    },
    close: async () => undefined,
  };
  return { reader, said };
}

const underWay = async (): Promise<number> => (await readdir(temporary)).length;
const ready = async (): Promise<number> =>
  (await readdir(temporary, { recursive: true })).filter((name) => name.endsWith('page.png')).length;

const reading = (signal: AbortSignal): OcrOptions => ({
  languages: ['en'], clean: false, doubtfulBelow: 0.6, again: false, by: 'Anna', dryRun: false, limits: usualImageLimits, atOnce, signal,
}); // prettier-ignore

it.each(['files', 'a record'])(
  'makes no more than so many pages of %s ready, and leaves none when it is stopped',
  async (kind) => {
    const stop = new AbortController();
    const { reader, said } = engine(() => new Promise(() => undefined));
    const options = reading(stop.signal);
    const work =
      kind === 'files'
        ? readFiles(paths, reader, { ...options, languages: ['en'] })
        : ocrRecords(archive, [id], reader, options);
    const stopped = expect(work).rejects.toThrow('enough');
    await expect.poll(ready).toBe(atOnce + ahead);
    await after(100);
    expect([await ready(), await underWay(), said.asked]).toEqual([atOnce + ahead, atOnce + ahead, atOnce]);
    stop.abort(new Error('enough'));
    await stopped;
    expect([await underWay(), said.asked, said.running]).toEqual([0, atOnce, 0]);
  },
);

it('goes on where it was stopped, and has the pages in their order', async () => {
  const stop = new AbortController();
  let read = 0;
  // The later sheets are read sooner than the earlier ones.
  const { reader, said } = engine(() => after(Math.max(1, 30 - 5 * read++)));
  const first = ocrRecords(archive, [id], reader, {
    ...reading(stop.signal),
    onProgress: ({ pages }) => {
      if (pages === 4) stop.abort(new Error('enough'));
    },
  });
  await expect(first).rejects.toThrow('enough');
  expect(await underWay()).toBe(0);
  const before = said.asked;
  const { read: done, problems } = await ocrRecords(archive, [id], reader, reading(new AbortController().signal)); // prettier-ignore
  expect(problems).toEqual([]);
  expect(done).toMatchObject([{ id, version: 2, pages: sheets, words: sheets * 3 }]);
  expect(said.asked - before).toBeLessThanOrEqual(sheets - 4);
  expect([said.most, await underWay()]).toEqual([atOnce, 0]);
  const stored = await archive.store.head(id);
  if (stored === undefined) throw new Error('no record');
  const { texts } = await archive.store.content(stored.manifest);
  const words = texts.flatMap((text) => [...walkBlocks(text.blocks)]).map(({ text }) => text).join(' '); // prettier-ignore
  const numbers = [...words.matchAll(/number (\d+)/g)].map(([, nth]) => Number(nth));
  expect(numbers).toEqual(Array.from({ length: sheets }, (_, at) => at + 1));
});

it('reads each of several files once, in their order, whichever is ready first', async () => {
  const { reader, said } = engine(() => after(5));
  const { pages, problems } = await readFiles(paths, reader, {
    ...reading(new AbortController().signal),
    languages: ['en'],
  });
  expect(problems).toEqual([]);
  const words = pages.map(({ page }) => page.blocks[0]?.lines[0]?.words.at(-1)?.text);
  expect(words).toEqual(paths.map((_, at) => String(at + 1)));
  expect([said.asked, said.most, await underWay()]).toEqual([sheets, atOnce, 0]);
});
