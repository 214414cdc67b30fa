// What is marked where two translations of a passage differ.
import { describe, expect, it } from 'vitest';
import { comparePassage } from './differences.ts';
import type { Piece } from './parallel.ts';

const piece = (id: string, text: string, start = 0): Piece => ({
  block: { id, kind: 'paragraph', text, segments: [], spans: [] },
  start,
  end: text.length,
  depth: 0,
});

const marked = (first: Piece[], other: Piece[]): string[] => {
  const texts = new Map([...first, ...other].map(({ block }) => [block.id, block.text]));
  return comparePassage(first, other).ranges.map(
    ([id, { start, end, kind }]) => `${kind}: ${texts.get(id)?.slice(start, end)}`,
  );
};

describe('two translations of a passage', () => {
  it('differ in words, with no sign or space about them', () => {
    const first = [piece('a', 'The piles stand; the bridge is shut, and guarded.')];
    const other = [piece('b', 'Piles are standing. The bridge is closed, and guarded!')];
    expect(marked(first, other)).toContain('first: shut');
    expect(marked(first, other)).toContain('other: closed');
    expect(marked(first, other).every((one) => /[\p{L}\p{N}]$/u.test(one))).toBe(true);
  });

  it('are the same where only signs differ', () => {
    const found = comparePassage([piece('a', 'The ferrymen’s hall.')], [piece('b', "The ferrymen's hall")]);
    expect(found).toEqual({ same: true, unlike: false, ranges: [] });
  });

  it('are marked in the blocks and at the places where they stand', () => {
    const first = [piece('a', '1. The ice broke up in the night.', 3), piece('b', 'The guard is doubled.')];
    const other = [piece('c', 'The ice went in the night. The guard is doubled.')];
    expect(marked(first, other)).toEqual(['first: broke up', 'other: went']);
  });

  it('are not compared by the word where they have next to nothing in common', () => {
    const found = comparePassage(
      [piece('a', 'Divers are not wanted.')],
      [piece('b', '潜水夫は不要である。')],
    );
    expect(found).toEqual({ same: false, unlike: true, ranges: [] });
  });
});
