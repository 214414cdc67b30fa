// Real faults of a disk: full, read-only, without rights. A clear word, nothing lost, nothing half-written, and it goes on afterwards.
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { createEngines, openEngines, type Engines } from '../../src/compose.ts';
import type { Problem } from '../../src/model/problem.ts';
import { StoreFault } from '../../src/store/fault.ts';
import {
  archiveInfo,
  existingArchive,
  generatedVersions,
  got,
  newArchive,
  temporaryFolder,
} from '../temporary-archive.ts';

const { signal } = new AbortController();

/** Mounts a disk of its own, if this user may; gives what changes its options. */
function mount(path: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0;
}
function unmount(path: string): void {
  spawnSync('umount', ['-l', path]);
}
function mayMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'verno-mount-'));
  const did = mount(path, 'size=64k');
  if (did) unmount(path);
  rmdirSync(path);
  return did;
}
const canMount = mayMount();
const isRoot = process.getuid?.() === 0;

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => new Error('nothing went wrong'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreFault)) throw error;
  return error.problem;
}

async function expectClean(archive: Engines): Promise<void> {
  expect((await checkArchive(archive, { signal })).problems).toEqual([]);
}

describe.skipIf(!canMount)('a disk of its own (skipped where this user may not mount one)', () => {
  it('full: the batch is not written, what stands stays readable, and with more space it goes on', async () => {
    const folder = await temporaryFolder();
    mount(folder.path, 'size=12m');
    try {
      const archive = await newArchive(join(folder.path, 'archive'));
      const versions = generatedVersions(51, 0, 2000).map(({ version }) => version);
      let published = 0;
      let problem: Problem | undefined;
      while (problem === undefined && published < versions.length) {
        const batch = versions.slice(published, published + 16);
        try {
          expect(await archive.store.publish(batch)).toMatchObject({ ok: true });
          published += batch.length;
        } catch (error) {
          if (!(error instanceof StoreFault)) throw error;
          ({ problem } = error);
        }
      }
      expect(problem).toMatchObject({ code: 'disk-full' });
      expect(problem?.hint).toMatch(/free/i);
      expect(published).toBeGreaterThan(16);
      expect((await archive.store.stats()).records).toBe(published);
      const [first] = versions;
      expect((await archive.store.head(first?.manifest.id ?? ''))?.version).toBe(first?.version);

      const scan = Buffer.alloc(4_000_000, 'scan');
      expect(await problemOf(archive.blobs.put({ data: scan }))).toMatchObject({ code: 'disk-full' });
      expect(await readdir(join(folder.path, 'archive', 'blobs', 'tmp'))).toEqual([]);

      spawnSync('mount', ['-o', 'remount,size=128m', folder.path]);
      expect(await archive.store.publish(versions.slice(published, published + 16))).toMatchObject({
        ok: true,
      });
      got(await archive.blobs.put({ data: scan }));
      await expectClean(archive);
      expect((await archive.store.stats()).records).toBe(published + 16);
      await archive.close();
    } finally {
      unmount(folder.path);
      await folder.remove();
    }
  });

  it('full from the start: no archive is made, and none is half made', async () => {
    const folder = await temporaryFolder();
    mount(folder.path, 'size=16k');
    try {
      const made = await createEngines(join(folder.path, 'archive'), archiveInfo);
      expect(made.problems.map(({ code }) => code)).toEqual(['disk-full']);
      spawnSync('mount', ['-o', 'remount,size=8m', folder.path]);
      const archive = await newArchive(join(folder.path, 'archive'));
      await expectClean(archive);
      await archive.close();
    } finally {
      unmount(folder.path);
      await folder.remove();
    }
  });

  it('read-only: writing says so, and nothing is changed', async () => {
    const folder = await temporaryFolder();
    mount(folder.path, 'size=8m');
    try {
      const dir = join(folder.path, 'archive');
      const archive = await newArchive(dir);
      const versions = generatedVersions(52, 0, 8).map(({ version }) => version);
      expect(await archive.store.publish(versions.slice(0, 4))).toMatchObject({ ok: true });
      await archive.close();
      spawnSync('mount', ['-o', 'remount,ro', folder.path]);
      const opened = await openEngines(dir);
      expect(opened.ok).toBe(false);
      expect(['read-only', 'no-rights']).toContain(opened.problems[0]?.code);
      const made = await createEngines(join(folder.path, 'another'), archiveInfo);
      expect(made.problems.map(({ code }) => code)).toEqual(['read-only']);
      spawnSync('mount', ['-o', 'remount,rw', folder.path]);
      const again = await existingArchive(dir);
      expect((await again.store.stats()).records).toBe(4);
      await expectClean(again);
      await again.close();
    } finally {
      unmount(folder.path);
      await folder.remove();
    }
  });
});

/** Runs the command line as nobody. */
function asNobody(...args: string[]): { code: number | null; output: string } {
  const script = fileURLToPath(new URL('./command-line.ts', import.meta.url));
  const child = spawnSync(process.execPath, [script, ...args, '--json'], {
    uid: 65_534,
    gid: 65_534,
    encoding: 'utf8',
  });
  return { code: child.status, output: `${child.stdout}${child.stderr}` };
}

describe.skipIf(!isRoot)('a user without rights (skipped where the tests cannot become one)', () => {
  it('is told so, and changes nothing', async () => {
    const folder = await temporaryFolder();
    const dir = join(folder.path, 'archive');
    const archive = await newArchive(dir);
    expect(
      await archive.store.publish(generatedVersions(53, 0, 4).map(({ version }) => version)),
    ).toMatchObject({ ok: true });
    await archive.close();
    spawnSync('chmod', ['755', folder.path]);
    for (const args of [
      ['stats', '--data', dir],
      ['init', '--data', join(folder.path, 'another')],
    ]) {
      const { code, output } = asNobody(...args);
      expect([code, output]).toEqual([2, expect.stringContaining('"code":"no-rights"')]);
    }
    const again = await existingArchive(dir);
    await expectClean(again);
    await again.close();
    await folder.remove();
  });
});
