// How sure an engine was of what it read on a page, as a whole.
import type { RecognisedPage } from '../model/recognised-page.ts';

/** Confidence in a word below which it counts for nothing: noise is read as words, too. */
const least = 0.5;

/** Mean confidence by characters, from 0 to 1; 0 where no word was read. */
export function sureness(page: RecognisedPage): number {
  let [sum, length] = [0, 0];
  for (const { text, confidence = 1 } of wordsOf(page)) {
    sum += confidence * text.length;
    length += text.length;
  }
  return length === 0 ? 0 : sum / length;
}

/** How many characters were read with some confidence, each counted by it: of two readings of one picture, the better has more. */
export function sureCharacters(page: RecognisedPage): number {
  let sum = 0;
  for (const { text, confidence = 1 } of wordsOf(page))
    if (confidence >= least) sum += confidence * text.length;
  return sum;
}

function wordsOf({ blocks }: RecognisedPage): RecognisedPage['blocks'][number]['lines'][number]['words'] {
  return blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words));
}
