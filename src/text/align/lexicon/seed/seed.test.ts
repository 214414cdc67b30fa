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
    expect(rows.length).toBeGreaterThanOrEqual(1500);
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const row of rows) {
      for (const language of seedLanguages) {
        const words = row[language];
        if (words.length === 0 || new Set(words).size !== words.length) faults.push(words.join(' '));
        for (const word of words) if (key(word, language) === '') faults.push(word);
      }
      const line = `${row.en.join(' ')};${row.ru.join(' ')}`;
      if (seen.has(line)) faults.push(line);
      seen.add(line);
    }
    expect(faults).toEqual([]);
  });

  it('has words of a language in its letters', () => {
    const letters = {
      en: /^[a-z'-]+$/u,
      ru: /^[а-яё-]+$/u,
      uk: /^[а-щьюяґєії'-]+$/u,
      de: /^[a-zäöüß-]+$/u,
      fr: /^[a-zàâæçéèêëîïôœùûü'-]+$/u,
      zh: /^[\p{Script=Han}\d]+$/u,
      ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d]+$/u,
      ko: /^[\p{Script=Hangul}\d]+$/u,
    };
    const foreign = seedRows().flatMap((row) =>
      seedLanguages.flatMap((language) => row[language].filter((word) => !letters[language].test(word))),
    );
    expect(foreign).toEqual([]);
  });

  it('finds every row between every two languages, in both directions', () => {
    const keys = seedLanguages.map((language) =>
      seedRows().map((row) => wordKeys(row[language][0] ?? '', language)),
    );
    for (const [i, source] of seedLanguages.entries())
      for (const [j, target] of seedLanguages.entries()) {
        const lexicon = seedLexicon(source, target);
        if (lexicon === undefined) continue;
        const lost = seedRows().filter((_, row) => {
          const [from, to] = [keys[i]?.[row] ?? [], keys[j]?.[row] ?? []];
          const there = Math.max(...from.flatMap((one) => to.map((other) => lexicon.forward(one, other))));
          const back = Math.max(...to.flatMap((one) => from.map((other) => lexicon.backward(one, other))));
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

  it('weighs renderings from nothing to certainty', () => {
    const lexicon = seedLexicon('en', 'ru');
    const [english = [], russian = []] = (['en', 'ru'] as const).map((language) =>
      seedRows().map((row) => key(row[language][0] ?? '', language)),
    );
    const weights = english.flatMap((word) =>
      russian.slice(0, 100).map((other) => lexicon?.forward(word, other) ?? -1),
    );
    expect(Math.min(...weights.slice(0, 50_000))).toBe(0);
    expect(weights.filter((weight) => weight < 0 || weight > 1.0001)).toEqual([]);
  });

  it('takes no time for a pair of languages that it knows', () => {
    seedLexicon('uk', 'de');
    seedLexicon('fr', 'ko');
    const begun = process.cpuUsage();
    expect(seedLexicon('uk', 'fr')).toBeDefined();
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(20);
  });
});
