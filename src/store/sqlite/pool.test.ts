// The pool: answers, faults, aborts and queries that take too long, without stalling the main thread.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../../test/temporary-archive.ts';
import { createPool, type Pool } from './pool.ts';
import { slowUrl, type SlowQueries } from '../../../test/contract/slow-queries.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pool: Pool;
beforeEach(async () => {
  folder = await temporaryFolder();
  const db = new Database(join(folder.path, 'some.db'));
  db.exec("PRAGMA journal_mode = WAL; CREATE TABLE word (w); INSERT INTO word VALUES ('мост');");
  db.close();
  pool = createPool(join(folder.path, 'some.db'), { size: 2 });
});
afterEach(async () => {
  await pool.close();
  await folder.remove();
});

const run = (signal?: AbortSignal, of = pool) => {
  const runner = of.runner<SlowQueries>(slowUrl);
  return {
    words: () => runner('words', [], z.array(z.string()), signal),
    count: (to: number) => runner('count', [to], z.number(), signal),
    broken: () => runner('broken', [], z.array(z.unknown()), signal),
    write: () => runner('write', [], z.number(), signal),
  };
};
/** Long enough to be in the way, on any machine. */
const forever = 10_000_000_000;

it('answers many questions at once, each with its own answer', async () => {
  const counts = Array.from({ length: 50 }, (_, at) => run().count(at));
  expect(await Promise.all(counts)).toEqual(Array.from({ length: 50 }, (_, at) => at));
  expect(await run().words()).toEqual(['мост']);
});

it('keeps the main thread free while a query runs', async () => {
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  await run().count(3_000_000);
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(3);
});

it('says what is wrong with a query, and goes on', async () => {
  await expect(run().broken()).rejects.toThrow(/no such table/);
  await expect(run().write()).rejects.toThrow(/may not be written/);
  expect(await run().words()).toEqual(['мост']);
});

it('lets an abort through at once, whether the query runs or waits', async () => {
  const stop = new AbortController();
  const asked = [1, 2, 3].map(() => run(stop.signal).count(forever));
  setTimeout(() => stop.abort(new Error('stopped by hand')), 30);
  const begun = performance.now();
  const ended = await Promise.allSettled(asked);
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

it('gives up a query that takes too long, and answers the next ones', async () => {
  const impatient = createPool(join(folder.path, 'some.db'), { size: 1, limit: 1000 });
  await expect(run(undefined, impatient).count(forever)).rejects.toThrow(/longer than 1 second/);
  expect(await run(undefined, impatient).words()).toEqual(['мост']);
  await impatient.close();
});

it('ends what waits when it is closed', async () => {
  const asked = Promise.allSettled([1, 2, 3].map(() => run().count(forever)));
  await pool.close();
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await expect(run().words()).rejects.toThrow('closed');
});
