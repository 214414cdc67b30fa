// A disk that is full while a bag is written: a clear word, and nothing that could be taken for a bag.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { writeBag } from '../../src/app/preserve/bagit/write-bag.ts';
import type { HeldObject } from '../../src/app/preserve/holding.ts';
import { temporaryFolder } from '../temporary-archive.ts';

async function* large(): AsyncGenerator<HeldObject> {
  for (let at = 0; at < 40; at++) {
    const data = Buffer.alloc(100_000, at);
    const files = async () => [{ path: 'scan.webp', data }];
    const version = { number: 1, at: '2026-05-12T09:30:00Z', message: '', by: undefined, state: '1', files };
    yield { kind: 'record', id: `r${at}`, versions: [version] };
  }
}

const folder = await temporaryFolder();
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder.path]).status === 0;

afterAll(async () => {
  if (isMounted) spawnSync('umount', ['-l', folder.path]);
  await folder.remove();
});

describe.skipIf(!isMounted)('a bag on a disk of its own (skipped where this user may not mount one)', () => {
  it('is given up where the disk is full, and leaves nothing', async () => {
    const { signal } = new AbortController();
    const done = await writeBag(large(), {
      dir: folder.path,
      version: '1',
      title: 'The bridge',
      name: null,
      signal,
    });
    expect(done.problems.map(({ code }) => code)).toEqual(['disk-full']);
    expect(await fs.readdir(folder.path)).toEqual([]);
  });
});
