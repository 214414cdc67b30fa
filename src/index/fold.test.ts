import { describe, expect, it } from 'vitest';
import { folded, initialOf, numbersInOrder } from './fold.ts';

describe('the order of names', () => {
  it.each([
    ['Штыков, Т.', 'Ш'],
    ['«Правда»', 'П'],
    ['Йоффе', 'Й'],
    ['Ёлкин', 'Е'],
    ['Łódź', 'L'],
    ['Élysée', 'E'],
    ['(Acting) Secretary', 'A'],
    ['毛泽东', '漢'],
    ['38th parallel', '#'],
    ['', '#'],
  ])('%s stands under %s', (label, initial) => {
    expect(initialOf(label)).toBe(initial);
  });

  it('puts every Korean syllable under its first letter', () => {
    expect(initialOf('김일성')).toBe(initialOf('강계'));
    expect(initialOf('김일성')).not.toBe(initialOf('박헌영'));
  });

  it('reads letters without marks, case and punctuation', () => {
    expect(folded('“Élan” — Vital')).toBe(folded('elan  vital'));
  });

  it('puts numbers in the order of their size', () => {
    expect(
      ['оп. 10', 'оп. 2', 'оп. 2а'].sort((a, b) => (numbersInOrder(a) < numbersInOrder(b) ? -1 : 1)),
    ).toEqual(['оп. 2', 'оп. 2а', 'оп. 10']);
  });
});
