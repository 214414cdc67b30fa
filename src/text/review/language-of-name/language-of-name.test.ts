import { describe, expect, it } from 'vitest';
import { reviewPair } from '../../../../test/generators/review-pair.ts';
import { languageOfName } from './language-of-name.ts';
import { koreanCuts, sharedCharacters, soundsJapanese } from './shared-characters.ts';

const found = (source: string, target: string) => languageOfName.find(reviewPair([[source, target]]));

describe('one place under names of two languages', () => {
  // 水豊: Suihō, Sup'ung. 平壌: Heijō, Pyongyang. 仁川: Jinsen, Inchon.
  it.each([
    [
      'Речь шла об электростанции Суёхо.',
      'The talk was about the power station at Supung.',
      'Суёхо',
      'Supung',
    ],
    ['Он приехал в Хэйдзё.', 'He came to Pyongyang.', 'Хэйдзё', 'Pyongyang'],
    ['Порт называется Дзинсэн.', 'The port is called Inchon.', 'Дзинсэн', 'Inchon'],
  ])('%s / %s', (source, target, from, to) => {
    const [finding, ...more] = found(source, target);
    expect(more).toEqual([]);
    expect(finding?.source?.words).toEqual([from]);
    expect(finding?.target?.words).toEqual([to]);
    expect(finding?.reason).toContain('may be one name');
  });

  it.each([
    ['Он приехал в Пхеньян.', 'He came to Pyongyang.'],
    ['Он живет в Токио.', 'He lives in Tokyo.'],
    ['Он видел Осаку.', 'He saw Pusan.'],
    ['Он приехал в Москву.', 'He came to Moscow.'],
  ])('raises no alarm: %s / %s', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it('tells the languages by their syllables, and the characters by the tables', () => {
    expect(soundsJapanese('суёхо')).toBe(true);
    expect(soundsJapanese('supung')).toBe(false);
    expect(koreanCuts('supung').length).toBeGreaterThan(0);
    expect(sharedCharacters('хэйдзё', 'pyongyang')).toBe(0);
    expect(sharedCharacters('токио', 'seoul')).toBeUndefined();
  });
});
