import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { fold, joinedForms, queryForms, stemKeys, stemLanguages, tokensOf } from './analyse.ts';
import { longestForm } from './fold.ts';

const languages = ['ru', 'en', 'uk', 'ko', 'zh-Hant', 'und', 'x-unheard-of', ''];
const scraps =
  'Мао Цзе-дун|об"единение|Ш Т Ы К О В|Cталин|с0вет|міръ|P’yŏngyang|d\'État|Hŏn-yŏng|ﬁ|Straße|İzmir|毛泽东|スターリン|ｶﾞ|박헌영은|1,000|12.05.1950|объеди-\nнение|ʻAbd|𠮷|\uD800|\u0301|\u00AD|ё|й|[sic]|   |- -|"|’'.split(
    '|',
  );
/** Text as archives have it, and text as nobody has. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'grapheme', maxLength: 6 })), {
      maxLength: 12,
    })
    .map((list) => list.join('')),
);

describe('the words of any text', () => {
  it('stand in order at ranges of the text, each with a form and none longer than a form may be', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (text, language) => {
        let last = -1;
        for (const token of tokensOf(text, language)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          for (const form of [token.form, ...token.also, ...(token.apart ?? [])]) {
            expect(form).not.toBe('');
            expect(form).not.toMatch(/[\s\0]/u);
            expect(form.length).toBeLessThanOrEqual(longestForm);
          }
          last = token.start;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('have forms that folding leaves as they are, and that are words by themselves', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { form } of tokensOf(text, 'und')) {
          expect(fold(form)).toBe(form);
          expect(queryForms(form).join('')).toBe(form);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('have one form in small letters and capitals, composed and taken apart', () => {
    const word = fc.constantFrom(
      'пхеньян',
      'шифровка',
      'réunion',
      'hŏnyŏng',
      'ministère',
      'μυστικό',
      'їжак',
      'бурй',
      '박헌영',
    );
    fc.assert(
      fc.property(
        word,
        fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
        fc.boolean(),
        (written, form, capitals) => {
          const other = (capitals ? written.toUpperCase() : written).normalize(form);
          expect(tokensOf(other, 'und').map((token) => token.form)).toEqual([fold(written)]);
        },
      ),
    );
  });

  it('are found whatever a reader asks for: no word makes the analysis fail', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...stemLanguages, ...languages), (text, language) => {
        for (const spelling of joinedForms([text, 'a']))
          for (const form of spelling) expect(form).not.toBe('');
        for (const key of stemKeys(fold(text), language)) expect(key).toMatch(/^[a-z]{2}:/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe('bad input', () => {
  const suite = sharedData('strings');

  it.skipIf(suite === undefined)(
    'leaves the analysis unharmed (skipped where the suite of strings is absent)',
    () => {
      const folder = suite ?? '';
      const name = readdirSync(folder).find((one) => one.endsWith('.json')) ?? '';
      const strings: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const list = Array.isArray(strings) ? strings.filter((one) => typeof one === 'string') : [];
      expect(list.length).toBeGreaterThan(500);
      for (const text of list)
        for (const token of tokensOf(text, 'en')) {
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(stemKeys(token.form, 'en').length).toBeLessThanOrEqual(1000);
        }
    },
  );

  const length = 200_000;
  it.each([
    ['one word', 'я'],
    ['one word with a mark to each letter', 'e\u0301'],
    ['letters apart', 'Ш '],
    ['hyphens', 'a-'],
    ['broken lines', 'а-\n'],
    ['apostrophes', "a'"],
    ['hard signs', 'б"е'],
    ['thousands', '1,000,000'],
    ['groups of thousands', '000,'],
    ['two scripts', 'aж'],
    ['pairs', '毛'],
    ['katakana', 'ス'],
    ['Korean', '에서'],
    ['lone surrogates', '\uD83D'],
    ['letters beyond the basic plane', '𝐀'],
    ['joiners', '\u200D'],
    ['marks', '\u0301'],
  ])('takes 200,000 code units of %s in a time that its length allows', (_, unit) => {
    const text = unit.repeat(length / unit.length);
    const begun = process.cpuUsage();
    tokensOf(text, 'ru', [5, 100_000]);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1500);
  });
});
