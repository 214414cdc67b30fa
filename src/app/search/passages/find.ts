// Finding within one record, in all its texts at once.
import type { RecordContent } from '../../../model/record.ts';
import type { Part } from '../parts.ts';
import { answersIn, type Answer } from './answers.ts';
import { readBlocks } from './blocks.ts';
import { Matcher, type MarkedRange } from './matcher.ts';
import type { Passage } from '../view.ts';
import { bridged, joined, passageOf } from './passage.ts';
import { atOnce, type Steps } from './steps.ts';

/** A segment of a text that answers. `ranges`: of the block's string, in UTF-16 code units, in order, none over another. */
export interface FoundSegment {
  readonly text: string;
  readonly block: string;
  readonly segment: string;
  readonly ranges: readonly MarkedRange[];
  /** The segment as it is shown in a list. */
  readonly passage: Passage;
}

/** Every segment that answers any part, text by text in reading order. A segment without id of its own goes by its block's. */
export function findInRecord(content: RecordContent, parts: readonly Part[]): FoundSegment[] {
  return atOnce(findInSteps(content, parts));
}

/** The same, step by step. */
export function* findInSteps(content: RecordContent, parts: readonly Part[]): Steps<FoundSegment[]> {
  if (parts.length === 0) return [];
  const matcher = new Matcher(parts);
  const found: FoundSegment[] = [];
  for (const text of content.texts) {
    const blocks = yield* readBlocks(text, [], Infinity);
    for (const answer of yield* answersIn(text, blocks, matcher)) found.push(foundIn(text.id, answer));
  }
  return found;
}

function foundIn(text: string, answer: Answer): FoundSegment {
  const { place, occurrences } = answer;
  const ranges = occurrences.flatMap((one) => bridged(place.block.text, one.ranges));
  return {
    text,
    block: place.block.id,
    segment: place.id,
    ranges: joined(ranges, place),
    passage: passageOf(place, answer),
  };
}
