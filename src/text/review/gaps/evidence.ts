// What each word of a passage says of whether it is rendered on the other side at all, learnt from the pair itself.
import type { Lexicon } from '../../align/lexicon/port.ts';
import { seededPairs } from '../seeded.ts';
import { areCognate, chanceOf, wordsIn, type Word } from '../vocabulary.ts';
import type { Bead } from '../passages.ts';

/** A word with its evidence: the logarithm of how much likelier it would be answered as it is if its passage were missing on the other side. */
export interface Weighed {
  readonly word: Word;
  readonly answered: boolean;
  readonly evidence: number;
}

export interface WeighedBead {
  readonly source: readonly Weighed[];
  readonly target: readonly Weighed[];
}

const cut = 0.08;
/** An answer is sought in so many words at most; a passage of more is no sentence. */
const mostWords = 300;
/** How often words of a group are answered where their passage is rendered, and where it is not; and how many words that guess is worth. */
const guesses = [
  { rendered: 0.45, other: 0.25 },
  { rendered: 0.3, other: 0.06 },
  { rendered: 0.85, other: 0.12 },
] as const;
const guessWeight: number = 30;
/** A bead that has nothing to do with one stands so many after it. */
const apart = 5;
/** So many beads at least are enough to see how often words are answered. */
const mostSampled = 200;

/**
 * The evidence of all words of linked beads. How often a word is answered by chance is seen where each passage is held against another's
 * counterpart. Near linear: quadratic in the words of one bead alone.
 */
export function weighed(
  beads: readonly Bead[],
  lexicon: Lexicon | undefined,
  languages: readonly [string, string],
): WeighedBead[] {
  const isSeeded = seededPairs(...languages);
  const answers = (from: Word, to: Word): boolean =>
    isSeeded(from, to) || chanceOf(lexicon, from, to) >= cut || areCognate(from, to);
  const read = beads.map(({ source, target }) => ({
    source: wordsIn(source.string, source.language).slice(0, mostWords),
    target: wordsIn(target.string, target.language).slice(0, mostWords),
  }));
  const own = read.map(({ source, target }) => metIn(source, target, answers));
  const sides = ['source', 'target'] as const;
  const everMet = Object.fromEntries(
    sides.map((side) => [
      side,
      new Set(
        own.flatMap((met, at) =>
          (read[at]?.[side] ?? []).filter((_, word) => met[side][word]).flatMap(({ keys }) => keys),
        ),
      ),
    ]),
  );
  const rates = Object.fromEntries(
    sides.map((side) => {
      const counts = guesses.map(({ rendered, other }) => ({
        rendered: rendered * guessWeight,
        other: other * guessWeight,
        ofRendered: guessWeight,
        ofOther: guessWeight,
      }));
      const step = Math.max(1, Math.floor(read.length / mostSampled));
      for (const [at, words] of read.entries()) {
        if (at % step !== 0) continue;
        const stranger = read[(at + apart) % read.length];
        const chance =
          stranger === undefined || read.length <= apart
            ? undefined
            : side === 'source'
              ? metIn(words.source, stranger.target, answers).source
              : metIn(stranger.source, words.target, answers).target;
        for (const [place, word] of words[side].entries()) {
          const count = counts[groupOf(word, everMet[side])];
          if (count === undefined) continue;
          count.ofRendered++;
          if (own[at]?.[side][place] === true) count.rendered++;
          if (chance === undefined) continue;
          count.ofOther++;
          if (chance[place] === true) count.other++;
        }
      }
      return [
        side,
        counts.map((one) => ({ rendered: one.rendered / one.ofRendered, other: one.other / one.ofOther })),
      ];
    }),
  );
  const weigh = (side: 'source' | 'target', at: number): Weighed[] =>
    (read[at]?.[side] ?? []).map((word, place) => {
      const isAnswered = own[at]?.[side][place] === true;
      const { rendered = 0.5, other = 0.5 } = rates[side]?.[groupOf(word, everMet[side])] ?? {};
      const raw = isAnswered ? Math.log(other / rendered) : Math.log((1 - other) / (1 - rendered));
      return { word, answered: isAnswered, evidence: Math.max(-3, Math.min(2.5, raw)) };
    });
  return beads.map((_, at) => ({ source: weigh('source', at), target: weigh('target', at) }));
}

/** 0: a short word, mostly of grammar; 1: one that is answered nowhere in the text; 2: any other. */
function groupOf({ form, keys, capital }: Word, everMet: ReadonlySet<string> | undefined): number {
  if (form.length < 4 && !capital && !/\d/u.test(form)) return 0;
  return keys.some((key) => everMet?.has(key) === true) ? 2 : 1;
}

interface Met {
  readonly source: readonly boolean[];
  readonly target: readonly boolean[];
}

function metIn(
  source: readonly Word[],
  target: readonly Word[],
  answers: (from: Word, to: Word) => boolean,
): Met {
  const [left, right] = [source.map(() => false), target.map(() => false)];
  for (const [a, from] of source.entries())
    for (const [b, to] of target.entries())
      if (!(left[a] === true && right[b] === true) && answers(from, to)) {
        left[a] = true;
        right[b] = true;
      }
  return { source: left, target: right };
}
