// A folder that is written to belongs to one export at once.
import fs, { mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { claimFolder, objectToAnything } from './claim.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-claim-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

it('gives a folder to one export, and to the next once it is released', async () => {
  const first = await claimFolder(folder, objectToAnything);
  const second = await claimFolder(folder, objectToAnything);
  expect(first.ok && first.value.fresh).toBe(true);
  expect(second.problems.map(({ code }) => code)).toEqual(['export-running']);
  if (first.ok) await first.value.release();
  const third = await claimFolder(folder, objectToAnything);
  expect(third.ok).toBe(true);
  if (third.ok) await third.value.release();
  expect(await readdir(folder)).toEqual([]);
});

it('gives a folder to one of many that ask together', async () => {
  const claims = await Promise.all(Array.from({ length: 20 }, () => claimFolder(folder, objectToAnything)));
  expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
});

it('takes over what an export left that was killed', async () => {
  // No process has so high a number.
  await writeFile(join(folder, '.verno-export.lock'), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
  expect((await claimFolder(folder, objectToAnything)).ok).toBe(true);
});

it('leaves a lock of another machine alone', async () => {
  await writeFile(join(folder, '.verno-export.lock'), JSON.stringify({ pid: 1, host: 'elsewhere.example' }));
  expect((await claimFolder(folder, objectToAnything)).ok).toBe(false);
});

it.each([
  ['of another machine that nobody has touched for long', { pid: 1, host: 'elsewhere.example' }],
  ['of a process that had our number before us', { pid: process.pid, host: hostname() }],
])('takes over a lock %s', async (_, holder) => {
  const lock = join(folder, '.verno-export.lock');
  const before = new Date(Date.now() - 2 * 3_600_000);
  await writeFile(lock, JSON.stringify(holder));
  await utimes(lock, before, before);
  expect((await claimFolder(folder, objectToAnything)).ok).toBe(true);
});

it('says what lies in a folder that is somebody else’s, and writes nothing into it', async () => {
  await writeFile(join(folder, 'letters.txt'), 'mine');
  const claimed = await claimFolder(folder, objectToAnything);
  expect(claimed.problems[0]?.message).toContain('letters.txt');
  expect(await readdir(folder)).toEqual(['letters.txt']);
});

it('gives a folder to one of many where the disk knows no hard links, as a memory stick', async () => {
  const refused = Object.assign(new Error('not permitted'), { code: 'EPERM' });
  const link = vi.spyOn(fs, 'link').mockRejectedValue(refused);
  try {
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimFolder(folder, objectToAnything)));
    const [first, ...others] = claims.filter(({ ok }) => ok);
    expect(others).toEqual([]);
    if (first?.ok) await first.value.release();
    expect(await readdir(folder)).toEqual([]);
  } finally {
    link.mockRestore();
  }
});

it('says that a link leads nowhere', async () => {
  await symlink(join(folder, 'gone'), join(folder, 'link'));
  const claimed = await claimFolder(join(folder, 'link'), objectToAnything);
  expect(claimed.problems[0]?.code).toBe('dangling-link');
});
