// Every write × every way in which it can go wrong: what stands afterwards is all of it or nothing, and repeating it ends right.
import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import { createEngines, type Engines } from '../../src/compose.ts';
import { StoreFault } from '../../src/store/fault.ts';
import { archiveInfo, existingArchive, newArchive, temporaryFolder } from '../temporary-archive.ts';
import { failingDatabase, failingFiles, kinds, type Kind, type Moment } from './drivers.ts';
import { operation, operations, prepareArchive } from './operations.ts';

const { signal } = new AbortController();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let number = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
  const archive = await newArchive(join(folder.path, 'prepared'));
  await prepareArchive(archive);
  await archive.close();
});
afterAll(() => folder.remove());

async function copyOfPrepared(): Promise<string> {
  const dir = join(folder.path, String(++number));
  await cp(join(folder.path, 'prepared'), dir, { recursive: true });
  return dir;
}

/** Runs an operation in a process of its own; gives the signal that ended it. */
async function inProcess(dir: string, name: string, moment: Moment): Promise<string | null> {
  const script = fileURLToPath(new URL('./one-operation.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dir, name, moment.kind, moment.at, String(moment.nth)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => {
    child.on('exit', (_, by) => resolve(by));
  });
}

/** Tries the operation with the failing driver. Where the moment never came, false. */
async function goesWrong(dir: string, name: string, moment: Moment): Promise<boolean> {
  if (moment.kind.startsWith('killed')) return (await inProcess(dir, name, moment)) === 'SIGKILL';
  const drivers = { openDatabase: failingDatabase(moment), fileCalls: failingFiles(moment) };
  const archive = await existingArchive(dir, drivers);
  try {
    await operation(name).run(archive);
    return false;
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    expect(error.problem.code).toBe('disk-error');
    expect(error.problem.hint).toBeTruthy();
    return true;
  } finally {
    await archive.close();
  }
}

async function expectClean(archive: Engines): Promise<void> {
  expect((await checkArchive(archive, { signal })).problems).toEqual([]);
}

const moments: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'keeping a file': [['open', 1], ['sync', 1], ['rename', 1], ['open', 2], ['sync', 2]], // prettier-ignore
};
const ofDatabase: readonly (readonly [string, number])[] = [['BEGIN IMMEDIATE', 1], ['COMMIT', 1]]; // prettier-ignore

/** Whether the effect stands after this: what comes after the decisive call, or what the call did though it failed. */
function persists(name: string, at: string, nth: number, kind: Kind): boolean {
  const order = name === 'keeping a file' ? ['open', 'sync', 'rename'] : ['BEGIN IMMEDIATE', 'COMMIT'];
  const decisive = order.at(-1);
  if (at !== decisive) return nth === 2;
  return kind === 'failed but persisted' || kind === 'killed after';
}

const cases = operations.flatMap(({ name }) =>
  (moments[name] ?? ofDatabase).flatMap(([at, nth]) =>
    kinds.filter((kind) => isWorthIt(at, kind)).map((kind) => ({ name, at, nth, kind })),
  ),
);

/** A process that dies around the beginning of a transaction has written nothing, as one that failed there has not. */
function isWorthIt(at: string, kind: Kind): boolean {
  return at !== 'BEGIN IMMEDIATE' || !kind.startsWith('killed');
}

describe.each(cases)('$name, $kind at call $nth of $at', ({ name, at, nth, kind }) => {
  it('is done wholly or not at all, and a repetition ends right', async () => {
    const dir = await copyOfPrepared();
    expect(await goesWrong(dir, name, { kind, at, nth })).toBe(true);

    const archive = await existingArchive(dir);
    expect(await operation(name).done(archive)).toBe(persists(name, at, nth, kind));
    const isClearing = name === 'clearing what is derived';
    if (!isClearing) await expectClean(archive);

    await operation(name).run(archive);
    expect(await operation(name).done(archive)).toBe(true);
    if (isClearing) await rebuildArchive(archive, { signal });
    await expectClean(archive);
    await archive.close();
  });
});

const beginnings = kinds.flatMap((kind) => ofDatabase.map(([at, nth]) => ({ kind, at, nth })));

describe.each(beginnings.filter(({ at, kind }) => isWorthIt(at, kind)))(
  'making an archive, $kind at call $nth of $at',
  (moment) => {
    it('ends right when it is repeated', async () => {
      const dir = join(folder.path, String(++number));
      if (moment.kind.startsWith('killed')) expect(await inProcess(dir, 'init', moment)).toBe('SIGKILL');
      else {
        const made = await createEngines(dir, archiveInfo, { openDatabase: failingDatabase(moment) });
        expect(made.problems.map(({ code }) => code)).toEqual(['disk-error']);
      }
      const again = await createEngines(dir, archiveInfo);
      const archive = again.ok ? again.value : await existingArchive(dir);
      if (!again.ok) expect(again.problems.map(({ code }) => code)).toEqual(['archive-exists']);
      expect(await archive.store.info()).toEqual(archiveInfo);
      await expectClean(archive);
      await archive.close();
    });
  },
);

describe.each([1, 2, 3])('withdrawing a record, killed around its transaction number %i', (nth) => {
  it.each(['killed before', 'killed after'] as const)(
    '%s the commit: the next opening erases the rest',
    async (kind) => {
      const dir = await copyOfPrepared();
      const died = await goesWrong(dir, 'withdrawing a record', { kind, at: 'COMMIT', nth });
      expect(died).toBe(true);
      const archive = await existingArchive(dir);
      const withdrawing = operation('withdrawing a record');
      if (await withdrawing.done(archive)) {
        const files: unknown[] = [];
        for await (const file of archive.blobs.list(signal)) files.push(file);
        expect(files).toEqual([]);
      } else await withdrawing.run(archive);
      await expectClean(archive);
      expect(await archive.store.upkeep.settle()).toBe(true);
      await archive.close();
    },
  );
});
