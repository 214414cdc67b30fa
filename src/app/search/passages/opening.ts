// The opening words of a text, for records that were found by nothing that stands in it.
import { fieldOfBlock, fieldOfText } from '../../../index/project/words/text.ts';
import type { Text } from '../../../model/text.ts';
import type { Place } from './answers.ts';
import { isRunning } from './running.ts';

/** So many segments are looked through for the first sentence. */
const mostSegments = 60;

/** The first running sentence; where none is near the beginning, the first words of any kind. Undefined for a text without words of its own. */
export function openingOf(text: Text): Place | undefined {
  let first: Place | undefined;
  let seen = 0;
  const outer = fieldOfText(text);
  for (const block of text.blocks) {
    const field = fieldOfBlock(block, outer);
    if (block.noise === true || block.text === '' || field !== outer) continue;
    const segments =
      block.segments.length > 0 ? block.segments : [{ id: block.id, start: 0, end: block.text.length }];
    for (const { id, start, end } of segments) {
      const place = { text, block, id, start, end, field };
      if (isRunning(place)) return place;
      first ??= place;
      if (++seen >= mostSegments) return first;
    }
  }
  return first;
}
