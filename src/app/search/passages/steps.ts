// Long work in short steps, so that others who wait for the same thread have their turn.
import { setImmediate } from 'node:timers/promises';

/** Work that may stop after each of its steps; it ends with what came of it. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Works on for so long before others have their turn, in milliseconds. */
const longest = 8;

/** All steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * All steps, others having their turn before the first and between them.
 *
 * @throws the signal's reason where it is aborted on the way.
 */
export async function inTurn<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  let since = -Infinity;
  for (;;) {
    if (performance.now() - since > longest) {
      await setImmediate();
      signal?.throwIfAborted();
      since = performance.now();
    }
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
