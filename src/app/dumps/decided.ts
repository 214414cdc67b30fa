// Whether anything was withdrawn or closed since a moment: what was written before then may hold what nobody may read any more.
import type { Archive } from '../services.ts';

const together = 1000;

/** Where the log of an archive stands: the place of its last line, 0 where it is empty. */
export async function lastInLog({ store }: Pick<Archive, 'store'>, signal?: AbortSignal): Promise<number> {
  for (let last = 0; ;) {
    const seq = (await store.log(last, together, signal)).at(-1)?.seq;
    if (seq === undefined) return last;
    last = seq;
  }
}

/**
 * Looks for the first withdrawal or closing after a place in the log; where there is none, says how far it has looked. A term that has run out
 * since counts as a closing: whoever closes does not wish old files to go on.
 */
export async function decidedSince(
  { store }: Pick<Archive, 'store'>,
  seq: number,
  signal?: AbortSignal,
): Promise<{ readonly found: boolean; readonly until: number }> {
  for (let until = seq; ;) {
    const lines = await store.log(until, together, signal);
    const found = lines.some(
      (line) => line.kind === 'withdrawal' || (line.kind === 'access' && line.policy.level !== 'public'),
    );
    if (found) return { found, until };
    const last = lines.at(-1);
    if (last === undefined) return { found: false, until };
    until = last.seq;
  }
}
