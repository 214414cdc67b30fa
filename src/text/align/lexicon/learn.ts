// A lexicon from texts that are aligned: what an archive's own translations teach.
import { correspondences } from '../beads/learning.ts';
import type { Pair } from '../beads/numbered.ts';
import { wordKeys } from './keys.ts';
import { stampOf } from './stamp.ts';
import { tableLexicon, type Chances, type TableLexicon } from './table.ts';

/** What stands for what: a segment, or several put together, of each side. */
export interface LearningPair {
  readonly source: string;
  readonly target: string;
}

/**
 * The most pairs that are learnt from, and products of their words; of more, those that come first. It bounds memory (some 300 MB); a lexicon
 * hardly betters past it.
 */
const [mostPairs, mostProducts] = [200_000, 30_000_000];
/** Longer pieces are no sentences, and teach little for what they cost. In UTF-16 code units, and in words. */
const [mostText, mostWords] = [2000, 60];
/** Chances below this are not kept. */
const least = 0.02;

/**
 * Word correspondences between two languages (BCP 47), by IBM model 1 both ways. The same pairs in the same order give the same lexicon, stamp and
 * all. Give the pairs of which one is surer first: confirmed links, then computed ones.
 */
export function learn(
  pairs: Iterable<LearningPair>,
  languages: { readonly source: string; readonly target: string },
): TableLexicon {
  const [sources, targets] = [new Numbers(), new Numbers()];
  const beads: Pair[] = [];
  let products = 0;
  for (const { source, target } of pairs) {
    const bead = {
      source: sources.of(wordKeys(source.slice(0, mostText), languages.source).slice(0, mostWords)),
      target: targets.of(wordKeys(target.slice(0, mostText), languages.target).slice(0, mostWords)),
    };
    products += bead.source.length * bead.target.length;
    beads.push(bead);
    if (beads.length >= mostPairs || products >= mostProducts) break;
  }
  const rows = new Map<string, Map<string, Chances>>();
  const found = correspondences(beads, sources.keys.length, targets.keys.length);
  for (const { source, target, forward, backward } of found) {
    if (forward < least && backward < least) continue;
    const key = sources.keys[source]!;
    const row = rows.get(key) ?? new Map<string, Chances>();
    row.set(targets.keys[target]!, { forward: rounded(forward), backward: rounded(backward) });
    rows.set(key, row);
  }
  return tableLexicon(languages.source, languages.target, stampOf(rows), rows);
}

/** To thousandths, as they are written. */
const rounded = (chance: number): number => Math.round(Math.min(1, chance) * 1000) / 1000;

/** Numbers for words, in order of their first coming. */
class Numbers {
  readonly keys: string[] = [];
  private readonly ids = new Map<string, number>();

  of(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => {
      const known = this.ids.get(word);
      if (known !== undefined) return known;
      this.ids.set(word, this.keys.length);
      return this.keys.push(word) - 1;
    });
  }
}
