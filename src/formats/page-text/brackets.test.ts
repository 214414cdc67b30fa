// Square brackets by vocabulary and shape; what neither tells stays unknown.
import { describe, expect, it } from 'vitest';
import { bracketsIn } from './brackets.ts';

const told = (text: string, language = 'en') =>
  bracketsIn(text, language).map(({ span }) => [
    span.kind,
    span.of && text.slice(span.of.start, span.of.end),
  ]);

describe('brackets', () => {
  it('tell an office by its words and the name beside it', () => {
    expect(told('to [Deputy Minister of Railways] Ada Lind.')).toEqual([['office', 'Ada Lind']]);
    expect(told('Dann sprach [Außenminister] Wirth.', 'de')).toEqual([['office', 'Wirth']]);
    expect(told('of [the general situation] was')).toEqual([['unknown', undefined]]);
  });

  it('tell a variant by the shape of the name before it, in one script or two', () => {
    expect(told('I met Han Seok-ju [Han Sok Chu] there')).toEqual([['variant-name', 'Han Seok-ju']]);
    expect(told('I met Liang Guodong [Liang Kuo-tung] there')).toEqual([['variant-name', 'Liang Guodong']]);
    expect(told('I met Liang Guodong [梁国栋] there')).toEqual([['variant-name', 'Liang Guodong']]);
    expect(told('I met Ada Lind [Boris Karsky] there')).toEqual([['unknown', undefined]]);
  });

  it('take an abbreviation apart: full form and gloss, full form alone, gloss alone', () => {
    const text =
      'at 3 p. [pud, sixteen kilograms] and the RC [River Commission] and 4 k.k. [a kind of cable]';
    expect(bracketsIn(text, 'en').map(({ span }) => [span.kind, span.expansion, span.gloss])).toEqual([
      ['expansion', 'pud', 'sixteen kilograms'],
      ['expansion', 'River Commission', undefined],
      ['gloss', undefined, 'a kind of cable'],
    ]);
  });

  it("know the editor's signs", () => {
    expect(
      told(
        'a [sic] b [two lines illegible] c [...] d [Translator’s note: so] e [1 line not declassified] f [the] g',
      ).map(([kind]) => kind),
    ).toEqual(['sic', 'illegible', 'omitted', 'translators-note', 'not-declassified', 'supplied']);
  });

  it('never name a hand, and stay within the text', () => {
    for (const { span } of bracketsIn('[a] [[b] c] [d', 'en')) {
      expect(span.hand).toBeNull();
      expect(span.end).toBeLessThanOrEqual(13);
    }
  });
});
