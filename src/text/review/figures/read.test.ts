import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from './compare.ts';
import { figuresIn } from './read.ts';
import { romanValue } from './roman.ts';

const unlike = (source: string, target: string, from = 'ru', to = 'en'): number => {
  const { source: left, target: right, units } = differenceOf(figuresIn(source, from), figuresIn(target, to));
  return [...left, ...right].filter(({ weight }) => weight !== 'weak').length + units.length;
};

describe('figures of an original and its translation', () => {
  it.each([
    ['12.V.50г.', '12 May 1950'],
    ['12 мая 1950 года', 'May 12th, 1950'],
    ['в 5 часов 20 минут', 'at 5:20'],
    ['в 17 часов', 'at 5 p.m.'],
    ['10 000 тонн', '10,000 tons'],
    ['2,5 млн рублей', '2.5 million roubles'],
    ['обе стороны', 'both sides'],
    ['двадцать пять человек', '25 men'],
    ['XXI века', 'of the 21st century'],
    ['50% урожая', 'half of the harvest'],
    ['в 1950-х годах', 'in the 1950s'],
    ['G7', 'семёрка'],
    ['за сутки', 'in one day'],
  ])('holds «%s» and "%s" for the same', (source, target) => {
    expect(unlike(source, target)).toBe(0);
  });

  it.each([
    ['12 мая', '13 May'],
    ['12 мая', '12 June'],
    ['в 1950 году', 'in 1951'],
    ['в 5 часов 20 минут', 'at 5:30'],
    ['2,5 млн рублей', '2.5 billion roubles'],
    ['25 дивизий', '52 divisions'],
    ['пятнадцать дивизий', 'fifty divisions'],
    ['5 километров', '5 miles'],
    ['40 дней', '40 weeks'],
  ])('tells «%s" from "%s"', (source, target) => {
    expect(unlike(source, target)).toBeGreaterThan(0);
  });

  it('reads Chinese, Japanese and Korean numbers', () => {
    expect(unlike('1950年5月12日', '12 May 1950', 'zh')).toBe(0);
    expect(unlike('三十八', '38', 'zh')).toBe(0);
    expect(unlike('3万人', '30,000 men', 'ja')).toBe(0);
    expect(unlike('1950년 5월 12일', '12 May 1950', 'ko')).toBe(0);
  });

  it('reads every whole number as it was written, whatever the separators', () => {
    assert(
      property(integer({ min: 0, max: 999_999_999 }), (value) => {
        const grouped = value.toLocaleString('en-US');
        const spaced = grouped.replaceAll(',', '\u00a0');
        expect(unlike(`Всего ${spaced} штук`, `In all ${grouped} pieces`)).toBe(0);
      }),
    );
  });

  it('gives places within the text, in order, for any text', () => {
    assert(
      property(
        string({ unit: 'grapheme', maxLength: 200 }),
        constantFrom('ru', 'en', 'zh', 'xx'),
        (text, language) => {
          for (const { start, end } of figuresIn(text, language)) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  it('takes long runs of digits and separators in no more time than their length', () => {
    const begin = performance.now();
    figuresIn('1.'.repeat(100_000), 'en');
    figuresIn('9'.repeat(200_000), 'ru');
    figuresIn('1 000 '.repeat(30_000), 'ru');
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});

describe('Roman numerals', () => {
  it.each([
    ['XXI', 21],
    ['ХХ', 20],
    ['MCML', 1950],
    ['IV', 4],
  ])('reads %s as %i', (written, value) => {
    expect(romanValue(written)).toBe(value);
  });

  it('reads nothing that Romans would not write', () => {
    for (const written of ['IIII', 'VX', 'ABC', '']) expect(romanValue(written)).toBeUndefined();
  });
});
