// Which passages of a record answer a query: the best of the original and of the translation, side by side where they belong together.
import type { SearchField } from '../../index/search.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { PairLinks } from '../../text/align/segment-link.ts';
import { fieldOfText } from '../../index/project/words/text.ts';
import { effectiveLinks } from '../align/effective.ts';
import type { Part } from './parts.ts';
import { answersIn, score, type Answer, type Place } from './passages/answers.ts';
import { cluesOf, readBlocks } from './passages/blocks.ts';
import { becauseOf } from './passages/because.ts';
import { Counterparts, type Beside } from './passages/counterpart.ts';
import { Matcher } from './passages/matcher.ts';
import { openingOf } from './passages/opening.ts';
import { passageOf } from './passages/passage.ts';
import { atOnce, type Steps } from './passages/steps.ts';
import type { Because, PassagePair } from './view.ts';

export { findInRecord, findInSteps, type FoundSegment } from './passages/find.ts';

/** What of a record is shown for a query. */
export interface Passages {
  readonly pair: PassagePair;
  readonly because: readonly Because[];
}

export interface PassageOptions {
  /** The links between the record's texts; of a pair that is not there what persons judged, and else the order of both. */
  readonly links?: readonly PairLinks[];
}

/** Of two that answer equally well, that counts which has something beside it. */
const forBeside = 0.01;
/** So many of the best segments of each text are tried with what stands beside them. */
const mostTried = 24;
/** Characters (UTF-16 code units) of one text that are read: those of a volume of a thousand pages are not. */
const mostRead = 300_000;

/**
 * The pair of passages that answers best, and why the record was found so far as they do not show it. More parts come before fewer, exact
 * before inexact, rare before common; of equal ones the first in the text. Where no text answers, how they begin, unmarked. Linear in the record, of whose texts no more is read than would
 * fill a volume.
 */
export function passagesOf(
  content: RecordContent,
  parts: readonly Part[],
  options: PassageOptions = {},
): Passages {
  return atOnce(passagesInSteps(content, parts, options));
}

/** The same, step by step. */
export function* passagesInSteps(
  content: RecordContent,
  parts: readonly Part[],
  options: PassageOptions = {},
): Steps<Passages> {
  const { links = [] } = options;
  if (parts.length === 0) return { pair: openings(content, links), because: [] };
  const matcher = new Matcher(parts);
  const clues = cluesOf(parts);
  const answers: Answer[] = [];
  for (const text of content.texts) {
    const blocks = yield* readBlocks(text, clues, mostRead);
    for (const answer of yield* answersIn(text, blocks, matcher)) answers.push(answer);
  }
  const chosen = choose(content, parts, answers, links);
  const because = becauseOf(content, parts, matcher, { all: answers, shown: chosen.shown });
  return { pair: chosen.pair, because };
}

interface Chosen {
  readonly pair: PassagePair;
  readonly shown: readonly Answer[];
}

interface Candidate {
  readonly place: Place;
  readonly beside: { readonly place: Place; readonly by: Beside['by'] } | undefined;
  readonly score: number;
}

function choose(
  content: RecordContent,
  parts: readonly Part[],
  answers: readonly Answer[],
  links: readonly PairLinks[],
): Chosen {
  const known = new Map(answers.map((answer) => [keyOf(answer.place), answer]));
  const all = (places: readonly Place[]): number =>
    score(
      parts,
      places.flatMap((place) => known.get(keyOf(place)) ?? []),
    );
  const ranked = answers.map((answer) => ({ answer, own: score(parts, [answer]) }));
  const tried = [true, false].flatMap((isTranslated) =>
    ranked
      .filter(({ answer }) => isTranslation(answer.place.text) === isTranslated)
      .sort((a, b) => b.own - a.own)
      .slice(0, mostTried),
  );
  const counterparts = new CounterpartsOf(content, links);
  let best: Candidate | undefined;
  for (const { answer, own } of tried) {
    const { place } = answer;
    const others = counterparts
      .of(place)
      .flatMap(({ places, by }) => places.map((one) => ({ place: one, by })));
    const options: Candidate[] = others.map((beside) => ({
      place,
      beside,
      score: all([place, beside.place]) + forBeside,
    }));
    const [first = { place, beside: undefined, score: own }] = options.sort((a, b) => b.score - a.score);
    if (best === undefined || first.score > best.score) best = first;
  }
  if (best === undefined) return { pair: openings(content, links), shown: [] };
  const apart = best.beside === undefined ? bestBeside(best.place, ranked) : undefined;
  const other = best.beside?.place ?? apart;
  const shown = [best.place, other].flatMap((place) =>
    place === undefined ? [] : (known.get(keyOf(place)) ?? []),
  );
  const passages = [best.place, other].map((place) =>
    place === undefined
      ? null
      : passageOf(place, known.get(keyOf(place)), middleOf(known.get(keyOf(best.place)))),
  );
  const [own = null, beside = null] = passages;
  const [original, translation] = isTranslation(best.place.text) ? [beside, own] : [own, beside];
  return { pair: { original, translation, beside: best.beside?.by ?? null }, shown };
}

