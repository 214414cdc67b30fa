import { describe, expect, it } from 'vitest';
import { reviewPair } from '../../../../test/generators/review-pair.ts';
import type { ReviewPair } from '../port.ts';
import { mistakenFor } from './look-alikes.ts';
import { worn } from './worn.ts';

const asRead = (pair: ReviewPair): ReviewPair => ({ ...pair, source: { ...pair.source, method: 'ocr' } });
const found = (source: string, target: string) => worn.find(asRead(reviewPair([[source, target]])));

describe('a word that recognition has worn', () => {
  it('is found by the letters that look alike and by the word that answers it', () => {
    const [finding, ...more] = found('Начались всеиные действия.', 'Military operations began.');
    expect(more).toEqual([]);
    expect(finding?.source?.words).toEqual(['всеиные']);
    expect(finding?.target?.words).toEqual(['Military']);
    expect(finding?.reason).toContain('«военные»');
  });

  it('is no word that the lexicon knows, no name, and nothing that a person typed', () => {
    expect(found('Начались военные действия.', 'Military operations began.')).toEqual([]);
    expect(found('Прибыл Всеин.', 'The military arrived.')).toEqual([]);
    expect(worn.find(reviewPair([['Начались всеиные действия.', 'Military operations began.']]))).toEqual([]);
  });

  it('needs its answer in the translation', () => {
    expect(found('Начались всеиные действия.', 'Peaceful operations began.')).toEqual([]);
  });

  it('is looked for where a span says that it is doubtful', () => {
    const pair = reviewPair([['Начались всеиные действия.', 'Military operations began.']]);
    for (const { block } of pair.sourceSegments.values())
      block.spans.push({ type: 'doubtful', start: 9, end: 16, confidence: 0.4 });
    expect(worn.find(pair)).toHaveLength(1);
  });

  it('is made from a bounded number of other words', () => {
    const most = [...mistakenFor('осинка')].length;
    expect(most).toBeGreaterThan(20);
    expect([...mistakenFor('осинка'.repeat(4))].length).toBeLessThan(6000);
    expect([...mistakenFor('осинка'.repeat(1000))]).toEqual([]);
  });
});
