// A day that was still to come when the document was written.
import { expect, it } from 'vitest';
import { dayAhead } from './day-ahead.ts';

it.each([
  ['13 мая мост закроют.', '1924-05-12', { words: '13 мая', written: '12 May 1924' }],
  ['Совещание назначено на 2 июня.', '1924-05-12', { words: '2 июня', written: '12 May 1924' }],
])('%s (written %s)', (text, written, expected) => expect(dayAhead(text, 'ru', written)).toEqual(expected));

it.each([
  ['12 мая мост закрыт.', '1924-05-12'],
  ['11 мая мост закрыт.', '1924-05-12'],
  ['20 декабря мост закрыт.', '1924-05-12'],
  ['Мост закрыт.', '1924-05-12'],
  ['13 мая мост закроют.', '1924-05'],
  ['13 мая мост закроют.', undefined],
])('is none in: %s (written %s)', (text, written) => expect(dayAhead(text, 'ru', written)).toBeUndefined());
