// What is told of two names is true of them.
import { describe, expect, it } from 'vitest';
import { explain, reasonText } from './names.ts';

/** What is told of two names. */
function told(a: string, b: string): string {
  return explain(a, b)
    .map((reason) => reasonText(reason, a, b))
    .join(' ');
}

describe('the language of a Cyrillic name', () => {
  it.each([
    ['Koniev', 'Конев'],
    ['Horbachev', 'Горбачев'],
  ])('%s is not explained by another language than that of %s', (one, other) => {
    expect(told(one, other)).not.toMatch(/Belarusian|Ukrainian|Bulgarian|Mongolian/u);
  });
  it.each([
    ['Hrushevskyi', 'Грушевський', 'Ukrainian national romanization'],
    ['Harecki', 'Гарэцкі', 'Belarusian national romanization'],
    ['Konev', 'Конев', 'English press spelling'],
  ])('%s is %s in %s', (one, other, system) => {
    expect(told(one, other)).toContain(system);
  });
});

describe('spaces and hyphens of a name', () => {
  it.each(['Kim Du Bong', 'Kim Du-bong'])('%s is not McCune–Reischauer, which has Tu-bong', (name) => {
    expect(told(name, '김두봉')).not.toContain('McCune–Reischauer');
    expect(told(name, 'Ким Ду Бон')).not.toContain('McCune–Reischauer');
  });
  it.each([
    ['Kim Tu Bong', '김두봉', 'North Korean romanization'],
    ['Kim Tubong', '김두봉', 'McCune–Reischauer'],
    ['Tu-bong Kim', '김두봉', 'McCune–Reischauer'],
    ['Kimdubong', '김두봉', 'McCune–Reischauer'],
    ['Mao Ze-dong', '毛泽东', 'pinyin'],
    ['Sukhe Bator', 'Сухэ-Батор', 'English press spelling'],
  ])('%s is %s in %s', (one, other, system) => {
    expect(told(one, other)).toContain(system);
  });
});
