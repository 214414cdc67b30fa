import { describe, expect, it } from 'vitest';
import { contentsOf } from './contents.ts';
import type { ContentsSection } from './view.ts';

const line = (order: number, path: readonly string[], type = 'letter') => ({
  entry: {
    id: `r${order}`,
    version: 1,
    type,
    title: `Document ${order}`,
    titleLanguage: 'en',
    date: null,
    languages: [],
    from: [],
    to: [],
    edition: null,
  },
  order,
  number: String(order),
  path: path.map((text) => ({ language: 'en', text })),
});

const told = (sections: readonly ContentsSection[]): unknown[] =>
  sections.map(({ heading, lines, sections: within }) => [
    heading.text,
    ...lines.map(({ order }) => order),
    ...told(within),
  ]);

describe('a table of contents', () => {
  it('puts documents under their headings, in the order of the edition', () => {
    const { top, sections, documents } = contentsOf([
      line(1, [], 'edition-matter'),
      line(2, ['Korea']),
      line(3, ['Korea', 'January']),
      line(4, ['Korea', 'January']),
      line(5, ['Korea', 'February']),
      line(6, ['China', 'February']),
    ]);
    expect(top.map(({ order }) => order)).toEqual([1]);
    expect(told(sections)).toEqual([
      ['Korea', 2, ['January', 3, 4], ['February', 5]],
      ['China', ['February', 6]],
    ]);
    expect(documents).toBe(5);
  });

  it('opens a heading again that comes again further on', () => {
    const { sections } = contentsOf([line(1, ['A']), line(2, ['B']), line(3, ['A', 'C']), line(4, ['A'])]);
    expect(told(sections)).toEqual([
      ['A', 1],
      ['B', 2],
      ['A', 4, ['C', 3]],
    ]);
  });
});
