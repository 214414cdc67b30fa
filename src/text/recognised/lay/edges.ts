// Where one line ends and the next begins: letters claimed twice, or by none, go to one of the two.
import type { Fit } from './fit.ts';
import type { LaidLine } from './laid-line.ts';
import type { Stream } from './stream.ts';

/** More letters than these between two lines are another line, that nobody read. */
const widestGap = 14;

type Placed = LaidLine & { fit: Fit };

/** Cuts overlaps and closes small gaps, at the beginning of a word where there is one. A line most of whose letters others claim is let go. */
export function settleEdges({ word, block, spare }: Stream, lines: readonly LaidLine[]): void {
  const placed = lines
    .filter((line): line is Placed => line.fit !== undefined)
    .sort((one, other) => one.fit.from - other.fit.from || one.fit.to - other.fit.to);
  let before: Placed | undefined;
  for (const line of placed) {
    if (before !== undefined) {
      const shared = before.fit.to - line.fit.from;
      const shorter = Math.min(before.fit.to - before.fit.from, line.fit.to - line.fit.from);
      if (shared > shorter / 2) {
        const worse = before.fit.likeness < line.fit.likeness ? before : line;
        letGo(worse);
        if (worse === line) continue;
      } else if (shared > 0) {
        const cut = nearestWord(word, line.fit.from, before.fit.to);
        before.fit = { ...before.fit, to: cut };
        line.fit = { ...line.fit, from: cut };
      } else if (
        isGap(spare, before.fit.to, line.fit.from) &&
        block[before.fit.to] === block[line.fit.from]
      ) {
        closeGap(word, before, line);
      }
    }
    before = line;
  }
}

/** Whether a few letters lie between two lines. Those in editors' brackets are not counted beside others; alone they are as many as they are. */
function isGap(spare: Uint32Array, from: number, to: number): boolean {
  let own = 0;
  for (let at = from; at < to && own <= widestGap; at += 1) own += spare[at] === 0 ? 1 : 0;
  return own === 0 ? from < to && to - from <= widestGap : own <= widestGap;
}

function letGo(line: LaidLine): void {
  line.fit = undefined;
}

function nearestWord(word: Uint8Array, from: number, to: number): number {
  const middle = (from + to) >> 1;
  for (let away = 0; away <= (to - from + 1) / 2; away += 1) {
    if (middle - away >= from && word[middle - away] === 1) return middle - away;
    if (middle + away <= to && word[middle + away] === 1) return middle + away;
  }
  return middle;
}

/** What is left of a word goes to its line; whole words that neither line has go to the one before, whose end is easier to miss. */
function closeGap(word: Uint8Array, before: Placed, line: Placed): void {
  let cut = line.fit.from;
  while (cut > before.fit.to && word[cut] !== 1) cut -= 1;
  before.fit = { ...before.fit, to: cut === before.fit.to && word[cut] !== 1 ? line.fit.from : cut };
  line.fit = { ...line.fit, from: before.fit.to };
}
