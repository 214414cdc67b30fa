// A page of our own invention, of the kind that archives give: another river, other names, other marks, other folios.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPageText } from '../../src/formats/page-text/read.ts';
import { segment } from '../../src/text/segment/segment.ts';
import { accountFaults, draftFaults } from '../generators/page-text/invariants.ts';

const source = readFileSync(new URL('page-text/invented.txt', import.meta.url), 'utf8');
const { draft, account, problems } = readPageText(source);
if (draft === undefined) throw new Error('the invented page was not read');
const { description } = draft;
const [original, translation] = draft.texts.map(({ text }) => text);

describe('an invented page', () => {
  it('lands with every character in one place', () => {
    expect(accountFaults(source, account, draft)).toEqual([]);
    expect(draftFaults(draft)).toEqual([]);
    expect(description.unplaced).toEqual([]);
  });

  it('gives its head: type, date, parties, place, summary, permalink, publisher', () => {
    expect(description.type).toBe('telegram');
    expect(description.dates.map((date) => [date.written, date.edtf, date.role])).toEqual([
      ['3 September 1926', '1926-09-03', 'document'],
      ['9.10.1927', '1927-10-09', 'unknown'],
      ['3.IX.26г.', '1926-09-03', 'document'],
    ]);
    expect(description.agents.map((agent) => [agent.role, agent.written])).toEqual([
      ['from', 'Dobrolin'],
      ['to', 'Karsky'],
      ['signatory', 'Д О Б Р О Л И Н'],
      ['certifier', 'Салин'],
    ]);
    expect(description.places[0]?.written).toBe('Talsk');
    expect(description.summaries[0]?.text).toMatch(/own plans\.$/u);
    expect(description.source).toMatchObject({
      key: 'https://archive.example.org/selma/204',
      publisher: 'Selma River Digital Archive',
    });
  });

  it('gives the translator to the translation', () => {
    expect(translation?.credits).toMatchObject([{ role: 'translator', written: 'Ilse Brandt' }]);
    expect(original?.credits).toEqual([]);
  });

  it('gives exemplars and leaves', () => {
    expect(
      description.exemplars.map((one) => [
        one.repository,
        one.code?.parts.map((part) => part.value),
        one.code?.notGiven,
      ]),
    ).toEqual([
      ['TsARK', ['17', '2', '40'], []],
      ['Archive of the River Commission', [], ['fonds', 'opis']],
    ]);
    expect(
      description.pages.map((page) => [page.label, page.absences.map((absence) => absence.kind)]),
    ).toEqual([
      ['61', []],
      ['62', ['not-transcribed']],
      ['63', []],
      ['64', []],
    ]);
  });

  it('gives marks by their wording, and none of the half-words', () => {
    expect(description.marks.map((mark) => [mark.kind, mark.written])).toEqual([
      ['registry-number', '№ 118/с'],
      ['date', '9.10.1927'],
      ['secrecy', 'Совершенно секретно'],
      ['handling', 'КОПИРОВАТЬ ВОСПРЕЩАЕТСЯ'],
      ['unresolved', 'vt'],
      ['copy-number', 'экз № 2'],
      ['unresolved', '-12'],
      ['copy-number', 'экз № 2'],
      ['certification', 'верно'],
    ]);
    expect(
      original?.blocks.filter((block) => block.noise === true).map((block) => block.text.split('\n').length),
    ).toEqual([7, 8, 5]);
  });

  it('joins what the break from 63 to 64 parts', () => {
    const joined = original?.blocks.find((block) => block.text.includes('отправлен'));
    expect(joined?.text).toContain('запас отправлен\nна верхний участок');
    expect(segment(joined?.text ?? '', 'ru')).toHaveLength(2);
  });

  it('gives list and brackets of the translation', () => {
    expect(
      translation?.blocks.filter((block) => block.kind === 'list-item').map((block) => block.label),
    ).toEqual(['1.', '2.', '3.']);
    const brackets = translation?.blocks.flatMap((block) =>
      block.spans.flatMap((span) => (span.type === 'bracket' ? [span] : [])),
    );
    expect(brackets?.map((span) => span.kind)).toEqual(['office', 'variant-name', 'expansion']);
    expect(brackets?.[2]).toMatchObject({ expansion: 'pud', gloss: 'about sixteen kilograms', hand: null });
  });

  it('reports what a person should look at, with the line', () => {
    expect(problems.find((problem) => problem.code === 'dates-disagree')?.where?.line).toBe(26);
    expect(problems.every((problem) => problem.hint !== undefined && problem.severity !== 'error')).toBe(
      true,
    );
  });
});
