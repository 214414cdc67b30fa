// Folios as they are written, one by one and in lists.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFolioLabels, folioLabel, parseFolioLabel } from './folio-label.ts';
import { folioLabels, MAX_LEAVES } from './folios.ts';
import { parseReferenceCode } from './parse.ts';
import { printFolios } from './print.ts';
import type { Folios } from './schema.ts';

function foliosOf(written: string, repository = 'АПРФ'): Folios {
  const parsed = parseReferenceCode(`${repository}, ${written}`);
  if (!parsed.ok || parsed.value.folios === null) throw new Error(`no folios: ${written}`);
  return parsed.value.folios;
}

function labelsOf(folios: Folios): string[] {
  const labels = folioLabels(folios);
  if (!labels.ok) throw new Error('too many leaves');
  return labels.value;
}

const LEAVES: readonly [written: string, leaves: string][] = [
  ['Listy 151-154', '151 152 153 154'],
  ['лл. 100-103', '100 101 102 103'],
  ['л. 151', '151'],
  ['лл. 100—102', '100 101 102'],
  ['лл. 100 – 102', '100 101 102'],
  ['l. 5 ob.', '5ob'],
  ['л. 151об', '151ob'],
  ['л. 151 об.', '151ob'],
  ['л. 151 оборот', '151ob'],
  ['l. 151 verso', '151ob'],
  ['лл. 5-5 об.', '5 5ob'],
  ['л. 5 и об.', '5 5ob'],
  ['л. 5 с об.', '5 5ob'],
  ['лл. 5, 5 об.', '5 5ob'],
  ['лл. 5-7 об.', '5 6 7 7ob'],
  ['лл. 5 об.-7', '5ob 6 7'],
  ['ll. 67-70, 72', '67 68 69 70 72'],
  ['лл. 67, 69 и 72', '67 69 72'],
  ['ll. 67, 69 and 72', '67 69 72'],
  ['ll. 67; 69', '67 69'],
  ['лл. 15-15а', '15 15a'],
  ['лл. 15а-17', '15a 16 17'],
  ['лл. 15а об., 16', '15aob 16'],
  ['лл. 145-9', '145 146 147 148 149'],
  ['fols. 12r-14v', '12 12ob 13 13ob 14 14ob'],
  ['fol. 12r-v', '12 12ob'],
  ['fol. 12v', '12ob'],
  ['лл. 3, 3, 2-4', '3 2 4'],
];

describe('a list of leaves', () => {
  it.each(LEAVES)('«%s» names %s', (written, leaves) => {
    expect(labelsOf(foliosOf(written)).join(' ')).toBe(leaves);
  });

  it('keeps the whole as it was written', () => {
    expect(foliosOf('лл. 5 об. — 7').label).toBe('лл. 5 об. — 7');
  });

  it('tells pages from leaves', () => {
    expect(foliosOf('pp. 3-9').unit).toBe('page');
    expect(foliosOf('с. 3-9').unit).toBe('page');
    expect(foliosOf('лл. 3-9').unit).toBe('leaf');
  });

  it('keeps Roman figures unread, and says so', () => {
    expect(foliosOf('лл. ii-iv, 5')).toMatchObject({ unread: ['ii-iv'], ranges: [{ from: { number: 5 } }] });
  });

  it('keeps a range that runs backwards unread, and says so', () => {
    const parsed = parseReferenceCode('АПРФ, лл. 154-151');
    expect(parsed.ok && parsed.value.folios).toMatchObject({ unread: ['154-151'], ranges: [] });
    expect(parsed.problems.map(({ code }) => code)).toEqual(['folios-unread']);
  });

  it('does not take a date behind it for leaves', () => {
    expect(labelsOf(foliosOf('л. 5, 12 мая 1950 г.'))).toEqual(['5']);
    expect(labelsOf(foliosOf('л. 5, 12.05.1950'))).toEqual(['5']);
  });

  it('is enumerated up to a bound; past it, it is a problem', () => {
    expect(folioLabels(foliosOf(`лл. 1-${MAX_LEAVES}`)).ok).toBe(true);
    const tooLong = folioLabels(foliosOf('лл. 1-999999999'));
    expect(tooLong.problems.map(({ code }) => code)).toEqual(['folio-range-too-long']);
  });
});

