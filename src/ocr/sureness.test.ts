import { expect, it } from 'vitest';
import type { Polygon, RecognisedPage } from '../model/recognised-page.ts';
import { sureCharacters, sureness } from './sureness.ts';

const polygon: Polygon = [[0, 0], [90, 0], [90, 20], [0, 20]]; // prettier-ignore
const page = (...words: [string, number][]): RecognisedPage => ({
  width: 100,
  height: 100,
  blocks: [
    {
      kind: 'text',
      polygon,
      lines: [{ polygon, words: words.map(([text, confidence]) => ({ text, confidence, polygon })) }],
    },
  ],
});

it('weighs words by their length', () => {
  expect(sureness(page(['ferry', 0.9], ['~', 0.3]))).toBeCloseTo(0.8);
  expect(sureness({ width: 9, height: 9, blocks: [] })).toBe(0);
});

it('holds a reading with more words that are sure for the better one, however much noise the other has', () => {
  const clean = page(['The', 0.9], ['ferry', 0.9]);
  const noisy = page(['The', 0.9], ['fe~~y', 0.4], ['||||||||||||||||||||', 0.3]);
  expect(sureCharacters(clean)).toBeGreaterThan(sureCharacters(noisy));
});
