// A lexicon from a table of probabilities.
import type { Lexicon } from './port.ts';

/** How likely one word renders the other, each way, 0 to 1. */
export interface Chances {
  readonly forward: number;
  readonly backward: number;
}

/** By word of the source, then by word of the target. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, Chances>>;

/** A lexicon that can be written down whole. */
export interface TableLexicon extends Lexicon {
  readonly rows: Rows;
}

export function tableLexicon(source: string, target: string, stamp: string, rows: Rows): TableLexicon {
  return {
    source,
    target,
    stamp,
    rows,
    forward: (from, to) => rows.get(from)?.get(to)?.forward ?? 0,
    backward: (to, from) => rows.get(from)?.get(to)?.backward ?? 0,
    renderings: (from) =>
      Array.from(rows.get(from) ?? [], ([to, { forward }]): [string, number] => [to, forward]).sort(
        (a, b) => b[1] - a[1],
      ),
  };
}