describe('folios in print', () => {
  const cases: readonly [written: string, style: Parameters<typeof printFolios>[1], printed: string][] = [
    ['Listy 151-154', 'russian', 'лл. 151-154'],
    ['List 151', 'russian', 'л. 151'],
    ['лл. 5-5 об.', 'russian-latin', 'l. 5-5 ob.'],
    ['лл. 67-70, 72', 'long-latin', 'Listy 67-70, 72'],
    ['л. 151 об.', 'british', 'f. 151v'],
    ['лл. 12-14', 'british', 'ff. 12-14'],
    ['с. 3-9', 'us', 'pp. 3-9'],
    ['с. 3', 'us', 'p. 3'],
    ['лл. 5, 7 и 9', 'as-written', 'лл. 5, 7 и 9'],
  ];

  it.each(cases)('«%s» in style %s: «%s»', (written, style, printed) => {
    expect(printFolios(foliosOf(written), style)).toBe(printed);
  });
});

describe('the label of one leaf', () => {
  const LABELS: readonly [written: string, label: string][] = [
    ['151', '151'],
    ['151об', '151ob'],
    ['151 об.', '151ob'],
    ['151ob', '151ob'],
    ['151v', '151ob'],
    ['151 verso', '151ob'],
    ['151r', '151'],
    ['л. 151', '151'],
    ['fol. 12v', '12ob'],
    ['15а', '15a'],
    ['15a', '15a'],
    ['15в', '15в'],
    ['15а об.', '15aob'],
    [' 7 ', '7'],
  ];

  it.each(LABELS)('«%s» is %s', (written, label) => {
    const parsed = parseFolioLabel(written);
    expect(parsed.ok && folioLabel(parsed.value)).toBe(label);
  });

  it.each(['', 'js', '154-84', '-4-', 'экз № 1', '12345678901', '5 7', '1'.repeat(1_000_000)])(
    'is not made of what is none (%#)',
    (written) => {
      expect(parseFolioLabel(written).problems.map(({ code }) => code)).toEqual(['folio-label-unread']);
    },
  );

  it('stands in its place among others, and what is no leaf behind them', () => {
    const shelf = [
      '152',
      '151ob',
      '9',
      'cover',
      '151',
      '15а',
      '15',
      '151 verso',
      '10',
      '15ob',
      '152r',
      'back',
    ];
    expect(shelf.sort(compareFolioLabels)).toEqual([
      '9',
      '10',
      '15',
      '15ob',
      '15а',
      '151',
      '151ob',
      '151 verso',
      '152',
      '152r',
      'back',
      'cover',
    ]);
  });

  it('is ordered without contradiction', () => {
    const label = fc.oneof(
      fc
        .tuple(fc.nat(30), fc.constantFrom('', 'а', 'b', 'ob', ' об.', 'r', 'аоб'))
        .map(([n, end]) => `${n}${end}`),
      fc.constantFrom('cover', '', 'js'),
    );
    fc.assert(
      fc.property(label, label, label, (a, b, c) => {
        expect(Math.sign(compareFolioLabels(a, b))).toBe(-Math.sign(compareFolioLabels(b, a)) + 0);
        if (compareFolioLabels(a, b) <= 0 && compareFolioLabels(b, c) <= 0) {
          expect(compareFolioLabels(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('read from its own label is the same leaf', () => {
    const ref = fc.record(
      {
        number: fc.nat(9999),
        suffix: fc.constantFrom('а', 'б', 'в', 'р', 'ж', 'b'),
        side: fc.constant('verso' as const),
      },
      { requiredKeys: ['number'] },
    );
    fc.assert(
      fc.property(ref, (leaf) => {
        const again = parseFolioLabel(folioLabel(leaf));
        expect(again.ok && folioLabel(again.value)).toBe(folioLabel(leaf));
      }),
    );
  });
});
