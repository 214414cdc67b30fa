import { describe, expect, it } from 'vitest';
import { wordKeys } from '../keys.ts';
import { seedLanguages, seedRows } from './rows.ts';
import { seedLexicon } from './seed.ts';

const key = (word: string, language: string): string => wordKeys(word, language)[0] ?? '';
const between = (source: string, target: string) => (word: string, other: string) =>
  seedLexicon(source, target)?.forward(key(word, source), key(other, target)) ?? 0;

describe('the vocabulary to begin with', () => {
  it('has a word for each meaning in each language, and no meaning twice', () => {
    const rows = seedRows();
    expect(rows.length).toBeGreaterThanOrEqual(1400);
    const seen = new Set<string>();
    for (const row of rows) {
      for (const language of seedLanguages) {
        expect(row[language], JSON.stringify(row)).not.toEqual([]);
        expect(new Set(row[language]).size, JSON.stringify(row[language])).toBe(row[language].length);
        for (const word of row[language]) expect(wordKeys(word, language), word).not.toEqual([]);
      }
      const line = `${row.en.join(' ')};${row.ru.join(' ')}`;
      expect(seen.has(line), line).toBe(false);
      seen.add(line);
    }
  });

  it('has words of a language in its letters', () => {
    const letters = {
      en: /^[a-z'-]+$/u,
      ru: /^[а-яё-]+$/u,
      uk: /^[а-яґєії'’-]+$/u,
      de: /^[a-zäöüß-]+$/u,
      fr: /^[a-zàâæçéèêëîïôœùûü'-]+$/u,
      zh: /^[\p{Script=Han}\d]+$/u,
      ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\d]+$/u,
      ko: /^[\p{Script=Hangul}\d]+$/u,
    };
    for (const row of seedRows())
      for (const language of seedLanguages)
        for (const word of row[language]) expect(word, JSON.stringify(row)).toMatch(letters[language]);
  });

  it('finds every row between every two languages, in both directions', () => {
    const keys = seedLanguages.map((language) =>
      seedRows().map((row) => row[language].map((word) => key(word, language))),
    );
    for (const [i, source] of seedLanguages.entries())
      for (const [j, target] of seedLanguages.entries()) {
        if (source === target) continue;
        const lexicon = seedLexicon(source, target);
        const lost = seedRows().filter((_, row) => {
          const [from, to] = [keys[i]?.[row]?.[0] ?? '', keys[j]?.[row]?.[0] ?? ''];
          const [there, back] = [lexicon?.forward(from, to) ?? 0, lexicon?.backward(to, from) ?? 0];
          return !(there > 0 && there <= 1.0001 && back > 0 && back <= 1.0001);
        });
        expect(lost, `${source}-${target}`).toEqual([]);
      }
  });

  it('joins what the commonest sentences need, whatever their inflection', () => {
    const russian = between('ru', 'en');
    expect(russian('не', 'not')).toBeGreaterThan(0.1);
    expect(russian('без', 'without')).toBeGreaterThan(0.3);
    expect(russian('войны', 'war')).toBeGreaterThan(0.3);
    expect(russian('мы', 'war')).toBe(0);
    expect(between('de', 'fr')('ohne', 'sans')).toBeGreaterThan(0.3);
    expect(between('zh', 'ja')('今天', '今日')).toBeGreaterThan(0.3);
    expect(wordKeys('오늘은', 'ko')).toContain(key('오늘', 'ko'));
    expect(between('ko', 'ru')('오늘', 'сегодня')).toBeGreaterThan(0.3);
  });

  it('goes by the first subtag, and is undefined where there is no column', () => {
    expect(seedLexicon('zh-Hant-TW', 'ru-RU')).toBe(seedLexicon('zh', 'ru'));
    expect(seedLexicon('en', 'en-GB')).toBeUndefined();
    expect(seedLexicon('und', 'en')).toBeUndefined();
    expect(seedLexicon('en', '')).toBeUndefined();
  });

  it('weighs the renderings of a word to no more than certainty', () => {
    const lexicon = seedLexicon('en', 'ru');
    const [english, russian] = (['en', 'ru'] as const).map((language) =>
      [...new Set(seedRows().flatMap((row) => row[language]))].map((word) => key(word, language)),
    );
    for (const word of english ?? [])
      for (const other of (russian ?? []).slice(0, 100))
        expect(lexicon?.forward(word, other) ?? 0).toBeLessThanOrEqual(1.0001);
  });
});
