// Runs of neighbouring sentences that stand alone for one and the same reason: one finding, not one for each.
import type { Bead, Passage } from '../passages.ts';

/** What stands alone on one side; the other is empty. `absent`: pages whose absence explains it. `confirmed`: a person has said that nothing answers it. */
export interface Run {
  readonly source: Passage;
  readonly target: Passage;
  readonly absent: readonly string[];
  readonly confirmed: boolean;
}

/** Whether a link holds only what stands beside the text, or has no letters or figures: nothing need answer it. */
export function besidesOnly({ link, source, target }: Bead): boolean {
  if (source.segments.length > 0 && target.segments.length > 0) return false;
  return link.note !== undefined && link.by === 'computed'
    ? true
    : !/[\p{L}\p{N}]/u.test(source.string + target.string);
}

/** The one-sided beads, neighbours of one side and one explanation joined. */
export function joined(beads: readonly Bead[]): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const { link, source, target } of beads) {
    if (source.segments.length > 0 && target.segments.length > 0) {
      last = undefined;
      continue;
    }
    const run: Run = {
      source,
      target,
      absent: link.absent ?? [],
      confirmed: link.by !== 'computed' && !link.stale,
    };
    if (last !== undefined && goesOn(last, run)) {
      runs.pop();
      last = { ...last, source: after(last.source, source), target: after(last.target, target) };
    } else last = run;
    runs.push(last);
  }
  return runs;
}

function goesOn(a: Run, b: Run): boolean {
  const side = (run: Run): boolean => run.source.segments.length > 0;
  return side(a) === side(b) && a.confirmed === b.confirmed && a.absent.join() === b.absent.join();
}

function after(one: Passage, other: Passage): Passage {
  if (other.segments.length === 0) return one;
  const offset = one.string.length + 1;
  return {
    ...one,
    segments: [...one.segments, ...other.segments],
    string: `${one.string} ${other.string}`,
    starts: [...one.starts, ...other.starts.map((start) => start + offset)],
  };
}
