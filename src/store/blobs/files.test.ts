// Blobs as files: where they lie, what a writer that died leaves, and that none is ever half there.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { got, temporaryFolder } from '../../../test/temporary-archive.ts';
import { createFileBlobs, type FileBlobs } from './files.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let blobs: FileBlobs;
let dir: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  dir = join(folder.path, 'archive', 'blobs');
  blobs = createFileBlobs(dir);
});
afterEach(() => folder.remove());

it('lies under the first two letters of its hash, and cannot be written to by accident', async () => {
  const { hash } = got(await blobs.store.put({ data: Buffer.from('abc') }));
  const path = join(dir, 'ba', '7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await blobs.store.localPath(hash)).toBe(path);
  expect((await stat(path)).mode & 0o222).toBe(0);
  expect(await readdir(join(dir, 'tmp'))).toEqual([]);
});

it('keeps any bytes, from memory or from a file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (data) => {
      const source = join(folder.path, 'source');
      await writeFile(source, data);
      const one = got(await blobs.store.put({ data }));
      const two = got(await blobs.store.put({ path: source }));
      expect(two).toEqual(one);
      expect(Uint8Array.from(await readFile((await blobs.store.localPath(one.hash)) ?? ''))).toEqual(data);
    }),
    { numRuns: 50 },
  );
});

it('keeps a file of many pieces whole, and twenty at once', async () => {
  const big = Buffer.alloc(3_000_001, 'лёд и мост ');
  await writeFile(join(folder.path, 'big'), big);
  const puts = Array.from({ length: 20 }, () => blobs.store.put({ path: join(folder.path, 'big') }));
  const hashes = new Set((await Promise.all(puts)).map((done) => got(done).hash));
  expect(hashes.size).toBe(1);
  const [hash = ''] = hashes;
  expect(await blobs.store.measure(hash)).toEqual({ hash, size: big.length });
});

it('puts a blob again that was cut short', async () => {
  const { hash } = got(await blobs.store.put({ data: Buffer.from('abc') }));
  const path = (await blobs.store.localPath(hash)) ?? '';
  await writeFile(path, 'a').catch(() => undefined);
  got(await blobs.store.put({ data: Buffer.from('abc') }));
  expect(await readFile(path, 'utf8')).toBe('abc');
});

it('leaves nothing when it is stopped in the middle', async () => {
  const stop = new AbortController();
  await writeFile(join(folder.path, 'big'), Buffer.alloc(40_000_000, 'x'));
  const putting = blobs.store.put({ path: join(folder.path, 'big') }, stop.signal);
  setTimeout(() => stop.abort(new Error('stopped by hand')), 5);
  await expect(putting).rejects.toThrow('stopped by hand');
  const left: unknown[] = [];
  for await (const file of blobs.store.list()) left.push(file);
  expect(left).toEqual([]);
  expect(existsSync(join(dir, 'tmp')) ? await readdir(join(dir, 'tmp')) : []).toEqual([]);
});

it('sweeps what dead writers left aside once it is an hour old, and spares what is young', async () => {
  await mkdir(join(dir, 'tmp'), { recursive: true });
  await writeFile(join(dir, 'tmp', 'old'), 'half a scan');
  await writeFile(join(dir, 'tmp', 'young'), 'half a scan');
  const before = new Date(Date.now() - 3_700_000);
  await utimes(join(dir, 'tmp', 'old'), before, before);
  await blobs.sweep();
  expect(await readdir(join(dir, 'tmp'))).toEqual(['young']);
});

it('says what it cannot read: no file, a folder, a link to nowhere', async () => {
  await symlink('/nowhere/at/all', join(folder.path, 'link'));
  for (const path of [join(folder.path, 'absent'), folder.path, join(folder.path, 'link')]) {
    const done = await blobs.store.put({ path });
    expect(done.problems).toMatchObject([{ code: 'file-unreadable', where: { file: path } }]);
  }
});

it('throws the fault of its own disk, and not the source’s', async () => {
  await mkdir(join(folder.path, 'archive'));
  await writeFile(dir, 'a file where the folder should be');
  await expect(blobs.store.put({ data: Buffer.from('abc') })).rejects.toMatchObject({
    problem: { code: 'not-a-folder' },
  });
});
