import { expect, it } from 'vitest';
import { markLabel } from './mark-labels.ts';

it.each([
  ['strogo-sekretno', 'Строго секретно'],
  ['sovershenno-sekretno', 'Совершенно секретно'],
  ['sekretno', 'Секретно'],
  ['top-secret', 'Top secret'],
  ['streng-geheim', 'Streng geheim'],
  ['Lu et approuvé', 'Lu et approuvé'],
  ['密', '密'],
])('calls the mark %s as documents do: %s', (value, label) => {
  expect(markLabel(value)).toBe(label);
});

it.each(['-84', '1', '14.05.1952', 'js', 'no-61-iii'])('leaves out %s, which nobody looks for', (value) => {
  expect(markLabel(value)).toBeNull();
});
