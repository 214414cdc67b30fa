import { describe, expect, it } from 'vitest';
import { monthsIn, relativeDaysIn, weekdaysIn } from './calendar.ts';
import { clockWordsIn } from './clock.ts';
import { negationsIn } from './negation.ts';
import { numeralLanguages, numeralsIn } from './numerals.ts';
import { foldedWord, isUnspacedLanguage, plainWords } from './phrases.ts';
import type { PhraseFinder } from './phrases.ts';
import { unitIds, unitsIn } from './units.ts';

const languages = ['en', 'ru', 'uk', 'de', 'fr', 'zh', 'ja', 'ko'];
const tables: Readonly<Record<string, (language: string) => PhraseFinder<unknown> | undefined>> = {
  negations: negationsIn,
  months: monthsIn,
  weekdays: weekdaysIn,
  'relative days': relativeDaysIn,
  'words of the clock': clockWordsIn,
  units: unitsIn,
};
const cases = [
  ...Object.entries(tables).flatMap(([name, finderOf]) =>
    languages.map((language) => ({ name, language, finder: finderOf(language) })),
  ),
  ...numeralLanguages.map((language) => ({ name: 'numerals', language, finder: numeralsIn(language) })),
];

describe('the tables of words', () => {
  it.each(cases)(
    'of $name in $language have no empty entry, none twice, and each as a text has it',
    (one) => {
      const { finder, language } = one;
      const entries = (finder?.entries ?? []).map(([entry]) => entry);
      expect(entries.length).toBeGreaterThan(4);
      expect(entries.filter((entry, at) => entry === '' || entries.indexOf(entry) !== at)).toEqual([]);
      expect(entries.filter((entry) => foldedWord(entry) !== entry)).toEqual([]);
      const unmet = entries.filter((entry) => {
        const written = isUnspacedLanguage(language)
          ? entry.replaceAll(' ', '')
          : entry.replaceAll('*', 'a').replaceAll('#', '7');
        const words = plainWords(written, language).map(({ form }) => form);
        const found = finder?.at(words, 0);
        return found === undefined || found.length !== words.length;
      });
      expect(unmet).toEqual([]);
    },
  );

  it('have each unit, month and weekday in each language', () => {
    for (const language of languages) {
      const units = (unitsIn(language)?.entries ?? []).flatMap(([, of]) => of.map(({ id }) => id));
      expect(new Set(units)).toEqual(new Set(unitIds));
      expect(new Set(monthsIn(language)?.entries.map(([, month]) => month)).size).toBe(12);
      expect(new Set(weekdaysIn(language)?.entries.map(([, day]) => day)).size).toBe(7);
      expect(new Set(relativeDaysIn(language)?.entries.map(([, day]) => day)).size).toBe(5);
    }
  });
});
