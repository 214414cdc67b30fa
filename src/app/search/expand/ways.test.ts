// How ways of answering become questions to the engine.
import { expect, it } from 'vitest';
import type { Way } from '../parts.ts';
import { allOf, anyOf, exactly, nodeOf, nothing } from './ways.ts';

const fields = ['original'] as const;
const word = (form: string): Way => ({ places: [exactly(form)], fields, reason: null });

it('asks for single words of the same fields at once, each by its greatest weight', () => {
  const worn: Way = { places: [[{ form: 'a', weight: 0.3, mark: 'inexact' }]], fields, reason: 'worn' };
  expect(nodeOf([worn, word('a'), word('b')])).toEqual({
    kind: 'words',
    words: [
      [
        { form: 'a', weight: 1 },
        { form: 'b', weight: 1 },
      ],
    ],
    fields,
  });
});

it('asks for phrases and beginnings apart', () => {
  const begins: Way = {
    places: [[{ form: 'tele', weight: 1, mark: 'exact', begins: true }]],
    fields,
    reason: null,
  };
  const near: Way = { places: [exactly('a'), exactly('b')], within: 3, fields, reason: null };
  expect(nodeOf([begins, near])).toEqual({
    kind: 'or',
    of: [
      { kind: 'prefix', start: 'tele', fields },
      {
        kind: 'words',
        words: [[{ form: 'a', weight: 1 }], [{ form: 'b', weight: 1 }]],
        fields,
        within: 3,
      },
    ],
  });
});

it('asks for nothing where there is nothing to ask', () => {
  expect(nodeOf([])).toBeNull();
  expect(anyOf([null, null])).toBeNull();
  expect(allOf([null, nothing])).toBe(nothing);
});
