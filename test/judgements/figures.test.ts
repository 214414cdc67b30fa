// Figures of rankings that can be reckoned by hand.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, ndcg10, recallAt, reciprocalRank } from './figures.ts';

const grades = new Map([
  ['telegram', 3],
  ['minutes', 1],
]);

describe('the figures of a ranking', () => {
  it('are whole for the best order, and nothing where nothing wanted is found', () => {
    expect(ndcg10(['telegram', 'minutes', 'letter'], grades)).toBe(1);
    expect(ndcg10(['letter', 'order'], grades)).toBe(0);
    expect(reciprocalRank(['letter', 'order'], grades)).toBe(0);
    expect(recallAt(10, [], grades)).toBe(0);
  });

  it('lose by the place at which the wanted comes', () => {
    const found = ['letter', 'telegram', 'order', 'minutes'];
    expect(reciprocalRank(found, grades)).toBe(1 / 2);
    expect(recallAt(1, found, grades)).toBe(0);
    expect(recallAt(2, found, grades)).toBe(1 / 2);
    expect(recallAt(10, found, grades)).toBe(1);
    const best = 7 + 1 / Math.log2(3);
    expect(ndcg10(found, grades)).toBeCloseTo((7 / Math.log2(3) + 1 / Math.log2(5)) / best, 10);
  });

  it('see ten places and no more', () => {
    const late = [...Array.from({ length: 10 }, (_, at) => `other ${at}`), 'telegram'];
    expect(ndcg10(late, grades)).toBe(0);
    expect(recallAt(10, late, grades)).toBe(0);
  });

  it('never pass one, and never fall when a wanted record moves up', () => {
    const keys = ['telegram', 'minutes', 'letter', 'order', 'award'];
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: 5 }), (found) => {
        const value = ndcg10(found, grades);
        expect(value).toBeLessThanOrEqual(1);
        const up = ['telegram', ...found.filter((key) => key !== 'telegram')];
        expect(ndcg10(up, grades)).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('are averaged', () => {
    expect(mean([1, 0, 0.5])).toBe(0.5);
    expect(mean([])).toBe(0);
  });
});
