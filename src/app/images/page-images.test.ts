// Renderings that are asked for by many at once, and renderings of what is withdrawn meanwhile.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  archiveInfo,
  generatedVersions,
  got,
  temporaryFolder,
  versionOf,
} from '../../../test/temporary-archive.ts';
import { createEngines, type Engines } from '../../compose.ts';
import { renderPlan } from '../../image/render.ts';
import { withdrawRecord } from '../withdraw/withdraw.ts';
import type { PageImageFile } from '../read/page-image.ts';
import { PageImages, type PictureAnswer } from './page-images.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let archive: Engines;
beforeEach(async () => {
  folder = await temporaryFolder();
  archive = got(await createEngines(folder.path, archiveInfo));
});
afterEach(async () => {
  await archive.close();
  await folder.remove();
});

/** A stored scan, no two alike. */
async function scan(grey: number): Promise<PageImageFile> {
  const background = { r: grey, g: grey, b: grey };
  const data = await sharp({ create: { width: 30, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
  const blob = got(await archive.blobs.put({ data }));
  const path = await archive.blobs.localPath(blob.hash);
  if (path === undefined) throw new Error('no blob');
  return { ...blob, path, mediaType: 'image/png' };
}

async function cached(): Promise<string[]> {
  const entries = await readdir(join(folder.path, 'cache'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Renders, and holds the pictures back until it is told to go on. */
function heldUp() {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const state = { calls: 0, running: 0, most: 0 };
  const render: typeof renderPlan = async (...asked) => {
    state.calls++;
    state.most = Math.max(state.most, ++state.running);
    begun.resolve();
    const bytes = await renderPlan(...asked);
    await gate.promise;
    state.running--;
    return bytes;
  };
  return { render, state, begun: begun.promise, go: () => gate.resolve() };
}

const imagesOf = (render: typeof renderPlan): PageImages =>
  new PageImages(archive, { cacheBytes: 1_000_000, render });

function bytesOf(answer: PictureAnswer): Uint8Array {
  if (answer.kind !== 'made') throw new Error(`no picture: ${answer.kind}`);
  return answer.bytes;
}

it('renders once for all who ask at once, and keeps it', async () => {
  const image = await scan(10);
  const held = heldUp();
  const renderer = imagesOf(held.render);
  const asked = Array.from({ length: 20 }, () => renderer.ofPage(image, 'thumbnail'));
  await held.begun;
  held.go();
  const given = await Promise.all(asked);
  expect(new Set(given.map((answer) => Buffer.from(bytesOf(answer)).toString('hex'))).size).toBe(1);
  expect(await sharp(given[0] && bytesOf(given[0])).metadata()).toMatchObject({ format: 'webp', width: 30 });
  expect(held.state.calls).toBe(1);
  expect(await cached()).toEqual(['0,0,30,40-30,40-0-default.webp']);
  await renderer.ofPage(image, 'thumbnail');
  expect(held.state.calls).toBe(1);
});

it('renders two at a time, and all in the end', async () => {
  const held = heldUp();
  const renderer = imagesOf(held.render);
  const images = await Promise.all(Array.from({ length: 7 }, (_, at) => scan(20 + at)));
  const asked = images.map((image) => renderer.ofPage(image, 'full'));
  await held.begun;
  held.go();
  expect((await Promise.all(asked)).every(({ kind }) => kind === 'made')).toBe(true);
  expect(held.state).toEqual({ calls: 7, running: 0, most: 2 });
});

it('keeps nothing of an image that is withdrawn while it is rendered', async () => {
  const image = await scan(200);
  const files = [{ name: 'scan', hash: image.hash, size: image.size, mediaType: image.mediaType }];
  const [record] = generatedVersions(3, 0, 1);
  if (record === undefined) throw new Error('no record');
  const { description } = record.content;
  const source = { ...description.source, files };
  const version = versionOf(record.id, { ...record.content, description: { ...description, source } });
  expect(await archive.store.publish([version])).toMatchObject({ ok: true });

  const held = heldUp();
  const asked = imagesOf(held.render).ofPage(image, 'thumbnail');
  await held.begun;
  const done = await withdrawRecord(archive, { record: record.id, reason: 'By law.', by: 'archivist' });
  expect(done.problems).toEqual([]);
  held.go();
  expect(await asked).toEqual({ kind: 'gone' });
  expect(await cached()).toEqual([]);
});
