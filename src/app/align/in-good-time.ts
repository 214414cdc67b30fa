// What a page does with work that may take long: it waits a little, then does without.

/** A page waits so long, in milliseconds. */
const patience = 1200;

/** What comes of the work where it comes soon; undefined where it takes longer, fails, or `signal` is aborted. The work goes on. */
export async function inGoodTime<T>(work: Promise<T>, signal?: AbortSignal): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>();
  const leave = (): void => late.resolve(undefined);
  const timer = setTimeout(leave, patience);
  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted === true) leave();
  try {
    return await Promise.race([work.catch(() => undefined), late.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}
