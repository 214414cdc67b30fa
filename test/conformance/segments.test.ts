// Sentences in every language of the sources, measured on passages that were marked by hand before.
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/text/segment/segment.ts';
import { boundaryFigures, markedBlocks, markedLanguages } from '../judgements/segments.ts';

/** Passages, blocks and boundaries as counted in the files; the least F1. */
const expected: Record<string, readonly [number, number, number, number]> = {
  ar: [4, 4, 12, 0.97],
  cs: [5, 5, 16, 0.92],
  de: [15, 17, 52, 0.95],
  en: [18, 20, 58, 0.97],
  fr: [15, 17, 53, 0.97],
  he: [4, 4, 12, 0.97],
  hu: [5, 5, 16, 0.97],
  ja: [13, 15, 40, 0.97],
  ko: [13, 16, 45, 0.97],
  pl: [5, 6, 17, 0.97],
  ru: [17, 19, 61, 0.97],
  uk: [14, 16, 41, 0.97],
  zh: [13, 16, 44, 0.97],
  'zh-Hant': [12, 14, 32, 0.95],
};

describe('hand-marked passages', () => {
  it('stand in every language that is expected', () => {
    expect(markedLanguages()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(Object.entries(expected))('%s', (language, [passages, blocks, boundaries, least]) => {
    const marked = markedBlocks(language);
    const figures = boundaryFigures(marked, segment);
    expect(new Set(marked.map(({ passage }) => passage)).size).toBe(passages);
    expect(figures).toMatchObject({ blocks, boundaries });
    expect(figures.f1).toBeGreaterThanOrEqual(least);
  });
});
