import { describe, expect, it } from 'vitest';
import { Report } from '../report.ts';
import { printRecordYaml } from './print.ts';
import { readRecordYaml } from './read.ts';
import type { RecordYaml } from './schema.ts';

function read(source: string): { record: RecordYaml | undefined; report: Report } {
  const report = new Report('record.yaml');
  return { record: readRecordYaml(source, report)?.record, report };
}

describe('what a person writes into record.yaml', () => {
  it('may be as little as the type', () => {
    const { record, report } = read('type: other');
    expect(report.problems).toEqual([]);
    expect(record).toMatchObject({ type: 'other', titles: [], dates: [], agents: [], names: [], marks: [] });
    expect(record?.pages).toBeUndefined();
    expect(record?.texts).toBeUndefined();
  });

  it('keeps figures as they are written', () => {
    const { record } = read(
      'type: letter\npages: [007, 1_0, 0x1F, 1e3, 12.50]\ncollection: 1924\ntitle: {en: 12}',
    );
    expect(record?.pages?.map(({ label }) => label)).toEqual(['007', '1_0', '0x1F', '1e3', '12.50']);
    expect(record?.collections).toEqual(['1924']);
    expect(record?.titles).toEqual([{ language: 'en', text: '12' }]);
  });

  it('takes agents in the order of the file', () => {
    const { record } = read(
      'type: letter\nto: [A, B]\nagents: [{role: other, written: C}]\nfrom: D\ncopy-to: E',
    );
    expect(record?.agents.map(({ role, written }) => `${role} ${written}`)).toEqual([
      'to A',
      'to B',
      'other C',
      'from D',
      'copy-to E',
    ]);
  });

  it('warns of words whose language is not said, and takes them', () => {
    const { record, report } = read('type: letter\ntitle: A letter');
    expect(record?.titles).toEqual([{ language: 'und', text: 'A letter' }]);
    expect(report.problems).toMatchObject([
      { code: 'language-missing', severity: 'warning', where: { line: 2 } },
    ]);
  });

  it('leaves open what a reference code could not be read as, and says so', () => {
    const { record, report } = read('type: letter\nexemplar: {code: "in the red box"}');
    expect(record?.exemplars[0]?.code?.scheme).toBe('other');
    expect(report.problems[0]).toMatchObject({ severity: 'note', where: { line: 2 } });
  });
});

describe('slips in record.yaml', () => {
  it.each([
    ['type: lettre', 1, 'value-unknown', /“letter”/],
    ['typ: letter', 1, 'key-unknown', /“type”/],
    ['title: {en: A}', 1, 'key-missing', /type/],
    ['type: letter\ntitel: {en: A}', 2, 'key-unknown', /title/],
    ['type: letter\ntitle: {en: A}\ntitles: {ru: Б}', 2, 'key-twice', /one list/],
    ['type: letter\ntitle:\n  en: [A]', 3, 'value-wrong', undefined],
    ['type: letter\ntitle:\n  "not a language": A', 3, 'language-wrong', /BCP 47/],
    ['type: letter\ndate: the other day', 2, 'date-not-understood', /edtf/],
    ['type: letter\ndate: 1924-02-30', 2, 'date-impossible', undefined],
    ['type: letter\ndates:\n  - edtf: 1924-6-3', 3, 'value-wrong', undefined],
    ['type: letter\ndates:\n  - {role: sent}', 3, 'date-missing', /edtf/],
    ['type: letter\nfrom: {written: A, basis: guess}', 2, 'value-unknown', /inferred/],
    ['type: letter\nfrom: {office: A}', 2, 'key-missing', /written/],
    ['type: letter\nfrom: {written: A, name: n1}', 2, 'reference-unknown', /names/],
    ['type: letter\nnames:\n  - {kind: man, label: A}', 3, 'value-unknown', /person/],
    [
      'type: letter\nnames:\n  - {id: n1, kind: person, label: A}\n  - {id: n1, kind: person, label: B}',
      4,
      'id-twice',
      /another/,
    ],
    ['type: letter\npages:\n  - {label: 1, exemplar: e3}', 3, 'reference-unknown', /exemplars/],
    ['type: letter\npages:\n  - {label: 1, absent: gone}', 3, 'value-unknown', /lost/],
    ['type: letter\nmarks:\n  - Secret', 3, 'value-wrong', /key: value/],
    ['type: letter\nrelations:\n  - {kind: answers, record: 12}', 3, 'value-wrong', undefined],
    ['type: letter\ntexts:\n  - {file: a.txt}', 3, 'key-missing', /id/],
    ['type: letter\ntexts:\n  - {file: t1.translation.en.txt, of: t9}', 3, 'reference-unknown', /t1/],
    ['type: letter\ntexts:\n  - {file: t1.summary.en.txt, checked: yes}', 3, 'value-wrong', undefined],
    ['type: letter\nid: 12345678', 2, 'value-wrong', undefined],
    ['type: letter\nconstructor: x', 2, 'key-unknown', undefined],
    ['type: letter\n__proto__: {a: 1}', 2, 'key-unknown', undefined],
    ['- type: letter', 1, 'value-wrong', undefined],
    ['', 1, 'value-wrong', undefined],
  ])('are named with their line and a way out: %j', (source, line, code, hint) => {
    const { record, report } = read(source);
    expect(record).toBeUndefined();
    const problem = report.problems.find((one) => one.code === code);
    expect(problem).toMatchObject({ severity: 'error', where: { file: 'record.yaml', line } });
    expect(problem?.message).toMatch(/\S/);
    if (hint !== undefined) expect(problem?.hint).toMatch(hint);
  });

  it('are all named at once, and never more than a person would read', () => {
    const { report } = read(`type: x\n${Array.from({ length: 500 }, (_, at) => `key${at}: 1`).join('\n')}`);
    expect(report.problems).toHaveLength(101);
    expect(report.problems.at(-1)?.code).toBe('more-problems');
  });
});

describe('record.yaml as Verno prints it', () => {
  it('is what a person would have written', () => {
    const source = `type: telegram
title: {ru: Телеграмма о льде, en: Telegram on the ice}
languages: [ru]
date: 1924-06-03
from: Лунин
to: [Bridge commission, {written: 盧萬石, name: n1, certainty: probable}]
places: [Нижний Яр, {role: about, written: 左岸}]
names: [{id: n1, kind: person, label: No Man-sok}]
exemplars: [{id: e1, repository: АВП РФ, code: "ф. 4, оп. 2, д. 17, лл. 3-5"}]
pages:
  - {id: p1, label: "3", image: images/3.jpg, exemplar: e1}
  - {id: p2, label: "4", absent: not-transcribed}
marks: [{id: m1, kind: secrecy, written: Секретно}]
relations: [{kind: answers, described: a letter of 1 June}]
rights: [No known rights.]
collections: [Bridge commission]
texts:
  - {file: t1.transcription.ru.txt, method: ocr, exemplar: e1}
  - {file: t2.translation.en.txt, of: t1, translator: B. Writer}
`;
    const { record, report } = read(source);
    expect(report.problems).toEqual([]);
    expect(record).toBeDefined();
    if (record !== undefined) expect(printRecordYaml(record)).toBe(source);
  });
});