/** Where nothing in the texts answers: how the original begins, with what stands beside it, or how the translation does. */
function openings(content: RecordContent, links: readonly PairLinks[]): PassagePair {
  const first = (field: SearchField): Place | undefined => {
    const text = content.texts.find((one) => fieldOfText(one) === field);
    return text && openingOf(text);
  };
  const original = first('original');
  const [level] = original === undefined ? [] : new CounterpartsOf(content, links).of(original);
  const [beside] = level?.places ?? [];
  const translation = beside ?? first('translation');
  return {
    original: original === undefined ? null : passageOf(original, undefined),
    translation: translation === undefined ? null : passageOf(translation, undefined),
    beside: beside === undefined ? null : (level?.by ?? null),
  };
}

/** Where nothing stands beside a segment: the other side's own best, if it answers at all. */
function bestBeside(
  place: Place,
  ranked: readonly { readonly answer: Answer; readonly own: number }[],
): Place | undefined {
  const others = ranked.filter(
    ({ answer }) => isTranslation(answer.place.text) !== isTranslation(place.text),
  );
  const [first] = others.sort((a, b) => b.own - a.own);
  return first?.answer.place;
}

/** How far into its segment the first answer stands, as a share: about there its counterpart is shown. */
function middleOf(answer: Answer | undefined): number {
  const range = answer?.occurrences[0]?.ranges[0];
  if (answer === undefined || range === undefined) return 0;
  const { start, end } = answer.place;
  return (range.start - start) / Math.max(1, end - start);
}

const keyOf = ({ text, id }: Place): string => `${text.id} ${id}`;
const isTranslation = (text: Text): boolean => fieldOfText(text) === 'translation';

/** The texts that a text may be read beside, each with what stands where. */
class CounterpartsOf {
  readonly #content: RecordContent;
  readonly #links: readonly PairLinks[];
  readonly #made = new Map<string, Counterparts>();

  constructor(content: RecordContent, links: readonly PairLinks[]) {
    this.#content = content;
    this.#links = links;
  }

  of(place: Place): Beside[] {
    if (fieldOfText(place.text) === 'notes' || place.field === 'notes') return [];
    return this.#pairs(place.text).flatMap(
      ([original, translation]) => this.#between(original, translation).of(place) ?? [],
    );
  }

  #pairs(text: Text): (readonly [Text, Text])[] {
    const { texts } = this.#content;
    return isTranslation(text)
      ? texts.filter((one) => isOriginalOf(one, text)).map((one) => [one, text] as const)
      : texts
          .filter((one) => isTranslation(one) && isOriginalOf(text, one))
          .map((one) => [text, one] as const);
  }

  #between(original: Text, translation: Text): Counterparts {
    const key = `${original.id} ${translation.id}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const linked = this.#links.find(
      (one) => one.original === original.id && one.translation === translation.id,
    );
    const links = linked?.links ?? effectiveLinks(this.#content, original, translation, undefined);
    const made = new Counterparts(this.#content, original, translation, links);
    this.#made.set(key, made);
    return made;
  }
}

function isOriginalOf(original: Text, translation: Text): boolean {
  if (fieldOfText(original) !== 'original') return false;
  return translation.of === undefined || translation.of === original.id;
}
