// The list of persons is sound: right scripts, enough systems, halves by the rule, homonyms on purpose.
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/model/date/edtf.ts';
import { halfOf } from './half.ts';
import { judgedPersons } from './persons.ts';
import type { PersonForm } from './persons.ts';

const persons = judgedPersons();

const SCRIPTS: Readonly<Record<PersonForm['script'], RegExp>> = {
  Latn: /^[\p{Script=Latin}\p{Mark}\p{Lm} .,'-]+$/u,
  Cyrl: /^[\p{Script=Cyrillic} .,-]+$/u,
  Hans: /^\p{Script=Han}+$/u,
  Hant: /^\p{Script=Han}+$/u,
  Hani: /^\p{Script=Han}+$/u,
  Hang: /^\p{Script=Hangul}+$/u,
  Hira: /^[\p{Script=Hiragana} ]+$/u,
};

describe('the persons by whom names are judged', () => {
  it('are 150 of five sides, each once', () => {
    const sides = Object.groupBy(persons, (person) => person.side);
    expect(persons).toHaveLength(150);
    expect(new Set(persons.map((person) => person.id)).size).toBe(150);
    expect(Object.keys(sides)).toHaveLength(5);
  });

  it.each(persons)('$id is written in three scripts or systems, without doubles', (person) => {
    const kinds = new Set(person.forms.map((form) => `${form.system} ${form.script}`));
    const doubles = new Set(person.forms.map((form) => `${form.system} ${form.script} ${form.written}`));
    expect(kinds.size).toBeGreaterThanOrEqual(3);
    expect(doubles.size).toBe(person.forms.length);
  });

  it('are written in the scripts that they claim, composed and trimmed', () => {
    for (const form of persons.flatMap((person) => person.forms)) {
      expect(form.written).toMatch(SCRIPTS[form.script]);
      expect(form.written).toBe(form.written.normalize('NFC').trim());
    }
  });

  it('have lives that are dates', () => {
    const lives = persons.flatMap((person) => (person.life === undefined ? [] : [person.life]));
    expect(lives.length).toBeGreaterThan(100);
    expect(lives.filter((life) => !parseEdtf(life).ok)).toEqual([]);
  });

  it('stand in the half that the rule gives', () => {
    expect(persons.filter((person) => person.half !== halfOf(person.id))).toEqual([]);
    expect(persons.filter((person) => person.half === 'tune').length).toBeGreaterThan(60);
  });

  it('hold homonyms', () => {
    const bearers = new Map<string, Set<string>>();
    for (const person of persons)
      for (const { written } of person.forms)
        bearers.set(written, (bearers.get(written) ?? new Set()).add(person.id));
    const shared = [...bearers].filter(([, ids]) => ids.size > 1).map(([written]) => written);
    expect(shared).toEqual(expect.arrayContaining(['Chen Yi', '김일', '金一']));
  });
});
