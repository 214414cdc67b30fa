// Folio numbers among other numbers: the citation's folios say which count.
import { describe, expect, it } from 'vitest';
import { parseReferenceCode } from '../../model/code/parse.ts';
import { findFolios, folioShape, typedPageNumber } from './folios.ts';
import { linesOf } from './lines.ts';

const folios = (code: string) => {
  const read = parseReferenceCode(code);
  return read.ok ? read.value.folios : null;
};

const numbers = (text: string) =>
  [...findFolios(linesOf(text), new Set(), []).marks.values()].map(({ ref }) => ref.number);

describe('folio marks', () => {
  it.each([
    ['151', 151, undefined],
    ['153 js', 153, 'js'],
    ['154-84', 154, '-84'],
    ['«154-84»', 154, '-84'],
    ['л. 154', 154, undefined],
    ['[Bl. 12]', 12, undefined],
    ['151 об.', 151, undefined],
  ])('%s', (text, number, tail) => {
    const mark = folioShape(text);
    expect(mark?.ref.number).toBe(number);
    expect(mark?.tail && text.slice(mark.tail.from, mark.tail.to)).toBe(tail);
  });

  it.each(['14.05.1952', '12.V.50', 'Box 12', '3 рубля в день'])('%s is none', (text) => {
    expect(folioShape(text)).toBeUndefined();
  });

  it('count where they rise within the folios of one exemplar', () => {
    const lines = linesOf('61\n\ntext\n\n9\n\n63\n\n61\n\n64\n');
    const found = findFolios(lines, new Set(), [folios('X, f. 1, ll. 8-11'), folios('Y, f. 1, ll. 61-64')]);
    expect(found.exemplar).toBe(1);
    expect([...found.marks.values()].map(({ ref }) => ref.number)).toEqual([61, 63, 64]);
  });

  it('without folios in a citation need a word, or rise step by step', () => {
    expect(numbers('1926\n\nл. 5\n\nл. 6')).toEqual([5, 6]);
    expect(numbers('5\n\n6\n\n8')).toEqual([5, 6, 8]);
    expect(numbers('5\n\n1926')).toEqual([]);
  });
});

describe('typed page numbers', () => {
  it('stand between dashes, or behind a word for page', () => {
    expect(['- 4 -', '-4-', '— 4 —', 'Seite 4', '第4页', '4', '154-84'].map(typedPageNumber)).toEqual([
      4,
      4,
      4,
      4,
      4,
      undefined,
      undefined,
    ]);
  });
});
