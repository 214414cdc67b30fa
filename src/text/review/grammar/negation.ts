// Finds sentences that are negated on one side only.
import type { Finding } from '../../../model/finding.ts';
import { linkedBeads, quoted, sideOf, type Bead, type Passage, type Range } from '../passages.ts';
import type { Detector, ReviewPair } from '../port.ts';
import { negationsIn } from '../words/negation.ts';
import { plainWords, type PlainWord } from '../words/phrases.ts';
import { renderedBy, type Rendered } from './rendered.ts';
import { isSoft } from './soft-negation.ts';

/** What one side says of no and not. `soft`: words that may have the negation in them, so that the other side says it with “not”. */
interface Negated {
  readonly words: readonly PlainWord[];
  readonly ranges: readonly Range[];
  /** For each of `ranges` the words after it, which it may negate. */
  readonly after: readonly (readonly string[])[];
  readonly soft: number;
}

const longest = 60;
const most = 20_000;
const reach = 4;
/** From here on two words render each other. */
const likely = 0.04;

/**
 * A bead whose one side negates and whose other side has nothing that negates: neither “not” and its like, nor a word with the negation in it
 * (“without”, “insufficient”, «невозможно»). Where both negate, nothing is said: how often a language does it is its own matter. Questions,
 * which many languages put with a “not” that denies nothing, and very long beads are left alone. Languages without a table give nothing.
 * What is denied should stand on the other side, undenied, as far as the lexicon knows: “not last” for «быть короче» is no fault, and the confidence says so.
 */
export const negation: Detector = {
  name: 'negation',
  version: 1,
  kinds: ['negation'],
  find: (pair: ReviewPair) => {
    const rendered =
      pair.lexicon && renderedBy(pair.lexicon, pair.source.language ?? '', pair.target.language ?? '');
    return linkedBeads(pair).flatMap((bead) => findingIn(bead, rendered));
  },
};

function findingIn(bead: Bead, rendered: Rendered | undefined): Finding[] {
  const [source, target] = [negatedIn(bead.source), negatedIn(bead.target)];
  if (source === undefined || target === undefined) return [];
  if (/[?？]/u.test(bead.source.string) || /[?？]/u.test(bead.target.string)) return [];
  if (source.words.length > longest || target.words.length > longest) return [];
  if (source.ranges.length > 0 && target.ranges.length + target.soft === 0)
    return oneSided(bead, source, 'original', rendered && ((word) => target.words.some(({ form }) => rendered(word, form) >= likely))); // prettier-ignore
  if (target.ranges.length > 0 && source.ranges.length + source.soft === 0)
    return oneSided(bead, target, 'translation', rendered && ((word) => source.words.some(({ form }) => rendered(form, word) >= likely))); // prettier-ignore
  return [];
}

function negatedIn({ string, language }: Passage): Negated | undefined {
  const finder = negationsIn(language);
  if (finder === undefined || string.length > most) return undefined;
  const words = plainWords(string, language);
  const forms = words.map(({ form }) => form);
  const ranges: Range[] = [];
  const after: string[][] = [];
  let soft = 0;
  for (const { at, length, value } of finder.find(forms)) {
    const [first, last] = [words[at], words[at + length - 1]];
    if (value === 'negates' && first !== undefined && last !== undefined) {
      ranges.push({ start: first.start, end: last.end });
      after.push(forms.slice(at + length, at + length + reach).filter((form) => /\p{L}{3}/u.test(form)));
    } else if (value !== 'apparent') soft++;
  }
  soft += forms.filter((form) => isSoft(form, language)).length;
  return { words, ranges, after, soft };
}

function oneSided(
  bead: Bead,
  { ranges, after }: Negated,
  side: 'original' | 'translation',
  stands: ((word: string) => boolean) | undefined,
): Finding[] {
  const isOriginal = side === 'original';
  const [own, answer] = isOriginal ? [bead.source, bead.target] : [bead.target, bead.source];
  const [first] = ranges;
  if (first === undefined) return [];
  const isKnown = stands !== undefined && after.some((words) => words.some(stands));
  return [
    {
      kind: 'negation',
      source: sideOf(bead.source, isOriginal ? ranges : []),
      target: sideOf(bead.target, isOriginal ? [] : ranges),
      reason: `The ${side} says ${quoted(withWhatFollows(own.string, first))}; the ${isOriginal ? 'translation' : 'original'}, ${quoted(answer.string)}, has no word that negates.`,
      confidence: isKnown ? 0.8 : 0.45,
      by: 'negation/1',
    },
  ];
}

/** The words with what follows them, up to 40 characters, whole words. */
function withWhatFollows(string: string, { start, end }: Range): string {
  const after = string.slice(end, end + 40);
  const cut = string.length > end + 40 ? after.lastIndexOf(' ') : after.length;
  return string.slice(start, end + Math.max(cut, 0));
}
