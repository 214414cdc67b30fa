// The segments of a record that answer a query, and how well.
import type { SearchField } from '../../../index/search.ts';
import type { Block } from '../../../model/block.ts';
import type { Text } from '../../../model/text.ts';
import { isRunning } from './running.ts';
import { readings, type Reading } from '../../../text/analyse/readable.ts';
import type { Part } from '../parts.ts';
import type { ReadBlock } from './blocks.ts';
import type { Matcher, Occurrence } from './matcher.ts';
import type { Steps } from './steps.ts';

/** A segment of a text with its block; where a block has no segments, all of it under the block's own id. */
export interface Place {
  readonly text: Text;
  readonly block: Block;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly field: SearchField;
}

/** A segment that answers: all that answers in it, and the best for each part. */
export interface Answer {
  readonly place: Place;
  readonly occurrences: readonly Occurrence[];
  readonly best: ReadonlyMap<number, Occurrence>;
}

/** Every segment of some blocks of a text that answers, in their order. A step for each block. */
export function* answersIn(text: Text, blocks: readonly ReadBlock[], matcher: Matcher): Steps<Answer[]> {
  const answers: Answer[] = [];
  for (const { block, field } of blocks) {
    answers.push(...answersInBlock(text, block, field, matcher));
    yield;
  }
  return answers;
}

function answersInBlock(text: Text, block: Block, field: SearchField, matcher: Matcher): Answer[] {
  const found = occurrencesIn(readings(block, text.language), field, matcher);
  if (found.length === 0) return [];
  const bySegment = new Map<string, { place: Place; occurrences: Occurrence[] }>();
  for (const occurrence of found) {
    const at = occurrence.ranges[0]?.start ?? 0;
    const place = placeAt(text, block, field, at);
    const known = bySegment.get(place.id);
    if (known === undefined) bySegment.set(place.id, { place, occurrences: [occurrence] });
    else known.occurrences.push(occurrence);
  }
  return Array.from(bySegment.values(), ({ place, occurrences }) => answerOf(place, occurrences));
}

/** What answers in the document's own words, and besides in brackets and corrections. */
function occurrencesIn({ own, whole }: Reading, field: SearchField, matcher: Matcher): Occurrence[] {
  const found = matcher.find(own, field);
  if (whole === null) return found;
  return [...found, ...matcher.find(whole, field).filter(({ editorial }) => editorial)];
}

/** The segment in which a place is: the last that begins before it, or the first. */
function placeAt(text: Text, block: Block, field: SearchField, at: number): Place {
  const { segments } = block;
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const { id, start, end } = segments[Math.max(0, low - 1)] ?? {
    id: block.id,
    start: 0,
    end: block.text.length,
  };
  return { text, block, id, start, end, field };
}

function answerOf(place: Place, occurrences: readonly Occurrence[]): Answer {
  const best = new Map<number, Occurrence>();
  for (const one of occurrences) {
    const known = best.get(one.part);
    if (known === undefined || worth(one) > worth(known)) best.set(one.part, one);
  }
  // One word of a name says nothing where the name itself stands.
  const told = occurrences.filter(({ part, partial }) => !partial || best.get(part)?.partial === true);
  return { place, occurrences: told, best };
}

/** How well one place answers its part: as typed before any other form, a phrase before its words, the document before its editors. */
function worth({ weight, mark, partial, editorial, ranges }: Occurrence): number {
  const whole = partial ? 0.4 : ranges.length > 1 ? 1.2 : 1;
  return weight * whole * (mark === 'exact' ? 2 : 1) * (editorial ? 0.7 : 1);
}

/** What a heading, a signature or a name in a list counts beside a sentence: it answers as well, and says less. Another form of a word counts still less. */
const notRunning = 0.75;

/** How well some answers together answer a query: more parts before fewer, then the rarer and nearer, sentences before headings; what editors say comes last. */
export function score(parts: readonly Part[], answers: readonly Answer[]): number {
  let [covered, sum] = [0, 0];
  parts.forEach(({ records }, part) => {
    let [most, has] = [0, 0];
    for (const { best, place } of answers) {
      const one = best.get(part);
      if (one === undefined) continue;
      const running = isRunning(place) ? 1 : notRunning;
      most = Math.max(most, worth(one) * running * (place.field === 'notes' ? 0.3 : 1));
      has = Math.max(has, one.partial ? 0.5 : 1);
    }
    covered += has;
    sum += most * rarity(records);
  });
  return covered * 100 + sum;
}

const rarity = (records: number | null): number => 1 / (1 + Math.log2(1 + (records ?? 8)));
