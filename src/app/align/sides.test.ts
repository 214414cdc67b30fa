// What alignment is given of a text: its segments in reading order, with the gaps that are known.
import { describe, expect, it } from 'vitest';
import { bareDescription } from '../../../test/generators/bare-description.ts';
import { paragraph, textOf } from '../../../test/generators/sentences.ts';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import { effectiveLinks } from './effective.ts';
import { readSide, sidesOf } from './sides.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;
const page = (id: string, text?: string): Page => ({
  id,
  label: id,
  exemplar: null,
  absences: text === undefined ? [] : [{ kind: 'not-transcribed', text, ...said }],
});
const begins = (id: string, at = 0): Block['spans'][number] => ({
  type: 'page-break',
  page: id,
  start: at,
  end: at,
});

const table: Block = {
  id: 'table',
  kind: 'table',
  text: '',
  segments: [],
  spans: [],
  rows: [[{ blocks: [paragraph('c1', ['Уголь.'])] }, { blocks: [paragraph('c2', ['40 т.'])] }]],
};
const note: Block = {
  ...paragraph('n', []),
  kind: 'note',
  label: '1',
  blocks: [paragraph('nb', ['Так в тексте.'])],
};
const original = textOf('transcription', 'ru', [
  paragraph('a', ['Первое.', 'Второе.'], { spans: [begins('p1')] }),
  paragraph('m', ['Читал.'], { kind: 'marginal' }),
  note,
  table,
  paragraph('b', ['Третье.'], { spans: [begins('p3')], kind: 'list-item', label: '2.' }),
]);
const translation = textOf('translation', 'en', [paragraph('t', ['First.', 'Second.', 'Third.'])], {
  of: 't1',
});
const pages = [page('p1'), page('p2', 't1'), page('p3'), page('p4', 't1')];

describe('the side of an original', () => {
  const side = readSide(original, pages, 'source');

  it('has every segment once: the text, tables where they stand, then notes', () => {
    expect(side.segments.map(({ id }) => id)).toEqual([
      'a.s1',
      'a.s2',
      'm.s1',
      'c1.s1',
      'c2.s1',
      'b.s1',
      'nb.s1',
    ]);
  });

  it('leaves out of the alignment what stands beside the text', () => {
    const { sourceIds, source } = sidesOf(original, translation, pages);
    expect(sourceIds).toEqual(['a.s1', 'a.s2', 'c1.s1', 'c2.s1', 'b.s1', 'nb.s1']);
    expect(source.units.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'table',
      'table',
      'list-item',
      'note',
    ]);
    expect(source.units.map(({ label }) => label ?? '')).toEqual(['', '', '', '', '2.', '1']);
  });

  it('numbers paragraphs, and never falls', () => {
    const numbers = side.segments.flatMap(({ unit }) => unit?.paragraph ?? []);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers[0]).toBe(numbers[1]);
    expect(new Set(numbers).size).toBe(5);
  });

  it('knows where pages are absent, and which', () => {
    expect(side.segments.map(({ unit }) => unit?.afterGap === true)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(side.segments.find(({ id }) => id === 'b.s1')?.absentBefore).toEqual(['p2']);
    expect(side.absentAtEnd).toEqual(['p4']);
    expect(side.segments.map(({ page: on }) => on)).toEqual(['p1', 'p1', 'p1', 'p1', 'p1', 'p3', 'p3']);
  });
});

describe('the side of a translation', () => {
  it('has no gap where only its original lacks a page', () => {
    expect(readSide(translation, pages, 'target').absentAtEnd).toEqual([]);
    const withPages = textOf('translation', 'en', [paragraph('t', ['First.'], { spans: [begins('p1')] })]);
    expect(readSide(withPages, pages, 'target').absentAtEnd).toEqual([]);
    expect(readSide(withPages, [page('p1'), page('p2', 't2')], 'target').absentAtEnd).toEqual(['p2']);
  });
});

it('says why a side is empty: beside the text, or on an absent page', () => {
  const computed = {
    related: 1,
    links: [
      { source: ['a.s1'], target: ['t.s1'], score: 1, crossing: false },
      { source: ['a.s2'], target: [], score: 1, crossing: false },
      { source: [], target: ['t.s2'], score: 1, crossing: false },
      { source: ['b.s1'], target: ['t.s3'], score: 1, crossing: false },
    ],
  };
  const description = { ...bareDescription, pages };
  const held = effectiveLinks({ description, links: [] }, original, translation, computed);
  const of = (id: string): (typeof held)[number] | undefined =>
    held.find(({ source, target }) => source.includes(id) || target.includes(id));
  expect(of('m.s1')?.note).toBe('It stands beside the text.');
  expect(of('t.s2')?.absent).toEqual(['p2']);
  expect(of('a.s2')?.absent).toBeUndefined();
  expect(of('c1.s1')?.note).toBeUndefined();
  const missing = [page('p1', 't2'), ...pages.slice(1)];
  const without = effectiveLinks(
    { description: { ...description, pages: missing }, links: [] },
    original,
    translation,
    computed,
  );
  expect(without.find(({ source }) => source.includes('a.s2'))?.absent).toEqual(['p1']);
});
