// Why a record was found, so far as its passages do not show it by themselves.
import { descriptionLines } from '../../../index/project/words/description.ts';
import type { RecordContent } from '../../../model/record.ts';
import { tokensOf } from '../../../text/analyse/analyse.ts';
import type { Part } from '../parts.ts';
import type { Because } from '../view.ts';
import type { Answer } from './answers.ts';
import { nearer, type Matcher, type Occurrence } from './matcher.ts';

/** Longer strings of a description are told by their beginning. */
const longestTold = 160;

/**
 * One statement for each part that is not answered as typed, by the document's own words, in a passage that is shown. `all`: everything that answers in
 * the texts; `shown`: what of it is in the passages.
 */
export function becauseOf(
  content: RecordContent,
  parts: readonly Part[],
  matcher: Matcher,
  { all, shown }: { readonly all: readonly Answer[]; readonly shown: readonly Answer[] },
): Because[] {
  let described: ReadonlyMap<number, Because> | undefined;
  return parts.flatMap((part, at): Because[] => {
    const inText = bestOf(shown, at) ?? bestOf(all, at);
    if (inText === undefined) {
      described ??= inDescription(content, parts, matcher);
      const told = described.get(at);
      return told === undefined ? [] : [told];
    }
    const { occurrence, answer } = inText;
    const found = textOf(occurrence, answer.place.block.text);
    const { mark, way, editorial } = occurrence;
    const told: Because[] = [];
    if (mark !== 'exact' && way.reason !== null)
      told.push({ kind: mark, typed: part.typed, found, reason: way.reason });
    else if (mark === 'inexact')
      told.push({ kind: mark, typed: part.typed, found, reason: 'a letter or two are different' });
    if (editorial)
      told.push({
        kind: 'editorial',
        typed: part.typed,
        found,
        reason: 'an editor’s words in brackets or a correction, not in the document',
      });
    else if (answer.place.field === 'notes')
      told.push({ kind: 'editorial', typed: part.typed, found, reason: 'a note, not in the document' });
    return told;
  });
}

interface Best {
  readonly occurrence: Occurrence;
  readonly answer: Answer;
}

/** The nearest answer to a part; the document's own before an editor's. */
function bestOf(answers: readonly Answer[], part: number): Best | undefined {
  let best: Best | undefined;
  for (const answer of answers) {
    const occurrence = answer.best.get(part);
    if (occurrence === undefined) continue;
    if (best === undefined || isBetter(occurrence, best.occurrence)) best = { occurrence, answer };
  }
  return best;
}

function isBetter(one: Occurrence, other: Occurrence): boolean {
  if (one.editorial !== other.editorial) return other.editorial;
  return one.mark !== other.mark && nearer(one.mark, other.mark) === one.mark;
}

function textOf({ ranges }: Occurrence, text: string): string {
  const [first, last] = [ranges.at(0), ranges.at(-1)];
  if (first === undefined || last === undefined) return '';
  const together = text.slice(Math.min(first.start, last.start), Math.max(first.end, last.end));
  return together.length <= longestTold
    ? together
    : ranges.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** For each part that the description answers, the first of its lines that does. */
function inDescription(
  { description }: RecordContent,
  parts: readonly Part[],
  matcher: Matcher,
): Map<number, Because> {
  const found = new Map<number, Because>();
  for (const { field, text, language } of descriptionLines(description))
    for (const { part, way } of matcher.find(tokensOf(text, language), field)) {
      if (found.has(part)) continue;
      const kind = field === 'title' ? 'title' : 'description';
      const told = text.length > longestTold ? `${text.slice(0, longestTold).toWellFormed()}…` : text;
      found.set(part, {
        kind,
        typed: parts[part]?.typed ?? '',
        found: told,
        reason: way.reason ?? places[kind],
      });
    }
  return found;
}

const places = { title: 'in the title', description: 'in the description' } as const;
