// What stands in a list of suggestions once.
import { expect, it } from 'vitest';
import type { Suggestion } from '../../index/search.ts';
import { eachOnce, likeStarts } from './suggest-once.ts';

const one = (kind: Suggestion['kind'], text: string, records: number): Suggestion => ({
  kind,
  text,
  key: kind === 'word' ? '' : text,
  records,
});
const told = (...found: Suggestion[]): string[] => eachOnce(found).map(({ kind, text }) => `${kind} ${text}`);

it('leaves out a word that a name above it has', () => {
  expect(told(one('person', 'Ann Ferryman', 3), one('word', 'ferryman', 3), one('word', 'ferry', 2))).toEqual(
    ['person Ann Ferryman', 'word ferry'],
  );
});

it('takes Latin and Cyrillic letters that look alike for one, and keeps what has more records', () => {
  expect(told(one('word', '059a', 1), one('word', '059а', 4), one('code', 'ф. 059а', 2))).toEqual([
    'word 059а',
    'code ф. 059а',
  ]);
  expect(likeStarts('059a')).toEqual(['059a', '059а']);
  expect(likeStarts('bridge')).toEqual(['bridge']);
});
