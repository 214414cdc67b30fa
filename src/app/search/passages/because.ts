// Why a record was found, so far as its passages do not show it by themselves.
import { descriptionLines } from '../../../index/project/words/description.ts';
import type { Description } from '../../../model/description.ts';
import type { RecordContent } from '../../../model/record.ts';
import { tokensOf } from '../../../text/analyse/analyse.ts';
import type { Part } from '../parts.ts';
import type { Because } from '../view.ts';
import type { Answer } from './answers.ts';
import { nearer, type Matcher, type Occurrence } from './matcher.ts';

/** Longer strings of a description are told by their beginning. */
const longestTold = 160;

/**
 * What is to be told of each part: for every passage that is shown, why its words will do where they are not those typed; where an editor's words
 * answer and the document's do not; and what of the description answers where no text does. `all`: everything that answers in the texts;
 * `shown`: what of it is in the passages.
 */
export function becauseOf(
  content: RecordContent,
  parts: readonly Part[],
  matcher: Matcher,
  { all, shown }: { readonly all: readonly Answer[]; readonly shown: readonly Answer[] },
): Because[] {
  let described: ReadonlyMap<number, Because> | undefined;
  const reasons = parts.flatMap((part, at): Because[] => {
    const inPassages = answering(shown, at);
    const inTexts = inPassages.length > 0 ? inPassages : nearestOf(answering(all, at));
    if (inTexts.length === 0) {
      described ??= inDescription(content, parts, matcher);
      const told = described.get(at);
      return told === undefined ? [] : [told];
    }
    return told(part.typed, inTexts);
  });
  return once(reasons);
}

/** Each thing once: what editors say of several words of a query is one reason, and so is one form that answers two of them. */
function once(reasons: readonly Because[]): Because[] {
  const seen = new Set<string>();
  return reasons.filter(({ kind, found, reason }) => {
    const key = kind === 'editorial' ? `${kind} ${reason}` : `${kind} ${found} ${reason}`;
    return !seen.has(key) && seen.add(key);
  });
}

function told(typed: string, found: readonly Best[]): Because[] {
  const reasons = new Map<string, Because>();
  for (const best of found) {
    const { mark, way } = best.occurrence;
    if (mark === 'exact' || (way.reason === null && mark !== 'inexact')) continue;
    const text = textOf(best);
    if (text.toLowerCase() === typed.toLowerCase()) continue;
    reasons.set(text, {
      kind: mark,
      typed,
      found: text,
      reason: way.reason ?? 'a letter or two are different',
    });
  }
  const [first] = found;
  if (first !== undefined && found.every(isEditorial)) {
    const reason =
      first.answer.place.field === 'notes'
        ? 'a note, not in the document'
        : 'an editor’s words in brackets or a correction, not in the document';
    return [...reasons.values(), { kind: 'editorial', typed, found: textOf(first), reason }];
  }
  return [...reasons.values()];
}

const isEditorial = ({ occurrence, answer }: Best): boolean =>
  occurrence.editorial || answer.place.field === 'notes';

interface Best {
  readonly occurrence: Occurrence;
  readonly answer: Answer;
}

/** What answers a part best in each of some segments. */
function answering(answers: readonly Answer[], part: number): Best[] {
  return answers.flatMap((answer) => {
    const occurrence = answer.best.get(part);
    return occurrence === undefined ? [] : [{ occurrence, answer }];
  });
}

/** The nearest of some answers; the document's own before an editor's. */
function nearestOf([first, ...others]: readonly Best[]): Best[] {
  if (first === undefined) return [];
  return [others.reduce((best, one) => (isBetter(one.occurrence, best.occurrence) ? one : best), first)];
}

function isBetter(one: Occurrence, other: Occurrence): boolean {
  if (one.editorial !== other.editorial) return other.editorial;
  return one.mark !== other.mark && nearer(one.mark, other.mark) === one.mark;
}

function textOf({ occurrence: { ranges }, answer }: Best): string {
  const { text } = answer.place.block;
  const [first, last] = [ranges.at(0), ranges.at(-1)];
  if (first === undefined || last === undefined) return '';
  const together = text.slice(Math.min(first.start, last.start), Math.max(first.end, last.end));
  return together.length <= longestTold
    ? together
    : ranges.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** A mark as the document bears it, where its normalised form answered. */
function asWritten({ marks }: Description, text: string): string {
  return marks.find(({ normalised }) => normalised?.replaceAll('-', ' ') === text)?.written ?? text;
}

const shortened = (text: string): string =>
  text.length > longestTold ? `${text.slice(0, longestTold).toWellFormed()}…` : text;

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
      const told = shortened(asWritten(description, text));
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
