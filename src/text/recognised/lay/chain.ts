// Of the places that lines may have, those that keep the lines in the order of the text, with the most to speak for them.
import type { Candidate } from './seeds.ts';

/**
 * For each line the candidate that belongs to the heaviest rising chain, undefined where none of its does. `candidates[i]`: those of line
 * i. In time of n log n (a Fenwick tree of the best chains that end at or before a place).
 */
export function heaviestChain(candidates: readonly (readonly Candidate[])[]): (Candidate | undefined)[] {
  const places = [...new Set(candidates.flat().map(({ at }) => at))].sort((one, other) => one - other);
  const rank = new Map(places.map((at, index) => [at, index + 1]));
  const best = Array.from({ length: places.length + 1 }, (): Link | undefined => undefined);
  for (let line = 0; line < candidates.length; line += 1) {
    const links = (candidates[line] ?? []).map((candidate): Link => {
      const before = heaviest(best, (rank.get(candidate.at) ?? 1) - 1);
      return { line, candidate, weight: candidate.votes + (before?.weight ?? 0), before };
    });
    for (const link of links) raise(best, rank.get(link.candidate.at) ?? 1, link);
  }
  const chosen = candidates.map((): Candidate | undefined => undefined);
  for (let link = heaviest(best, places.length); link !== undefined; link = link.before)
    chosen[link.line] = link.candidate;
  return chosen;
}

interface Link {
  readonly line: number;
  readonly candidate: Candidate;
  readonly weight: number;
  readonly before: Link | undefined;
}

function heaviest(best: readonly (Link | undefined)[], to: number): Link | undefined {
  let found: Link | undefined;
  for (let at = to; at > 0; at -= at & -at) {
    const link = best[at];
    if (link !== undefined && link.weight > (found?.weight ?? -1)) found = link;
  }
  return found;
}

function raise(best: (Link | undefined)[], from: number, link: Link): void {
  for (let at = from; at < best.length; at += at & -at)
    if (link.weight > (best[at]?.weight ?? -1)) best[at] = link;
}
