import { describe, expect, it } from 'vitest';
import { reviewPair } from '../../../../test/generators/review-pair.ts';
import { agreement } from './agreement.ts';

const found = (source: string, target: string) => agreement.find(reviewPair([[source, target]]));

describe('pronouns whose number cannot agree', () => {
  it('finds several things where the original has one', () => {
    const [finding, ...more] = found(
      'Штаб получил план, военный министр уже начал ее подготовку.',
      'The staff received the plan, the military minister already began preparing them.',
    );
    expect(more).toEqual([]);
    expect(finding?.source?.words).toEqual(['ее']);
    expect(finding?.target?.words).toEqual(['them']);
    expect(finding?.reason).toContain('stands for one');
  });

  it.each([
    ['Военный министр уже начал ее подготовку.', 'The military minister already began its preparation.'],
    ['Если он пришел в город, поезд ушел.', 'If they came to the city, the train had left.'],
    ['Министр дал им ответ.', 'The minister gave them an answer.'],
    ['Министр дал ответ.', 'The minister gave them an answer.'],
  ])('raises no alarm: %s / %s', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});
