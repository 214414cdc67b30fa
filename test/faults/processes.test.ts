// Several processes on one folder do each other no harm.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archiveInfo, existingArchive, newArchive, temporaryFolder } from '../temporary-archive.ts';
import { createEngines, openEngines } from '../../src/compose.ts';
import { differing, recordFolders, reported, run, standing } from './killing.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let dir: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  dir = join(folder.path, 'archive');
});
afterEach(() => folder.remove());

it('imports two folders at once, while a third process reads', async () => {
  await (await newArchive(dir)).close();
  const [one, two] = await Promise.all([
    recordFolders(folder.path, 41, 40),
    recordFolders(folder.path, 42, 40),
  ]);
  const reader = await existingArchive(dir);
  const reading = new AbortController();
  const seen: number[] = [];
  const read = (async () => {
    while (!reading.signal.aborted) {
      const { records } = await reader.index.counts(null);
      const lines = await reader.store.records(0, 1000);
      for (const { id } of lines.slice(-5)) {
        const head = await reader.store.head(id);
        if (head === undefined) throw new Error(`${id} is listed and not there`);
        await reader.store.content(head.manifest);
      }
      seen.push(records);
    }
  })();
  const ended = await Promise.all(
    [one, two].map(({ path }) => run(['import', path, '--data', dir, '--json'])),
  );
  reading.abort();
  await read;
  expect(ended.map(reported)).toEqual([one, two].map(() => ({ imported: 40, unchanged: 0, failed: 0 })));
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.length).toBeGreaterThan(10);
  expect(await differing(reader, new Map([...one.contents, ...two.contents]))).toEqual([]);
  await reader.close();
  const batches = ended.flatMap((process) => process.batches);
  expect(await standing(dir, batches)).toMatchObject({ records: 80, torn: 0, findings: [] });
});

it('imports one folder twice at once: every record is there once, and a repetition finds nothing to do', async () => {
  await (await newArchive(dir)).close();
  const { path, contents } = await recordFolders(folder.path, 43, 40);
  const ended = await Promise.all([1, 2].map(() => run(['import', path, '--data', dir, '--json'])));
  expect(ended.every(({ code }) => code === 0 || code === 1)).toBe(true);
  expect(reported(await run(['import', path, '--data', dir, '--json']))).toEqual({
    imported: 0,
    unchanged: 40,
    failed: 0,
  });
  const archive = await existingArchive(dir);
  expect(await differing(archive, contents)).toEqual([]);
  await archive.close();
  expect(await standing(dir, [])).toMatchObject({ records: 40, findings: [] });
});

it('makes one archive out of four attempts at once', async () => {
  const done = await Promise.all([1, 2, 3, 4].map(() => createEngines(dir, archiveInfo)));
  const made = done.flatMap((result) => (result.ok ? [result.value] : []));
  expect(made.length).toBe(1);
  expect(new Set(done.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(
    new Set(['archive-exists']),
  );
  expect(await made[0]?.store.info()).toEqual(archiveInfo);
  await made[0]?.close();
  expect(await standing(dir, [])).toMatchObject({ records: 0, findings: [] });
});

it('waits for a process that holds the archive, without stalling itself', async () => {
  const archive = await newArchive(dir);
  const script = `
    import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))};
    const db = new Database(${JSON.stringify(join(dir, 'verno.db'))});
    db.exec('BEGIN IMMEDIATE'); console.log('held');
    setTimeout(() => { db.exec('COMMIT'); db.close(); }, 400);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  const stop = new AbortController();
  const stopped = archive.store.setInfo({ ...archiveInfo, title: 'Never' }, stop.signal);
  setTimeout(() => stop.abort(new Error('stopped by hand')), 50);
  await expect(stopped).rejects.toThrow('stopped by hand');
  await archive.store.setInfo({ ...archiveInfo, title: 'Waited' });
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(5);
  expect((await archive.store.info()).title).toBe('Waited');
  await archive.close();
});

it('opens and closes from several sides at once', async () => {
  await (await newArchive(dir)).close();
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      const opened = await openEngines(dir);
      expect(opened.problems).toEqual([]);
      if (opened.ok) await opened.value.close();
    }),
  );
});
