// Error rates against cases counted by hand, and against the plain table of the textbook.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterErrors, wordErrors } from './rate.ts';

describe('character errors', () => {
  it.each([
    ['', '', 0, 0],
    ['', 'мост', 4, 4],
    ['мост', '', 4, 0],
    ['мост', 'мост', 0, 4],
    ['пароие', 'пароме', 1, 6],
    ['верно', 'вервно', 1, 6],
    ['kitten', 'sitting', 3, 7],
    ['ab', 'ba', 2, 2],
    ['橋已損壞', '橋已經損壞', 1, 5],
    ['👩‍🔧', '👩', 2, 1],
  ])('of «%s» for «%s» are %i in %i', (read, truth, errors, length) => {
    expect(characterErrors(read, truth)).toEqual({ errors, length });
  });

  it('know neither forms of one letter nor amounts of white space', () => {
    expect(characterErrors('е\u0308лка \n\n стоит ', 'ёлка стоит')).toEqual({ errors: 0, length: 10 });
  });

  it('are those of the whole table, however far the texts lie apart', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' x'), maxLength: 90 });
    fc.assert(
      fc.property(text, text, (read, truth) => {
        const [one, other] = [read, truth].map((side) => side.replace(/\s+/g, ' ').trim());
        expect(characterErrors(read, truth).errors).toBe(table(one ?? '', other ?? ''));
      }),
      { numRuns: 300 },
    );
  });

  it('of long texts are counted without a table of their product', () => {
    const truth = 'сваи забиты до отказа, '.repeat(1000);
    const read = truth.replaceAll('отказа', 'откаэа');
    expect(characterErrors(read, truth).errors).toBe(1000);
  });
});

describe('word errors', () => {
  it.each([
    ['the pile was drlven', 'the pile was driven', 1, 4],
    ['the pi le was driven', 'the pile was driven', 2, 4],
    ['', 'the pile', 2, 2],
    ['a  b\nc', 'a b c', 0, 3],
  ])('of “%s” for “%s” are %i in %i', (read, truth, errors, length) => {
    expect(wordErrors(read, truth)).toEqual({ errors, length });
  });
});

function table(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}
