import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../model/exemplar.ts';
import { leavesOf, type PagesOfItem } from './leaves.ts';

const pages = ['p1', 'p2', 'p3', 'p4'].map((id): Page => ({ id, label: id, exemplar: null, absences: [] }));
const spread = (items: readonly PagesOfItem[]): string[] =>
  leavesOf(
    items.map((item, at) => ({ ...item, at })),
    pages,
    (item) => item,
  ).map(({ page, items: held }) => `${page?.id ?? ''}: ${held.map(({ at }) => at).join(' ')}`);

describe('a text leaf by leaf', () => {
  it('puts each piece on the page on which it begins, also where a page ends within it', () => {
    expect(
      spread([{ begins: 'p1', ends: 'p1' }, {}, { ends: 'p2' }, {}, { begins: 'p3', ends: 'p3' }]),
    ).toEqual(['p1: 0 1 2', 'p2: 3', 'p3: 4', 'p4: ']);
  });

  it('keeps the place of a page on which nothing begins', () => {
    expect(
      spread([
        { begins: 'p1', ends: 'p1' },
        { begins: 'p4', ends: 'p4' },
      ]),
    ).toEqual(['p1: 0', 'p2: ', 'p3: ', 'p4: 1']);
  });

  it('puts what stands before the first page that is named on the page before that one', () => {
    expect(spread([{}, { ends: 'p3' }, {}])).toEqual(['p1: ', 'p2: 0 1', 'p3: 2', 'p4: ']);
  });

  it('loses no piece and no page, and keeps the order of pieces, whatever pages they name', () => {
    const page = fc.option(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'unknown'), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.record({ begins: page, ends: page })), (items) => {
        const leaves = leavesOf([...items.keys()], pages, (at) => items[at] ?? {});
        expect(leaves.flatMap((leaf) => leaf.items)).toEqual([...items.keys()]);
        expect(leaves.filter(({ again }) => !again).map((leaf) => leaf.page?.id)).toEqual(
          pages.map(({ id }) => id),
        );
      }),
    );
  });
});
