// What kind of block a word for one means, in the vocabularies that are in use (SegmOnto, Transkribus, PAGE's own).
import type { RecognisedBlock } from '../../model/recognised-page.ts';

const words: readonly (readonly [RecognisedBlock['kind'], RegExp])[] = [
  ['noise', /noise|neighbour|garbage/i],
  ['stamp', /stamp|seal/i],
  ['marginal', /margin|number|header|footer|catch-?word|signature-mark|running/i],
  ['heading', /head(?:ing|line)|title|caption/i],
  ['table', /table/i],
];

/** The kind that the first of these words tells; text where none does. */
export function kindFrom(...written: readonly (string | undefined)[]): RecognisedBlock['kind'] {
  for (const one of written) {
    const found = one === undefined ? undefined : words.find(([, sign]) => sign.test(one))?.[0];
    if (found !== undefined) return found;
  }
  return 'text';
}
