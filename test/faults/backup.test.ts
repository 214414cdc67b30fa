// Backups and restores that are killed, or meet a full disk: what stands afterwards is whole, or is not there.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupArchive } from '../../src/app/backup/backup.ts';
import { restoreArchive } from '../../src/app/backup/restore.ts';
import { seeded } from '../generators/sources.ts';
import { backupPlace, services } from '../scenarios/backup-place.ts';
import { everythingOf } from '../scenarios/everything.ts';
import { generatedVersions, got } from '../temporary-archive.ts';

const kills = 3;
const signal = AbortSignal.timeout(600_000);
const commandLine = fileURLToPath(new URL('./command-line.ts', import.meta.url));
let place: Awaited<ReturnType<typeof backupPlace>>;
let before: Awaited<ReturnType<typeof everythingOf>>;
beforeAll(async () => {
  place = await backupPlace();
  for (let at = 0; at < 64; at++) {
    const blob = got(await place.archive.blobs.put({ data: Buffer.from(`scan ${at} `.repeat(40_000)) }));
    const files = [{ name: 'scan', ...blob, mediaType: 'text/plain' }];
    await place.archive.store.publish(generatedVersions(91, at, 1, { files }).map(({ version }) => version));
  }
  before = await everythingOf(place.archive);
  await place.backup('good.tar');
});
afterAll(() => place.remove());

interface Ended {
  readonly killed: boolean;
  readonly code: number | null;
  /** From the moment at which something unfinished lay in the folder. */
  readonly milliseconds: number;
}

/** Runs a command, and kills it so many milliseconds after it has begun to make something in the folder. */
async function run(args: readonly string[], folder: string, killAfter?: number): Promise<Ended> {
  const old = new Set(await unfinishedIn(folder));
  const child = spawn(process.execPath, [commandLine, ...args], { stdio: 'ignore' });
  const ended = once(child, 'close');
  while (child.exitCode === null && (await unfinishedIn(folder)).every((name) => old.has(name)))
    await sleep(1);
  const begun = performance.now();
  if (killAfter !== undefined) void sleep(killAfter).then(() => child.kill('SIGKILL'));
  await ended;
  return {
    killed: child.signalCode === 'SIGKILL',
    code: child.exitCode,
    milliseconds: performance.now() - begun,
  };
}

async function unfinishedIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.includes('.unfinished-'));
}

/** Runs a command until it has been killed often enough, at moments of its work; `after` looks at what stands each time. */
async function kill(
  seed: number,
  args: readonly string[],
  folder: string,
  after: () => Promise<unknown>,
): Promise<void> {
  const draw = seeded(seed);
  let whole = await run(args, folder);
  expect(whole.code).toBe(0);
  for (let killed = 0, tries = 0; killed < kills; tries++) {
    expect(tries).toBeLessThan(6 * kills);
    await after();
    const ended = await run(args, folder, draw.int(0, Math.ceil(whole.milliseconds)));
    if (ended.killed) killed++;
    else whole = ended;
  }
  await after();
}

async function restored(file: string): Promise<typeof before> {
  const dir = await mkdtemp(join(tmpdir(), 'verno-restored-'));
  got(await restoreArchive(services, file, { dir, signal }));
  const archive = got(await services.openArchive(dir));
  try {
    return await everythingOf(archive);
  } finally {
    await archive.close();
    await rm(dir, { recursive: true });
  }
}

it(`${kills} kills of a backup leave the older backup under its name, or the new one, whole`, async () => {
  const folder = place.at('killed');
  await mkdir(folder);
  const file = join(folder, 'a.tar');
  const args = ['backup', file, '--force', '--data', place.at('archive')];
  let unfinished = 0;
  await kill(11, args, folder, async () => {
    const left = await readdir(folder);
    unfinished += left.length - 1;
    expect(left.filter((name) => !name.startsWith('.a.tar.unfinished-'))).toEqual(['a.tar']);
    expect(await restored(file)).toEqual(before);
  });
  // The moments were such that something was half done.
  expect(unfinished).toBeGreaterThan(0);
  expect((await run(args, folder)).code).toBe(0);
  expect(await readdir(folder)).toEqual(['a.tar']);
}, 300_000);

it(`${kills} kills of a restore leave no archive, or a whole one, and it can be repeated`, async () => {
  const dir = place.at('restored');
  const args = ['restore', place.at('backups/good.tar'), '--data', dir];
  let unfinished = 0;
  await kill(12, args, dir, async () => {
    const opened = await services.openArchive(dir);
    if (opened.ok) {
      expect(await everythingOf(opened.value)).toEqual(before);
      await opened.value.close();
      await rm(dir, { recursive: true });
      return;
    }
    expect(opened.problems).toMatchObject([{ code: 'no-archive' }]);
    unfinished++;
  });
  expect(unfinished).toBeGreaterThan(0);
  await run(args, dir);
  const archive = got(await services.openArchive(dir));
  expect(await everythingOf(archive)).toEqual(before);
  await archive.close();
  expect((await readdir(dir)).sort()).toEqual(['blobs', 'verno.db']);
}, 300_000);

