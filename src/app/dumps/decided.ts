// Whether anything was withdrawn or closed since a moment: what was written before then may hold what nobody may read any more.
import { logAfter } from '../read/in-order.ts';
import type { Archive } from '../services.ts';

/**
 * Looks for the first withdrawal or closing after a place in the log; where there is none, says how far it has looked. A term that has run out
 * since counts as a closing: whoever closes does not wish old files to go on.
 */
export async function decidedSince(
  archive: Pick<Archive, 'store'>,
  seq: number,
  signal?: AbortSignal,
): Promise<{ readonly found: boolean; readonly until: number }> {
  let until = seq;
  for await (const line of logAfter(archive, seq, signal)) {
    if (line.kind === 'withdrawal' || (line.kind === 'access' && line.policy.level !== 'public'))
      return { found: true, until };
    until = line.seq;
  }
  return { found: false, until };
}
