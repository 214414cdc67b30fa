// Faults of omission and addition: clauses, members of lists, sentences.
import type { Change, Edit, SentencePair } from './fault.ts';
import { applied, capitalised, changesAt } from './pattern.ts';
import type { Random } from './random.ts';

/** A clause that ends its sentence, or stands between commas: without it a sentence is left. */
const lastClause =
  /(?:, (?:which|who|where|while|although|but|because|as|when|since|so|if|after|and (?:he|she|it|they|we|you|this|that|there|the)) |,? (?:because|although|in order to|so that) (?!of\b))[^.;:!?()"“”]{18,}(?=[.!?]?["”]?$)/g;
const innerClause = /, (?:which|who|where) [^,.;:()"“”]{15,}(?=, [a-z])/g;
const inBrackets = / \([^()]{12,}\)/g;
const listMember =
  /(?<=\p{L}), [\p{Ll} -]{4,30}(?=(?:, [\p{Ll} -]{3,30})*,? (?:and|or) \p{Ll}[\p{Ll} -]{2,30}[,.;]|(?:, [\p{Ll} -]{3,30}){2,}[.;])/gu;
const oneOfTwoSentences = /(?<=[.!?]["”]? )\p{Lu}[^.!?]{15,}[.!?]["”]?$/gu;

const without = (): string => '';

/** Whole sentences have no change of text, and so stand apart. */
export function omissions({ target }: SentencePair): Edit[] {
  const members = changesAt(target, listMember, 'list-member-left-out', without).filter(
    ({ start, end }) =>
      !/^, \p{Ll}+ing\b|\b(?:upon|in|on|at|to|from|with|of|for|by|and|or|but|is|are|was|were|has|have|had|will|not|that|he|she|it|they|which|who|you|we)\b/u.test(
        target.slice(start, end),
      ),
  );
  const cuts: Change[] = [
    ...changesAt(target, lastClause, 'clause-left-out', without).filter(
      ({ start, end }) =>
        start > 20 &&
        !/\bnot only\b/.test(target) &&
        !/\b(?:notes|but also|according)\b/.test(target.slice(start, end)),
    ),
    ...changesAt(target, innerClause, 'inner-clause-left-out', ([clause]) =>
      clause.length > 15 ? '' : undefined,
    ),
    ...changesAt(target, inBrackets, 'bracket-left-out', without),
    ...members,
    ...changesAt(target, oneOfTwoSentences, 'last-sentence-left-out', without),
  ].map((change) => ({ ...change, became: '' }));
  const whole: Edit[] = wordsIn(target) >= 5 ? [{ form: 'whole-sentence-left-out' }] : [];
  return [...whole, ...cuts.filter((cut) => wordsIn(applied(target, cut)) >= 3)];
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** A clause with a subject of its own, that any statement may take after it. */
const clauseToLend =
  /(?:, (?:(?:but|although|while|because|as|since|so|since) (?:he|she|it|they|the|this|there|some|many|these|a|you|his|their)|and (?:he|she|it|they|this|there|you)|which)|(?:,)? because (?!of)\p{Ll}+)\b[^.;:!?()"“”]{15,110}(?=\.["”]?$)/u;

/** Clauses and sentences that may be put into other translations, each with the pair that it is from. */
export interface Loans {
  readonly clauses: readonly { readonly text: string; readonly pair: number }[];
  readonly sentences: readonly { readonly text: string; readonly pair: number }[];
}

export function loansOf(pairs: readonly SentencePair[]): Loans {
  const clauses: { text: string; pair: number }[] = [];
  const sentences: { text: string; pair: number }[] = [];
  for (const [pair, { target }] of pairs.entries()) {
    const clause = clauseToLend.exec(target)?.[0];
    if (clause !== undefined) clauses.push({ text: clause, pair });
    if (/^\p{Lu}[^"“”()]*[^.]\.$/u.test(target) && wordsIn(target) >= 6 && wordsIn(target) <= 25) {
      sentences.push({ text: target, pair });
    }
  }
  return { clauses, sentences };
}

/** So far apart that a loan is no doubling of a neighbour. */
const farApart = 10;

export function additions(
  pairs: readonly SentencePair[],
  pair: number,
  loans: Loans,
  random: Random,
): Edit[] {
  const target = pairs[pair]?.target ?? '';
  const far = (list: Loans['clauses']): string | undefined =>
    random.pick(list.filter((loan) => Math.abs(loan.pair - pair) > farApart))?.text;
  const [clause, sentence] = [far(loans.clauses), far(loans.sentences)];
  const edits: Edit[] = [];
  if (sentence !== undefined) edits.push({ form: 'sentence-put-in', text: capitalised(sentence) });
  const end = /(?<=[\p{L}\d])\.$/u.exec(target)?.index;
  if (
    clause !== undefined &&
    end !== undefined &&
    wordsIn(target) >= 5 &&
    !/,|:|;|"|“|\b(?:but|because|although)\b/.test(target)
  ) {
    edits.push({ form: 'clause-put-in', start: end, end, became: clause });
  }
  return edits;
}
