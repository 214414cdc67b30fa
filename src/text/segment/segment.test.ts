// Sentences in twelve languages: hand-marked passages, single rules, properties that hold for any string, and time.
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';

const passages = new URL('./passages/', import.meta.url);
const languages = ['de', 'en', 'es', 'fr', 'hu', 'it', 'ja', 'ko', 'ro', 'ru', 'uk', 'zh'];

const sentences = (text: string, language: string): string[] =>
  segment(text, language).map(({ start, end }) => text.slice(start, end));

describe('hand-marked passages', () => {
  const files = readdirSync(passages).filter((name) => name.endsWith('.txt'));

  it('stand for the twelve languages of the sources', () => {
    expect(files.map((name) => name.slice(0, -4)).sort()).toEqual(languages);
  });

  it.each(files)('%s', (name) => {
    const language = name.slice(0, -4);
    const between = language === 'zh' || language === 'ja' ? '' : ' ';
    const blocks = readFileSync(new URL(name, passages), 'utf8')
      .trim()
      .split(/\n{2,}/);
    const marked = blocks.map((block) => block.split('\n'));
    expect(marked.flat().length).toBeGreaterThanOrEqual(8);
    expect(blocks.map((block) => sentences(block.replaceAll('\n', between), language))).toEqual(marked);
  });
});

describe('rules that hold beyond lists', () => {
  it('takes the number of a thing for no ordinal, and two abbreviations with a hyphen for one', () => {
    expect(sentences('Das ist Pfeiler Nr. 6. Balken fehlen.', 'de')).toHaveLength(2);
    expect(sentences('Am 6. Balken fehlt ein Nagel.', 'de')).toHaveLength(1);
    expect(sentences('Der Ob.-Bmstr. Krause kam.', 'de')).toHaveLength(1);
  });

  it('leaves with a Chinese quotation who spoke', () => {
    expect(sentences('「何時開工？」工頭問。「明日。」', 'zh-Hant')).toEqual([
      '「何時開工？」工頭問。',
      '「明日。」',
    ]);
    expect(sentences('「明日。」工頭取圖紙與眾人觀之。', 'zh-Hant')).toHaveLength(2);
  });

  it('knows initials in alphabets without case', () => {
    expect(sentences('הגיע ש. לוי. הוא ישב.', 'he')).toEqual(['הגיע ש. לוי.', 'הוא ישב.']);
    expect(sentences('오고 있다. 가자.', 'ko')).toHaveLength(2);
  });

  it('lets an ellipsis end a Korean sentence after what can end one', () => {
    expect(sentences('모두 떠났다... 비가 왔다.', 'ko')).toHaveLength(2);
    expect(sentences('강에... 비가 왔다.', 'ko')).toHaveLength(1);
  });

  it('takes a short word without a vowel for an abbreviation where it has no list', () => {
    expect(sentences('Most stoji na rijeci br. Drina.', 'hr')).toHaveLength(1);
    expect(sentences('Most stoji ovdje. Drina raste.', 'hr')).toHaveLength(2);
  });
});

describe('white space', () => {
  it('takes a single newline for a space, and a blank line for an end', () => {
    expect(sentences('The river\nrose. It fell\nagain.', 'en')).toEqual([
      'The river\nrose.',
      'It fell\nagain.',
    ]);
    expect(sentences('Heading\n \nThe river rose', 'en')).toEqual(['Heading', 'The river rose']);
  });

  it('finds nothing in an empty block or one of white space', () => {
    expect(segment('', 'en')).toEqual([]);
    expect(segment(' \n\u00a0\t', 'ru')).toEqual([]);
  });

  it('divides sentences that the typist ran together, and leaves addresses and numbers whole', () => {
    expect(sentences('Получено письмо.Далее следует ответ.', 'ru')).toEqual([
      'Получено письмо.',
      'Далее следует ответ.',
    ]);
    expect(sentences('See archive.Example/x.Html and 3.5 tons', 'en')).toHaveLength(1);
  });
});

describe('what is no sentence by itself', () => {
  it.each([
    ['2. Обменяться мнением.', 'ru'],
    ['2604. 1. The pier is safe.', 'en'],
    ['… Кроме того, мост цел.', 'ru'],
    ['12.VI.26г. Г Р О М О В', 'ru'],
    ['***', 'en'],
    ['The end. * * *', 'en'],
  ])('%s', (text, language) => {
    expect(sentences(text, language)).toEqual([text]);
  });
});

describe('unknown languages', () => {
  it('get a neighbour’s rules or general ones', () => {
    expect(sentences('Мост в г. Светлый цел. Ура!', 'bg')).toEqual(['Мост в г. Светлый цел.', 'Ура!']);
    expect(sentences('Dr. Li came. Gone!', 'x-nowhere')).toEqual(['Dr. Li came.', 'Gone!']);
    expect(sentences('Dr. Li came. Gone!', '')).toEqual(['Dr. Li came.', 'Gone!']);
  });
});

describe('any string', () => {
  const pieces = fc.constantFrom(
    ...'.!?…。「」«»“”()[]"\'-—\n \u00a0\ud800\udc00№*'.split(''),
    '. ',
    'г. ',
    'А.',
    ' U.S. ',
    '12',
    'т. е. ',
    'Он ',
    'kept',
    '終',
    '다. ',
    '\n\n',
    ': ',
    '😀',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );

  it('is covered in order, without overlap, without white space at the edges', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages, 'und'), (string, language) => {
        let last = 0;
        for (const { start, end } of segment(string, language)) {
          expect(string.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(string.slice(start, end).trim()).toBe(string.slice(start, end));
          last = end;
        }
        expect(string.slice(last).trim()).toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});

const repeat = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const took = (text: string, language: string): number => {
  const before = performance.now();
  segment(text, language);
  return performance.now() - before;
};

// Eight times the text may take eight times as long; a quadratic scan would take sixty-four times.
const expectLinear = (piece: string, length: number): void => {
  const small = took(repeat(piece, length / 8), 'ru');
  expect(took(repeat(piece, length), 'ru')).toBeLessThan(Math.max(small, 10) * 32);
};

describe('time', () => {
  const hostile: [string, string][] = [
    ['periods', '.'],
    ['spaced periods', ' .'],
    ['opening brackets', '('],
    ['brackets', '([«'],
    ['initials', 'A. '],
    ['dates', '1926. 5. 12. '],
    ['units', '5 г. '],
    ['white space', ' '],
    ['newlines', '\n '],
    ['letters', 'x'],
    ['signs after a period', '.'.concat('"*'.repeat(40))],
    ['CJK', '终。'],
    ['lone surrogates', '\ud800.'],
    ['words and lone surrogates', 'x \ud800.'],
  ];

  it('is linear in a block of 2 MB of prose', () => {
    expectLinear('Он прибыл в г. Светлый 12 мая 1926 г. Далее: «Да», — сказал он. ', 2_000_000);
  });

  it.each(hostile)('is linear in %s', (_, piece) => expectLinear(piece, 400_000));
});
