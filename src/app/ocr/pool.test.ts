import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inPool } from './pool.ts';

const { signal } = new AbortController();

it('gives results in the order of the work, and does no more at once than it may', async () => {
  let [running, most] = [0, 0];
  const results = await inPool(
    [30, 1, 20, 1, 10],
    2,
    async (time) => {
      most = Math.max(most, ++running);
      await after(time);
      running--;
      return time;
    },
    signal,
  );
  expect(results).toEqual([30, 1, 20, 1, 10]);
  expect(most).toBe(2);
});

it('stops the others at the first fault, begins nothing more, and throws it when all have ended', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = inPool(
    [1, 2, 3, 4],
    2,
    async (number, stop) => {
      begun.push(number);
      if (number === 1) throw new Error('the disk is full');
      await after(5000, undefined, { signal: stop }).catch(() => undefined);
      ended.push(number);
    },
    signal,
  );
  await expect(work).rejects.toThrow('the disk is full');
  expect([begun, ended]).toEqual([[1, 2], [2]]);
});
