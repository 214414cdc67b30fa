import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordArbitrary } from '../../../../test/generators/record.ts';
import type { Block } from '../../../model/block.ts';
import { walkBlocks } from '../../../model/block.ts';
import type { Span } from '../../../model/span.ts';
import { Report } from '../report.ts';
import { PageRefs } from './page-refs.ts';
import { parseMarkup } from './parse.ts';
import { writeMarkup } from './write.ts';

/** JSON with its keys in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What of a text the markup itself carries: not the ids nor the segments, and of notes only which one is meant. */
function carried(blocks: readonly Block[]): unknown {
  const numbers = new Map([...walkBlocks(blocks)].map((block, at) => [block.id, at]));
  const place = (span: Span): unknown =>
    span.type === 'note' ? { ...span, note: numbers.get(span.note) } : span;
  const inOrder = (spans: readonly Span[]): string[] => spans.map((span) => sorted(place(span))).sort();
  return blocks.map(function strip(block): unknown {
    const { spans, rows, blocks: inner, ...rest } = block;
    return {
      ...rest,
      id: '',
      segments: [],
      spans: inOrder(spans),
      ...(rows && {
        rows: rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(strip) }))),
      }),
      ...(inner && { blocks: inner.map(strip) }),
    };
  });
}

describe('a text written and read again', () => {
  it('is the same in every block and span, but for ids and segments', () => {
    fc.assert(
      fc.property(recordArbitrary({ blocks: 8 }), ({ description, texts }) => {
        const pages = new PageRefs(description.pages);
        const names = new Set(description.names.map(({ id }) => id));
        for (const { id, blocks } of texts) {
          const source = writeMarkup(blocks, { page: (page) => pages.nameOf(page), named: new Set() });
          const report = new Report('text');
          const outside = {
            page: (name: string) => pages.resolve(name),
            name: (one: string) => names.has(one),
          };
          const again = parseMarkup(source, id, outside, report);
          expect(report.problems).toEqual([]);
          expect(carried(again)).toEqual(carried(blocks));
        }
      }),
      { numRuns: 200 },
    );
  });
});
