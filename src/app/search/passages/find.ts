// Finding within one record, in all its texts at once.
import type { RecordContent } from '../../../model/record.ts';
import type { Part } from '../parts.ts';
import { answersIn } from './answers.ts';
import { Matcher, type MarkedRange } from './matcher.ts';
import type { Passage } from '../view.ts';
import { bridged, joined, passageOf } from './passage.ts';

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
  if (parts.length === 0) return [];
  const matcher = new Matcher(parts);
  return content.texts.flatMap((text) =>
    answersIn(text, matcher).map((answer) => ({
      text: text.id,
      block: answer.place.block.id,
      segment: answer.place.id,
      ranges: joined(
        answer.occurrences.flatMap(({ ranges }) => bridged(answer.place.block.text, ranges)),
        answer.place,
      ),
      passage: passageOf(answer.place, answer),
    })),
  );
}
