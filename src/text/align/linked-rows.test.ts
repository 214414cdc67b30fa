// Rows by links: whatever the links are, both texts are there whole and in order; what is linked stands level.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import { paragraphRows } from './paragraph-rows.ts';
import { parallelRows, type Row } from './rows.ts';
import type { SegmentLink } from './segment-link.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;

/** Blocks by kind, each of so many sentences "o1", "o2" … numbered through the text. */
function text(
  id: 'o' | 't',
  shape: readonly (readonly [BlockKind, number])[],
  breaks: Readonly<Record<number, string>> = {},
): Text {
  let number = 0;
  const blocks = shape.map(([kind, count], at): Block => {
    let words = '';
    const segments = Array.from({ length: count }, () => {
      const start = words.length;
      words += `${id}${++number}. `;
      return { id: `${id}.s${number}`, start, end: words.length - 1 };
    });
    const page = breaks[at];
    const spans = page === undefined ? [] : [{ type: 'page-break' as const, start: 0, end: 0, page }];
    return { id: `${id}.b${at + 1}`, kind, text: words, segments, spans };
  });
  return {
    schema: 'verno/text/1',
    id,
    kind: id === 'o' ? 'transcription' : 'translation',
    language: id === 'o' ? 'ru' : 'en',
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks,
    retired: [],
  };
}

function link(source: readonly number[], target: readonly number[], crossing = false): SegmentLink {
  return {
    source: source.map((n) => `o.s${n}`),
    target: target.map((n) => `t.s${n}`),
    by: 'computed',
    stale: false,
    score: 0.9,
    crossing,
  };
}

const words = (pieces: Row['source']): string =>
  pieces.map((p) => p.block.text.slice(p.start, p.end).trim()).join(' + ');
const short = ({ source, target, by, reason }: Row): string =>
  `${words(source)} | ${words(target)} | ${reason?.kind ?? by}`;

describe('rows by links', () => {
  it('set sentences level as they are linked, whatever their number', () => {
    const rows = parallelRows(
      text('o', [['paragraph', 3]]),
      text('t', [['paragraph', 3]]),
      [],
      [link([1], [1, 2]), link([2, 3], [3])],
    );
    expect(rows.map(short)).toEqual(['o1. | t1. t2. | link', 'o2. o3. | t3. | link']);
  });

  it('leave a side empty where nothing answers, and say so', () => {
    const rows = parallelRows(
      text('o', [['paragraph', 3]]),
      text('t', [['paragraph', 2]]),
      [],
      [link([1], [1]), link([2], []), link([3], []), link([], [2])],
    );
    expect(rows.map(short)).toEqual([
      'o1. | t1. | link',
      'o2. o3. |  | no-counterpart',
      ' | t2. | no-counterpart',
    ]);
  });

  it('explain by an absent leaf what the translation has in its place', () => {
    const pages: Page[] = ['1', '2', '3'].map((label) => ({
      id: `p${label}`,
      label,
      exemplar: null,
      absences: label === '2' ? [{ kind: 'not-transcribed', ...said }] : [],
    }));
    const original = text(
      'o',
      [
        ['paragraph', 2],
        ['paragraph', 1],
      ],
      { 0: 'p1', 1: 'p3' },
    );
    const rows = parallelRows(
      original,
      text('t', [
        ['paragraph', 3],
        ['paragraph', 2],
      ]),
      pages,
      [link([1], [1]), link([2], [2]), link([], [3]), link([], [4]), link([3], [5])],
    );
    expect(rows.map(short)).toEqual([
      'o1. | t1. | link',
      'o2. | t2. | link',
      ' | t3. | page-absence',
      ' | t4. | page-absence',
      'o3. | t5. | link',
    ]);
  });

  it('let sentences that changed places stand where each text has them, and say where the other is', () => {
    const rows = parallelRows(
      text('o', [['paragraph', 3]]),
      text('t', [['paragraph', 3]]),
      [],
      [link([1], [3], true), link([2], [1]), link([3], [2])],
    );
    expect(rows.map(short)).toEqual([
      'o1. |  | moved',
      'o2. | t1. | link',
      'o3. | t2. | link',
      ' | t3. | moved',
    ]);
    expect(rows[0]?.reason).toEqual({ kind: 'moved', to: ['t.s3'] });
  });

  it('stand by the paragraph where a reader wants them so', () => {
    const rows = parallelRows(
      text('o', [
        ['paragraph', 2],
        ['paragraph', 1],
      ]),
      text('t', [
        ['paragraph', 2],
        ['paragraph', 1],
      ]),
      [],
      [link([1], [1]), link([2], []), link([], [2]), link([3], [3])],
    );
    expect(paragraphRows(rows).map(short)).toEqual(['o1. o2. | t1. t2. | link', 'o3. | t3. | link']);
  });

  it('hold both texts whole and in order, whatever the links', () => {
    const shape = fc.array(
      fc.tuple(
        fc.constantFrom<BlockKind>('paragraph', 'heading', 'list-item', 'marginal', 'closer'),
        fc.nat(4),
      ),
      { minLength: 1, maxLength: 8 },
    );
    const links = fc.array(
      fc.record({
        source: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
        target: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
        crossing: fc.boolean(),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(shape, shape, links, (a, b, drawn) => {
        const original = text('o', a);
        const translation = text('t', b);
        const rows = parallelRows(
          original,
          translation,
          [],
          drawn.map((one) => link(one.source, one.target, one.crossing)),
        );
        for (const list of [rows, paragraphRows(rows)])
          for (const [side, whole] of [
            ['source', original],
            ['target', translation],
          ] as const) {
            const got = list.flatMap((row) => row[side]);
            const filled = whole.blocks.filter((one) => one.text !== '');
            const read = filled.map((one) =>
              got
                .filter((piece) => piece.block === one)
                .map((piece) => one.text.slice(piece.start, piece.end))
                .join(''),
            );
            expect(read).toEqual(filled.map((one) => one.text));
            const order = got.map((piece) => whole.blocks.indexOf(piece.block) * 1000 + piece.start);
            expect(order).toEqual([...order].sort((x, y) => x - y));
          }
      }),
      { numRuns: 300 },
    );
  });
});
