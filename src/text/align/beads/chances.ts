// How likely each kind of step is after each other, and beside a known gap.
import type { AlignSide } from '../port.ts';
import type { Flow } from './shapes.ts';

/** By segments passed of that side: something is known to be missing there. */
export interface Missing {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

export function missingOf(source: AlignSide, target: AlignSide): Missing {
  return { source: missingIn(source), target: missingIn(target) };
}

function missingIn({ units, gapAtEnd }: AlignSide): Uint8Array {
  const at = new Uint8Array(units.length + 1);
  for (const [u, { afterGap }] of units.entries()) if (afterGap === true) at[u] = 1;
  if (gapAtEnd === true) at[units.length] = 1;
  return at;
}

/** Where something of a side is missing, the other side's segments stand alone as a matter of course: the first, and each that follows. */
const [intoGap, onInGap] = [Math.log(0.3), Math.log(0.95)];

/** Logarithms of chances of a step after a state: 0 after a bead with both sides, 1 after a source segment alone, 2 after a target segment alone. */
export class Chances {
  readonly both: readonly number[];
  private readonly flow: Flow;
  private readonly missing: Missing;

  constructor(flow: Flow, missing: Missing) {
    this.flow = flow;
    this.missing = missing;
    this.both = flow.next.map(([both]) => both);
  }

  /** That a source segment stands alone, where `j` target segments are passed. */
  sourceAlone(state: number, j: number): number {
    const usual = this.flow.next[state]![1];
    return this.missing.target[j] === 1 ? Math.max(usual, state === 1 ? onInGap : intoGap) : usual;
  }

  targetAlone(state: number, i: number): number {
    const usual = this.flow.next[state]![2];
    return this.missing.source[i] === 1 ? Math.max(usual, state === 2 ? onInGap : intoGap) : usual;
  }
}
