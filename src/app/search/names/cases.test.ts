// The cases in which a name stands in Russian texts.
import { expect, it } from 'vitest';
import { nominatives } from '../../../text/names/read/inflection.ts';
import { caseForms } from './cases.ts';

it.each([
  ['вышинский', ['вышинского', 'вышинскому', 'вышинским', 'вышинском']],
  ['штыков', ['штыкова', 'штыкову', 'штыковым', 'штыкове']],
  ['ен', ['ена', 'ену', 'еном', 'ене']],
])('makes the cases of %s', (name, wanted) => {
  expect(caseForms(name)).toEqual(expect.arrayContaining(wanted));
});

it('makes none that does not lead back to the name, and none of other scripts', () => {
  for (const name of ['вышинский', 'сталин', 'чжоу', 'энь', 'лай', 'багирова'])
    for (const form of caseForms(name)) expect(nominatives(form), form).toContain(name);
  expect(caseForms('shtykov')).toEqual([]);
  expect(caseForms('金日')).toEqual([]);
});
