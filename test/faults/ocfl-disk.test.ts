// A disk that is full while a storage root is written: a clear word, and every object that stands is whole.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCopy } from '../../src/app/preserve/check-copy.ts';
import type { HeldObject } from '../../src/app/preserve/holding.ts';
import { writeRoot } from '../../src/app/preserve/ocfl/write-root.ts';
import { got, temporaryFolder } from '../temporary-archive.ts';

async function* large(): AsyncGenerator<HeldObject> {
  for (let at = 0; at < 40; at++) {
    const data = Buffer.alloc(100_000, at);
    const files = async () => [{ path: 'scan.webp', data }];
    const version = { number: 1, at: '2026-05-12T09:30:00Z', message: '', by: undefined, state: 'a', files };
    yield { kind: 'record', id: `r${at}`, versions: [version] };
  }
}

const folder = await temporaryFolder();
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder.path]).status === 0;

afterAll(async () => {
  if (isMounted) spawnSync('umount', ['-l', folder.path]);
  await folder.remove();
});

describe.skipIf(!isMounted)(
  'a storage root on a disk of its own (skipped where this user may not mount one)',
  () => {
    it('is given up where the disk is full, and gone on with where there is space', async () => {
      const { signal } = new AbortController();
      const dir = join(folder.path, 'root');
      const options = { dir, title: '', name: null, only: undefined, signal };
      const write = () => writeRoot(large(), { ...options, withdrawn: async () => new Set<string>() });
      const check = async () => got(await checkCopy(dir, { workFolder: folder.path, signal }));
      expect((await write()).problems.map(({ code }) => code)).toEqual(['disk-full']);
      const { objects, problems } = await check();
      expect(objects).toBeGreaterThan(0);
      expect(problems.map(({ code }) => code)).toEqual(['copy-not-whole']);
      expect((await fs.readdir(dir)).filter((name) => name.startsWith('.'))).toEqual([]);
      expect(spawnSync('mount', ['-o', 'remount,size=20m', folder.path]).status).toBe(0);
      expect(got(await write())).toMatchObject({ objects: 40, versions: 40 - objects });
      expect(await check()).toMatchObject({ objects: 40, valid: true, problems: [] });
    });
  },
);
