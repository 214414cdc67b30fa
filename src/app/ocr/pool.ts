// Work on many things, some at once, with the results in their order.

/**
 * Does `work` on each item, at most `atOnce` at a time, begun in order. The first exception stops what has not begun, aborts the signal that the others got, and is
 * thrown when they have ended.
 */
export async function inPool<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, signal: AbortSignal) => Promise<R>,
  signal: AbortSignal,
): Promise<R[]> {
  const results: R[] = [];
  results.length = items.length;
  const stop = new AbortController();
  const all = AbortSignal.any([signal, stop.signal]);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      all.throwIfAborted();
      const item = items[at];
      if (item !== undefined) results[at] = await work(item, all);
    }
  };
  const workers = Array.from({ length: Math.max(1, Math.min(atOnce, items.length)) }, async () => {
    try {
      await worker();
    } catch (error) {
      stop.abort(error);
      throw error;
    }
  });
  const ended = await Promise.allSettled(workers);
  signal.throwIfAborted();
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw stop.signal.reason ?? failed.reason;
  return results;
}

/** So many turns at once, for work that several pools share. */
export interface Turns {
  readonly atOnce: number;
  /**
   * Does the work when its turn has come; those who came first go first.
   *
   * @throws the signal's reason, where it was aborted before the turn came.
   */
  take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function turnsOf(atOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let free = Math.max(1, atOnce);
  return {
    atOnce,
    async take(work, signal) {
      if (free > 0) free--;
      else await new Promise<void>((go) => waiting.push(go));
      try {
        signal?.throwIfAborted();
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free++;
        else next();
      }
    },
  };
}
