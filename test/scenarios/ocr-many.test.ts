// Recognition that is killed in the middle and goes on from there; and a record of many pages.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ocrRecords } from '../../src/app/ocr/read-records.ts';
import { findOcrEngine } from '../../src/compose.ts';
import { usualImageLimits } from '../../src/image/source.ts';
import { walkBlocks } from '../../src/model/block.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';
import { servedEngine } from './ocr-engine.ts';

const commandLine = fileURLToPath(new URL('../faults/command-line.ts', import.meta.url));

let folder: string;
let archive: TestArchive;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-ocr-many-'));
  archive = await testArchive();
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Takes in a record of so many sheets, no two of which are alike. */
async function recordOf(name: string, pages: number): Promise<string> {
  const scans = join(folder, name);
  await mkdir(scans);
  for (let at = 0; at < pages; at++) {
    const background = { r: at % 256, g: 128 + Math.floor(at / 256), b: name.length };
    await sharp({ create: { width: 40, height: 52, channels: 3, background } })
      .png()
      .toFile(join(scans, `${at + 1}.png`));
  }
  const before = new Set((await archive.store.records(0, 10)).map(({ id }) => id));
  const said = await run(archive, 'import', scans);
  expect(said.stderr).toBe('');
  return (await archive.store.records(0, 10)).find(({ id }) => !before.has(id))?.id ?? '';
}

async function head(id: string) {
  const stored = await archive.store.head(id);
  if (stored === undefined) throw new Error('no record');
  const { zones, texts } = await archive.store.content(stored.manifest);
  const blocks = texts.flatMap((text) => [...walkBlocks(text.blocks)]);
  const words = blocks.map(({ text }) => text).join(' ');
  return { number: stored.manifest.number, words, pages: new Set(zones.map(({ page }) => page)).size };
}

it('goes on after it was killed, and reads no page twice that was whole', async () => {
  const id = await recordOf('killed', 4);
  let asked = 0;
  const third = Promise.withResolvers<undefined>();
  const engine = await servedEngine((nth) => {
    asked = nth;
    if (nth !== 3) return `sheet number ${nth}`;
    third.resolve(undefined);
    return undefined;
  });
  const args = ['ocr', id, '--lang', 'en', '--no-clean', '--jobs', '1', '--ocr-address', engine.address];
  try {
    const child = spawn(process.execPath, [commandLine, ...args, '--data', archive.dir], { stdio: 'ignore' });
    const ended = new Promise<string | null>((resolve) => child.on('exit', (_, by) => resolve(by)));
    await Promise.race([third.promise, ended]);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(await head(id)).toMatchObject({ number: 1, words: '' });

    const said = await run(archive, ...args, '--json');
    expect([said.status, said.stderr]).toEqual([0, '']);
    // The second page is whole once it is kept, which may be a moment after the third was asked for.
    expect([5, 6]).toContain(asked);
    expect(await head(id)).toMatchObject({ number: 2, pages: 4 });
    const { words } = await head(id);
    expect(words).toContain('number 1');
    for (const nth of [asked - 1, asked]) expect(words).toContain(`number ${nth}`);
  } finally {
    engine.close();
  }
});

it('loses none of many pages, and says how far it is', async () => {
  const pages = 300;
  const id = await recordOf('many', pages);
  const memory: number[] = [];
  const served = await servedEngine((nth) => {
    if (nth % 60 === 0) memory.push(process.memoryUsage().rss);
    return `Sheet number ${nth} ends here.`;
  });
  const progress: number[] = [];
  try {
    const engine = await findOcrEngine({ address: served.address, atOnce: 2 });
    if (!engine.ok) throw new Error('no engine');
    const { read, problems } = await ocrRecords(archive, [id], engine.value, {
      languages: ['en'], clean: false, doubtfulBelow: 0.6, again: false, by: 'Anna', dryRun: false, limits: usualImageLimits, atOnce: 2,
      signal: AbortSignal.timeout(60_000),
      onProgress: ({ pages: done, of }) => {
        expect(of).toBe(pages);
        progress.push(done);
      },
    }); // prettier-ignore
    expect(problems).toEqual([]);
    expect(read).toMatchObject([{ id, version: 2, pages, words: pages * 5 }]);
  } finally {
    served.close();
  }
  const { words, pages: placed } = await head(id);
  expect(placed).toBe(pages);
  const numbers = [...words.matchAll(/number (\d+)/g)].map(([, nth]) => Number(nth));
  expect(new Set(numbers).size).toBe(pages);
  expect(numbers).toHaveLength(pages);
  expect(progress.at(-1)).toBe(pages);
  expect(progress).toEqual(progress.toSorted((one, other) => one - other));
  // A picture is let go when its page is read: 240 more pages take no more than a few dozen pictures.
  expect((memory.at(-1) ?? 0) - (memory[0] ?? 0)).toBeLessThan(150 * 1024 * 1024);
}, 120_000);
