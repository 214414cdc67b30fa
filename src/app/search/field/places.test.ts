// Places under their customary names.
import { expect, it } from 'vitest';
import { customaryNames } from './places.ts';

it.each([
  ['Пхеньян', 'Pyongyang'],
  ['P’yongyang', 'Пхеньян'],
  ['北京', 'Peking'],
  ['Tokyo', 'Токио'],
  ['New York', 'Нью-Йорк'],
])('%s is also %s', (place, other) => {
  expect(customaryNames(place)).toContain(other);
  expect(customaryNames(place)).not.toContain(place);
});

it('knows none of a village', () => {
  expect(customaryNames('Верхние Мосты')).toEqual([]);
});
