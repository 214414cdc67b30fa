// Emptying the caches while others fill them.
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  generatedVersions,
  newArchive,
  temporaryFolder,
  versionOf,
} from '../../../test/temporary-archive.ts';
import { openEngines, type Engines } from '../../compose.ts';
import { withdrawRecord } from '../withdraw/withdraw.ts';
import { dropCaches, sweepCaches } from './caches.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let archive: Engines;
beforeEach(async () => {
  folder = await temporaryFolder();
  archive = await newArchive(folder.path);
});
afterEach(async () => {
  await archive.close();
  await folder.remove();
});

const cached = (...path: string[]): string => join(folder.path, 'cache', ...path);

async function keep(...path: string[]): Promise<void> {
  const file = cached(...path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, 'derived');
}

async function filesKept(): Promise<string[]> {
  const entries = await readdir(cached(), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(cached().length + 1)).toSorted();
}

/** What is made of a blob, by the caches that hold it. */
function made(hash = ''): string[][] {
  return [
    ['ocr', hash.slice(0, 2), `${hash}-settings.json`],
    ['pyramids', hash.slice(0, 2), `${hash}-0.tif`],
    ['pyramids', hash.slice(0, 2), `${hash}-0.tif.7-ab.tmp`],
    ['tiles', hash.slice(0, 2), `${hash}-0`, '0,0,9,9-9,9-0-default.webp'],
  ];
}

/** Writes as the image service does, into a few folders, until `stop` is called; that gives what went wrong beside folders that went. */
function writer(): { stop(): Promise<unknown[]> } {
  const wrong: unknown[] = [];
  const ended = new AbortController();
  const write = async (lane: number): Promise<void> => {
    for (let at = 0; !ended.signal.aborted; at++) {
      const file = cached('tiles', 'ab', `${lane}-${at % 40}`, `${at}.webp`);
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(`${file}.tmp`, 'tile');
        await rename(`${file}.tmp`, file);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) wrong.push(error);
      }
    }
  };
  const lanes = Promise.all(Array.from({ length: 6 }, (_, lane) => write(lane)));
  return {
    async stop() {
      ended.abort();
      await lanes;
      return wrong;
    },
  };
}

it('empties the cache while tiles are being made', async () => {
  await keep('ocr', 'ab', 'reading.json');
  const tiles = writer();
  try {
    for (let time = 0; time < 40; time++) {
      await dropCaches(folder.path);
      for (let at = 0; at < 30; at++) await turn();
    }
  } finally {
    expect(await tiles.stop()).toEqual([]);
  }
  await dropCaches(folder.path);
  expect(await filesKept()).toEqual([]);
});

it('sweeps up, when the archive is opened, what an interrupted emptying left', async () => {
  await keep('.gone-0123', 'ab', 'old.webp');
  await keep('tiles', 'ab', 'kept.webp');
  await archive.close();
  const opened = await openEngines(folder.path);
  if (!opened.ok) throw new Error('no archive');
  archive = opened.value;
  expect(await filesKept()).toEqual([join('tiles', 'ab', 'kept.webp')]);
  await keep('.gone-4567', 'ab', 'old.webp');
  await Promise.all([sweepCaches(folder.path), dropCaches(folder.path), sweepCaches(folder.path)]);
  expect(await filesKept()).toEqual([]);
});

it('takes with a withdrawal what was made of its images, and leaves what was made of others', async () => {
  const hashes: string[] = [];
  const [one, two] = generatedVersions(5, 0, 2);
  if (one === undefined || two === undefined) throw new Error('no records');
  for (const { content, id } of [one, two]) {
    const put = await archive.blobs.put({ data: Buffer.from(`the scan of ${id}`) });
    if (!put.ok) throw new Error('no blob');
    hashes.push(put.value.hash);
    content.description.source.files.push({ name: 'scan', ...put.value, mediaType: 'image/png' });
  }
  expect(await archive.store.publish([one, two].map(({ id, content }) => versionOf(id, content)))).toMatchObject({ ok: true }); // prettier-ignore
  for (const path of hashes.flatMap(made)) await keep(...path);
  await keep('work', 'page-1.tif');
  await keep('tiles', 'ab', 'of whatever.webp');

  const done = await withdrawRecord(archive, { record: one.id, reason: 'By law.', by: 'archivist' });
  expect(done.ok).toBe(true);
  expect(await filesKept()).toEqual(made(hashes[1]).map((path) => join(...path)));
});
