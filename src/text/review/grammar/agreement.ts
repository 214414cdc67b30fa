// Finds English pronouns whose number cannot agree with the Russian pronoun of the same clause.
import type { Finding } from '../../../model/finding.ts';
import { linkedBeads, quoted, sideOf, wordsAt, type Bead, type Range } from '../passages.ts';
import type { Detector, ReviewPair } from '../port.ts';
import { plainWords, type PlainWord } from '../words/phrases.ts';
import { pronounsOf } from '../words/pronouns.ts';
import { subtag } from '../words/subtag.ts';
import { renderedBy, type Rendered } from './rendered.ts';

const most = 120;
/** Clauses of more words hold too many things that a pronoun may stand for. */
const longestClause = 12;
/** How much of a clause must be known to be in the other. */
const sameClause = 0.25;

/**
 * A short Russian clause whose one pronoun stands for one thing («к ее разработке»), where the English clause that says the same has a pronoun
 * of the plural alone (“implement them”), or the other way round. Clauses are what stands between commas; which answers which, the lexicon says. What the
 * pronoun stands for is not looked for: the two numbers alone part. Where a noun is rendered by a pronoun it may be right.
 */
export const agreement: Detector = {
  name: 'agreement',
  version: 1,
  kinds: ['agreement'],
  find: (pair: ReviewPair) => {
    if (subtag(pair.source.language) !== 'ru' || subtag(pair.target.language) !== 'en') return [];
    if (pair.lexicon === undefined) return [];
    const rendered = renderedBy(pair.lexicon, 'ru', 'en');
    return linkedBeads(pair).flatMap((bead) => findingsIn(bead, rendered));
  },
};

interface Clause {
  readonly words: readonly PlainWord[];
  /** The pronouns of the third person that say a number, and which. */
  readonly pronouns: readonly { readonly word: PlainWord; readonly number: 'one' | 'many' }[];
}

function findingsIn(bead: Bead, rendered: Rendered): Finding[] {
  const source = plainWords(bead.source.string, 'ru');
  const target = plainWords(bead.target.string, 'en');
  if (source.length > most || target.length > most) return [];
  const clauses = clausesOf(target, 'en');
  return clausesOf(source, 'ru').flatMap((clause) => {
    const [own, ...more] = clause.pronouns;
    if (own === undefined || more.length > 0 || clause.words.length > longestClause) return [];
    const answer = answering(clause, clauses, rendered);
    const [first] = answer?.pronouns ?? [];
    if (answer === undefined || first === undefined || answer.words.length > longestClause) return [];
    if (answer.pronouns.some(({ number }) => number === own.number)) return [];
    return [found(bead, own.word, first.word, clause, answer, own.number)];
  });
}

function clausesOf(words: readonly PlainWord[], language: 'ru' | 'en'): Clause[] {
  const clauses: PlainWord[][] = [[]];
  for (const word of words)
    if (/^[\p{L}\p{N}]/u.test(word.form)) clauses.at(-1)?.push(word);
    else clauses.push([]);
  return clauses
    .filter((clause) => clause.length > 0)
    .map((clause) => ({ words: clause, pronouns: clause.flatMap((word) => numbered(word, language)) }));
}

/** Who acts is often another in a good translation, “it” stands for nothing (“it is clear”), and “they” for one person. */
const acting = /^(?:он|она|оно|они|he|she|it|they)$/u;

function numbered(word: PlainWord, language: 'ru' | 'en'): Clause['pronouns'] {
  if (acting.test(word.form)) return [];
  const third = pronounsOf(word.form, language).filter(
    ({ person, role }) => person === 3 && (role === 'personal' || role === 'possessive'),
  );
  const numbers = [...new Set(third.map(({ number }) => number))];
  const [number] = numbers;
  if (numbers.length !== 1 || number === undefined || number === 'either') return [];
  return [{ word, number }];
}

/** The clause of which most is rendered here; undefined where too little is, or two are as near. */
function answering(clause: Clause, all: readonly Clause[], rendered: Rendered): Clause | undefined {
  const shares = all
    .map((other) => ({ other, share: shareOf(clause, other, rendered) }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = shares;
  if (best === undefined || best.share < sameClause || best.share <= (next?.share ?? 0)) return undefined;
  return best.other;
}

function shareOf({ words }: Clause, other: Clause, rendered: Rendered): number {
  const known = words.filter(({ form }) => other.words.some((word) => rendered(form, word.form) > 0.05));
  return known.length / Math.max(words.length, other.words.length);
}

function found(
  bead: Bead,
  from: Range,
  to: Range,
  clause: Clause,
  answer: Clause,
  number: 'one' | 'many',
): Finding {
  const [here, there] = number === 'one' ? ['one', 'several'] : ['several', 'one'];
  return {
    kind: 'agreement',
    source: sideOf(bead.source, [from]),
    target: sideOf(bead.target, [to]),
    reason: `${quoted(wordsAt(bead.source, from))} in ${quoted(wordsAt(bead.source, rangeOf(clause)))} stands for ${here}, ${quoted(wordsAt(bead.target, to))} in ${quoted(wordsAt(bead.target, rangeOf(answer)))} for ${there}.`,
    confidence: 0.55,
    by: 'agreement/1',
  };
}

const rangeOf = ({ words }: Clause): Range => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });
