// Several translations level beside one original.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/text.ts';
import { parallelRows } from './rows.ts';
import type { SegmentLink } from './segment-link.ts';
import { sideBySide, type WideRow } from './side-by-side.ts';
import type { Piece } from './units.ts';

/** A text of paragraphs, each of so many sentences "t1.s1. t1.s2." */
function textOf(id: string, paragraphs: readonly number[]): Text {
  let number = 0;
  const blocks = paragraphs.map((count, at): Block => {
    const segments: Block['segments'] = [];
    let text = '';
    for (let i = 0; i < count; i++) {
      const start = text.length === 0 ? 0 : text.length + 1;
      const name = `${id}.s${++number}`;
      text = text === '' ? `${name}.` : `${text} ${name}.`;
      segments.push({ id: name, start, end: text.length });
    }
    return { id: `${id}.b${at}`, kind: 'paragraph', text, segments, spans: [] };
  });
  const kind = id === 't1' ? 'transcription' : 'translation';
  return {
    schema: 'verno/text/1',
    id,
    kind,
    language: 'en',
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks,
    retired: [],
  };
}

const names = (of: string, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${of}.s${from + i + 1}`);

/** Links between stretches of so many sentences of the original and of a translation, in order. */
function linksOf(id: string, beads: readonly (readonly [number, number])[]): SegmentLink[] {
  let [s, t] = [0, 0];
  return beads.map(([own, others]) => {
    const link = { source: names('t1', s, own), target: names(id, t, others) };
    [s, t] = [s + own, t + others];
    return { ...link, by: 'computed', stale: false, score: 1, crossing: false };
  });
}

const said = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ block, start, end }) => block.text.slice(start, end).trim())
    .join(' / ')
    .replaceAll('.s', '')
    .replaceAll('.', '');

const lines = (rows: readonly WideRow[]): string[] =>
  rows.map(({ source, targets }) => [source, ...targets].map(said).join(' | '));

const whole = (pieces: readonly Piece[]): string =>
  pieces.map(({ block, start, end }) => block.text.slice(start, end)).join('');
const stringOf = ({ blocks }: Text): string => blocks.map((block) => block.text).join('');

describe('translations side by side', () => {
  it('take as few sentences of the original into a row as all of them allow', () => {
    const original = textOf('t1', [4]);
    const one = parallelRows(original, textOf('t2', [3]), [], linksOf('t2', [[2, 1], [1, 1], [1, 1]])); // prettier-ignore
    const other = parallelRows(original, textOf('t3', [4]), [], linksOf('t3', [[1, 1], [1, 1], [1, 2], [1, 0]])); // prettier-ignore
    expect(lines(sideBySide([one, other]))).toEqual([
      't11 t12 | t21 | t31 t32',
      't13 | t22 | t33 t34',
      't14 | t23 | ',
    ]);
  });

  it('show what a translation has beyond the original in a row of its own, and why', () => {
    const original = textOf('t1', [1]);
    const one = parallelRows(original, textOf('t2', [2]), [], linksOf('t2', [[0, 1], [1, 1]])); // prettier-ignore
    const other = parallelRows(original, textOf('t3', [1]), [], linksOf('t3', [[1, 1]]));
    const rows = sideBySide([one, other]);
    expect(lines(rows)).toEqual([' | t21 | ', 't11 | t22 | t31']);
    expect(rows[0]?.reasons[0]).toEqual({ kind: 'no-counterpart' });
  });

  it('hold every piece of every text once, in order', () => {
    const bead = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(fc.array(bead, { maxLength: 12 }), { minLength: 2, maxLength: 3 }), (drawn) => {
        const sentences = Math.max(1, ...drawn.map((beads) => beads.reduce((sum, [own]) => sum + own, 0)));
        const original = textOf('t1', [Math.ceil(sentences / 2), Math.floor(sentences / 2)].filter(Boolean));
        const translations = drawn.map((beads, at) =>
          textOf(`t${at + 2}`, [beads.reduce((sum, [, others]) => sum + others, 0)].filter(Boolean)),
        );
        const each = translations.map((translation, at) =>
          parallelRows(original, translation, [], linksOf(translation.id, drawn[at] ?? [])),
        );
        const rows = sideBySide(each);
        expect(whole(rows.flatMap(({ source }) => source))).toBe(stringOf(original));
        for (const [at, translation] of translations.entries())
          expect(whole(rows.flatMap(({ targets }) => targets[at] ?? []))).toBe(stringOf(translation));
      }),
      { numRuns: 200 },
    );
  });
});
