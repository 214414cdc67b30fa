// Which likenesses of names are near enough to be looked for unasked.
import { expect, it } from 'vitest';
import { candidates } from '../../../text/names/names.ts';
import { isMeant, isNearest } from './accept.ts';

function matchOf(typed: string, name: string) {
  const [match] = candidates([name]).match(typed);
  if (match === undefined) throw new Error(`${name} is no match of ${typed}`);
  return match;
}

it('takes no word for two short ones in the other order', () => {
  expect(isMeant('Неру', matchOf('Неру', 'Lo Ur'), 'person')).toBe(false);
  expect(isMeant('Lo Ur', matchOf('Lo Ur', 'Ur, Lo'), 'person')).toBe(true);
});

it.each([
  ['Эйзенхауэр', 'Eisenhower'],
  ['Маршалл', 'Marshall'],
  ['Чан Кайши', 'Chiang Kai-shek'],
  ['Terentii Shtykov', 'Shtykov'],
])('takes %s for %s', (typed, name) => {
  expect(isMeant(typed, matchOf(typed, name), 'person')).toBe(true);
});

it('takes a short name in another script only as the nearest person, and no word in small letters', () => {
  const match = matchOf('Неру', 'Nehru');
  expect(isMeant('Неру', match, 'person')).toBe(false);
  expect(isNearest('Неру', match, 'person', match.score)).toBe(true);
  expect(isNearest('Неру', match, 'person', match.score + 0.1)).toBe(false);
  expect(isNearest('Неру', match, 'place', match.score)).toBe(false);
  expect(isNearest('неру', match, 'person', match.score)).toBe(false);
});
