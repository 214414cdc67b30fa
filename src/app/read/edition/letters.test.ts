import { describe, expect, it } from 'vitest';
import { TextBuilder, textOf } from '../../../../test/browser/invented/build.ts';
import type { Text } from '../../../model/text.ts';
import { lettersOf } from './letters.ts';

function list(items: readonly string[], language = 'en'): Text {
  const b = new TextBuilder('t1');
  return textOf('t1', language, [
    b.block('heading', ['Index']),
    ...items.flatMap((item) => [
      b.block('list-item', [item], [], { level: 1 }),
      b.block('list-item', ['zinc, price of'], [], { level: 2 }),
    ]),
  ]);
}

const index = Array.from('ABCDEFGH').flatMap((letter) =>
  [1, 2, 3, 4, 5, 6].map((n) => `${letter}${'abcdef'[n - 1] ?? ''}, ${n}`),
);

describe('the letters of an index', () => {
  it('begin with the first word of each, whatever stands beneath', () => {
    const places = lettersOf(list(index));
    expect(places.map(({ letter }) => letter).join('')).toBe('ABCDEFGH');
    // The heading is the first block; six words of each letter, with one item beneath each, stand before the next.
    expect(places.map(({ block }) => block).slice(0, 2)).toEqual(['t1.b2', 't1.b14']);
  });

  it('do not mind marks, case, or a word out of its place', () => {
    const words = index.with(24, '“Édouard”').with(40, 'gneiss').with(7, 'Zebra');
    expect(
      lettersOf(list(words))
        .map(({ letter }) => letter)
        .join(''),
    ).toBe('ABCDEFGH');
  });

  it('are those of the language', () => {
    const words = Array.from('АБВГДЕ').flatMap((letter) =>
      Array.from({ length: 8 }, (_, n) => `${letter}ко ${n}`),
    );
    expect(
      lettersOf(list(words, 'ru'))
        .map(({ letter }) => letter)
        .join(''),
    ).toBe('АБВГДЕ');
  });

  it('are none of a list in another order, nor of a short one', () => {
    expect(lettersOf(list(index.toReversed()))).toEqual([]);
    expect(lettersOf(list(index.slice(0, 30)))).toEqual([]);
  });
});