it('a restore that was killed in its very last step is taken up again', async () => {
  const dir = place.at('last-step');
  got(await restoreArchive(services, place.at('backups/good.tar'), { dir, signal }));
  // The blobs had been moved, the database had not; and no process has this number.
  const left = join(dir, '.archive.unfinished-4194305-0badcafe');
  await mkdir(left);
  spawnSync('mv', [join(dir, 'verno.db'), left]);
  got(await restoreArchive(services, place.at('backups/good.tar'), { dir, signal }));
  expect((await readdir(dir)).sort()).toEqual(['blobs', 'verno.db']);
});

it('a stop on request leaves nothing behind', async () => {
  const stop = new AbortController();
  const file = place.at('backups/stopped.tar');
  const onProgress = (): void => stop.abort(new Error('stopped on request'));
  const options = { signal: stop.signal, onProgress };
  await expect(backupArchive(place.archive, file, { version: 'test', ...options })).rejects.toThrow(
    'stopped',
  );
  expect(await readdir(place.at('backups'))).toEqual(['good.tar']);
  const again = new AbortController();
  const restoring = restoreArchive(services, place.at('backups/good.tar'), {
    dir: place.at('stopped'),
    signal: again.signal,
    onProgress: () => again.abort(new Error('stopped on request')),
  });
  await expect(restoring).rejects.toThrow('stopped');
  expect(await readdir(place.at('.'))).not.toContain('stopped');
});

/** Mounts a disk of so many kilobytes, if this user may. */
function mount(path: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0;
}
async function mayMount(): Promise<boolean> {
  const path = await mkdtemp(join(tmpdir(), 'verno-mount-'));
  const did = mount(path, 'size=64k');
  if (did) spawnSync('umount', ['-l', path]);
  await rm(path, { recursive: true });
  return did;
}

/** Does something with an empty disk of this size. */
async function disk(size: string, use: (path: string) => Promise<void>): Promise<void> {
  const path = place.at('disk');
  await mkdir(path);
  mount(path, `size=${size}`);
  try {
    await use(path);
  } finally {
    spawnSync('umount', ['-l', path]);
    await rm(path, { recursive: true });
  }
}

describe.skipIf(!(await mayMount()))('a disk of its own (skipped where this user may not mount one)', () => {
  // The snapshot does not fit, the tar does not, the end of it does not.
  it.each(['100k', '2m', '18m'])(
    'of %s is too small for a backup: it says so, and nothing is left',
    async (size) => {
      await disk(size, async (path) => {
        const file = join(path, 'a.tar');
        const options = { version: 'test', signal };
        const full = await backupArchive(place.archive, file, options);
        expect(full).toMatchObject({ ok: false, problems: [{ code: 'disk-full' }] });
        expect(full.problems[0]?.where?.file).toContain(path);
        expect(await readdir(path)).toEqual([]);
        spawnSync('mount', ['-o', 'remount,size=100m', path]);
        got(await backupArchive(place.archive, file, options));
        expect(await restored(file)).toEqual(before);
      });
    },
  );

  it.each(['100k', '4m', '20m'])(
    'of %s is too small for a restore: it says so, and nothing is left',
    async (size) => {
      await disk(size, async (path) => {
        const options = { dir: path, signal };
        const full = await restoreArchive(services, place.at('backups/good.tar'), options);
        expect(full).toMatchObject({ ok: false, problems: [{ code: 'disk-full' }] });
        expect(await readdir(path)).toEqual([]);
        spawnSync('mount', ['-o', 'remount,size=100m', path]);
        // The disk itself is the folder: it cannot be renamed, nor need it be.
        got(await restoreArchive(services, place.at('backups/good.tar'), options));
        expect((await readdir(path)).sort()).toEqual(['blobs', 'verno.db']);
      });
    },
  );

  it('that is read-only takes neither, and says so', async () => {
    await disk('8m', async (path) => {
      spawnSync('mount', ['-o', 'remount,ro', path]);
      const backup = await backupArchive(place.archive, join(path, 'a.tar'), { version: 'test', signal });
      expect(backup).toMatchObject({ ok: false, problems: [{ code: 'read-only' }] });
      for (const dir of [path, join(path, 'below')]) {
        const restore = await restoreArchive(services, place.at('backups/good.tar'), { dir, signal });
        expect(restore).toMatchObject({ ok: false, problems: [{ code: 'read-only' }] });
      }
    });
  });
});
