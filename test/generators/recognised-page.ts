// Recognised pages as an engine might give them, for round trips.
import * as fc from 'fast-check';
import type { Point, RecognisedBlock, RecognisedPage } from '../../src/model/recognised-page.ts';

const size = 4000;
const point: fc.Arbitrary<Point> = fc.tuple(fc.nat(size), fc.nat(size));
const polygon = fc.array(point, { minLength: 3, maxLength: 6 });
/** Words with what needs escaping, and with letters of several scripts. */
const word = fc.constantFrom(
  'мост',
  'пере-',
  '橋已',
  'a&b',
  '<x>',
  '"',
  '«№',
  'é',
  '다리',
  '1926',
  'l’an',
  '𝔘',
);
const language = fc.constantFrom('ru', 'fr', 'zh-Hant', 'sr-Latn', 'qaa');

const line = fc.record(
  {
    polygon,
    baseline: fc.array(point, { minLength: 2, maxLength: 3 }),
    words: fc.array(
      fc.record(
        { text: word, polygon, confidence: fc.integer({ min: 0, max: 100 }).map((share) => share / 100) },
        { requiredKeys: ['text', 'polygon'] },
      ),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: ['polygon', 'words'] },
);

const block: fc.Arbitrary<RecognisedBlock> = fc.record(
  {
    kind: fc.constantFrom<RecognisedBlock['kind']>('text', 'heading', 'table', 'marginal', 'stamp', 'noise'),
    polygon,
    lines: fc.array(line, { maxLength: 4 }),
    language,
  },
  { requiredKeys: ['kind', 'polygon', 'lines'] },
);

/** Pages with whole pixels from 0 on: what both ALTO and PAGE can write. */
export const anyRecognisedPage: fc.Arbitrary<RecognisedPage> = fc.record(
  {
    width: fc.integer({ min: size, max: 2 * size }),
    height: fc.integer({ min: size, max: 2 * size }),
    engine: fc.record({
      name: fc.constantFrom('tesseract', 'an & engine'),
      version: fc.constantFrom('5.3.0', ''),
      languages: fc.subarray(['rus', 'ukr', 'chi_tra']),
      settings: fc.constantFrom('', 'psm=4 "x"'),
    }),
    blocks: fc.array(block, { maxLength: 4 }),
  },
  { requiredKeys: ['width', 'height', 'blocks'] },
);
