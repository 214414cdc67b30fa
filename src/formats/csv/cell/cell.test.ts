// What stands in one cell.
import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditsOf } from './credits.ts';
import { isNothing, valuesOf } from './list.ts';
import { knownBy, type FoundName } from '../row/people.ts';
import { isUncertainList, kindOfName, nameOf } from './name.ts';

const words = array(
  string({ minLength: 1 }).filter((one) => one.trim() !== '' && !isNothing(one)),
  { minLength: 1 },
);
const distinct = (list: readonly string[]): string[] => [...new Set(list.map((one) => one.trim()))];

/** A string as Python prints it. */
const python = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;

describe('several values in a cell', () => {
  it('come back from a JSON list, whatever they hold', () => {
    assert(
      property(words, (list) => {
        expect(valuesOf(JSON.stringify(list), 'auto')).toEqual({ ok: true, values: distinct(list) });
      }),
    );
  });

  it('come back from a list as Python prints it', () => {
    assert(
      property(words, (list) => {
        const printed = `[${list.map(python).join(', ')}]`;
        expect(valuesOf(printed, 'auto')).toEqual({ ok: true, values: distinct(list) });
      }),
    );
    expect(valuesOf(`["it's", 'so', None]`, 'auto')).toEqual({ ok: true, values: ["it's", 'so'] });
  });

  it.each([
    ['Moscow; Harbin ;; Moscow', ['Moscow', 'Harbin']],
    ['Pak (a; b); Li', ['Pak (a; b)', 'Li']],
    ['one | two', ['one', 'two']],
    ['one\r\ntwo', ['one', 'two']],
    ['[{"name": "Pak"}, {"title": "Li"}]', ['Pak', 'Li']],
    ['Seoul, Korea', ['Seoul, Korea']],
    ['[]', []],
    ['NaN', []],
  ])('of %j are %j', (cell, values) => {
    expect(valuesOf(cell, 'auto')).toEqual({ ok: true, values });
  });

  it.each(['["broken', '{"a": 1}', '[[[[[["deep"]]]]]]', "['a', 'b"])('of %j are not guessed', (cell) => {
    expect(valuesOf(cell, 'auto').ok).toBe(false);
  });

  it('are parted in linear time, whatever parentheses are open', () => {
    const cell = '(;'.repeat(200_000);
    expect(valuesOf(cell, 'auto')).toEqual({ ok: true, values: [cell] });
    expect(valuesOf('a;'.repeat(200_000), 'auto').ok).toBe(false);
    expect(valuesOf('a;'.repeat(2000), 'auto')).toEqual({ ok: true, values: ['a'] });
  });

  it('are read in linear time from a list that nearly is one', () => {
    const cell = `['${'a\\'.repeat(200_000)}`;
    expect(valuesOf(cell, 'auto').ok).toBe(false);
  });
});

describe('a name', () => {
  it.each([
    [
      'Stalin, Joseph (Dzhugashvili)',
      { label: 'Stalin, Joseph', variants: ['Dzhugashvili'], spoken: ['Joseph Stalin', 'Stalin Joseph'] },
    ],
    [
      'Mao Zedong (Мао Цзэдун; 毛泽东)',
      { label: 'Mao Zedong', variants: ['Мао Цзэдун', '毛泽东'], spoken: [] },
    ],
    ['Li, Wei (1892-1957)', { label: 'Li, Wei', variants: [], years: '1892-1957' }],
    ['Li, Wei (the elder)', { label: 'Li, Wei', variants: [], remark: 'the elder' }],
    ['Korea, Republic of', { label: 'Korea, Republic of', variants: [] }],
  ])('%j', (written, told) => {
    expect(nameOf(written)).toMatchObject({ written, ...told });
  });

  it('is a body by its words, a person by its order, and else not for sure', () => {
    expect(kindOfName(nameOf('Ministry of Ways'))).toEqual({ kind: 'body', sure: true });
    expect(kindOfName(nameOf('Li, Wei'))).toEqual({ kind: 'person', sure: true });
    expect(kindOfName(nameOf('Li Wei'))).toEqual({ kind: 'person', sure: false });
  });

  it('with several commas may be several', () => {
    expect(isUncertainList('Li, Pak, Kim')).toBe(true);
    expect(isUncertainList('Li, Wei')).toBe(false);
    expect(isUncertainList('Committee for Ways, Ports, and Bridges')).toBe(false);
  });
});

/** Names as a row gives them. */
const found = (...labels: string[]): FoundName[] =>
  labels.map((written, at) => {
    const cell = nameOf(written);
    const name = {
      id: `n${at + 1}`,
      kind: 'person',
      label: cell.label,
      basis: 'written',
      certainty: 'certain',
      by: null,
    } as const;
    return { name, cell };
  });

describe('a name that is met again', () => {
  it.each([
    ['Joseph Stalin', 'n1'],
    ['Filippov', 'n1'],
    ['Filippov (Stalin)', 'n1'],
    ['Mao', undefined],
    ['Kim', undefined],
    ['Roshchin', 'n4'],
  ])('%s', (written, id) => {
    expect(
      knownBy(
        found('Stalin, Joseph (Filippov)', 'Kim, Il Sung', 'Kim, Tu-bong', 'Roshchin, Nikolai'),
        written,
      ),
    ).toBe(id);
  });
});

describe('credits', () => {
  it.each([
    [
      'AVP RF, f. 06, op. 12, d. 9. Obtained by A. B. Holt and translated by Dr. Wei Lin.',
      'AVP RF, f. 06, op. 12, d. 9',
      ['contributor A. B. Holt', 'translator Dr. Wei Lin'],
    ],
    [
      'Obtained and translated by Anna Holt, Wei Lin and Peter Stone',
      '',
      [
        'contributor Anna Holt',
        'translator Anna Holt',
        'contributor Wei Lin',
        'translator Wei Lin',
        'contributor Peter Stone',
        'translator Peter Stone',
      ],
    ],
    [
      'PA AA, C 844. Contributed by Anna Holt; translated from Russian by Wei Lin.',
      'PA AA, C 844',
      ['contributor Anna Holt', 'translator Wei Lin'],
    ],
    ['RGASPI, f. 558, op. 11, d. 97', 'RGASPI, f. 558, op. 11, d. 97', []],
  ])('%j', (cell, holdings, credits) => {
    const read = creditsOf(cell);
    expect(read.holdings).toBe(holdings);
    expect(read.credits.map(({ role, written }) => `${role} ${written}`)).toEqual(credits);
  });
});
