// The invariants find what they are for: a lost character, one that is in two places, a field that says something else.
import { describe, expect, it } from 'vitest';
import type { Description } from '../../../src/model/description.ts';
import type { Draft } from '../../../src/model/draft.ts';
import { accountFaults, draftFaults } from './invariants.ts';
import { bareDescription } from '../bare-description.ts';

const description: Description = {
  ...bareDescription,
  type: 'letter',
  source: { format: 'page-text', key: 'a', files: [] },
  titles: [{ language: 'en', text: 'Letter' }],
  unplaced: ['x y'],
};
const draft: Draft = { description, texts: [], zones: [], links: [], files: [], images: [] };
const text = '# Letter\n\nx y\n';
const whole = [
  { start: 0, end: 1, field: 'furniture' },
  { start: 2, end: 8, field: 'description.titles[0].text' },
  { start: 10, end: 13, field: 'description.unplaced[0]' },
];

describe('the invariants of a reading', () => {
  it('are content with a whole account', () => {
    expect(accountFaults(text, whole, draft)).toEqual([]);
    expect(draftFaults(draft)).toEqual([]);
  });

  it('find a character that nothing accounts for', () => {
    expect(accountFaults(text, whole.slice(0, 2), draft).join()).toContain('"\\n\\nx y\\n"');
  });

  it('find a character in two places', () => {
    const twice = [...whole.slice(0, 2), { start: 7, end: 13, field: 'description.unplaced[0]' }];
    expect(accountFaults(text, twice, draft).join()).toContain('overlaps');
  });

  it('find a field that does not hold its characters', () => {
    const wrong = whole.map((one) => ({ ...one, field: one.field.replace('unplaced', 'titles') }));
    expect(accountFaults(text, wrong, draft)).not.toEqual([]);
  });

  it('find a reference into the void', () => {
    const mark = {
      id: 'm1',
      kind: 'stamp',
      written: 'x',
      block: 't1.b1',
      basis: 'written',
      certainty: 'certain',
      by: null,
    } as const;
    expect(draftFaults({ ...draft, description: { ...description, marks: [mark] } })).toEqual([
      'mark m1: no block t1.b1',
    ]);
  });
});
