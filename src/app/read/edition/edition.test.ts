// What a page works out from a record: names with their forms, dates that disagree, changes between versions.
import { describe, expect, it } from 'vitest';
import { changes, content } from '../../../../test/browser/invented/views.ts';
import { changesBetween } from './changes.ts';
import { dateInWords } from './dates.ts';
import { disagreementsOf } from './disagreements.ts';
import { namesOf } from './names.ts';
import { originalOf, textsByKind, translationFor } from './texts.ts';

describe('the names of a record', () => {
  const names = namesOf(content);
  const forms = (label: string): string[] =>
    names
      .find((entry) => entry.label === label)
      ?.forms.map((form) => (form.bracketed ? `[${form.written}]` : form.written)) ?? [];

  it('are given with every form as written, in every script, and in brackets', () => {
    expect(forms('Kim Ch’ang-ho')).toEqual([
      'Ким Чхан Хо',
      'Ким',
      'Kim Ch’ang-ho',
      '[Kim Chang Ho]',
      'Kim',
      '김창호',
    ]);
    expect(forms('Lefèvre, Aristide')).toEqual(['Лефевром', 'Лефевр', 'Lefèvre']);
  });

  it('say in which sentence each form stands', () => {
    const kim = names.find((entry) => entry.label === 'Kim Ch’ang-ho');
    const form = kim?.forms.find((one) => one.written === 'Kim');
    expect(form?.places).toEqual([
      { kind: 'segment', segment: 't2.s12' },
      { kind: 'segment', segment: 't2.s17' },
    ]);
  });

  it('keep apart what nobody has identified, and say how sure it is', () => {
    const certifier = names.find((entry) => entry.label === 'Сухов');
    expect(certifier).toMatchObject({ name: undefined, certainty: 'uncertain' });
    expect(names.find((entry) => entry.label === 'Zarechye')?.kind).toBe('place');
  });
});

describe('dates that disagree', () => {
  it('are those that should mean one day and have none in common', () => {
    const found = disagreementsOf(content.description).map(({ a, b }) => [a.written, b.written]);
    expect(found).toEqual([['14.III.26 г.', '16.03.1928']]);
  });

  it('are none where one is merely less precise', () => {
    const [first, second, ...rest] = content.description.dates;
    if (first === undefined || second === undefined) throw new Error('two dates');
    const dates = [first, { ...second, edtf: '1926-03' }, ...rest];
    expect(disagreementsOf({ ...content.description, dates })).toEqual([]);
  });
});

describe('what changed between two versions', () => {
  const found = changesBetween(changes.before.content, changes.after.content);

  it('is told of the description line by line, of the texts word by word', () => {
    expect(found.fields.map((field) => field.field)).toEqual(['titles', 'unplaced']);
    const unplaced = found.fields.find((field) => field.field === 'unplaced');
    expect(unplaced?.runs).toEqual([{ kind: 'removed', text: '61' }]);
    const english = found.texts.find((change) => change.text.id === 't2');
    const words = english?.blocks.flatMap((block) => block.words.filter((run) => run.kind !== 'same'));
    expect(words).toEqual([
      { kind: 'removed', text: 'lime' },
      { kind: 'added', text: 'cement' },
    ]);
  });

  it('is told of a correction that was added, though no letter of the transcription changed', () => {
    const russian = found.texts.find((change) => change.text.id === 't1');
    expect(russian?.blocks.map((block) => block.words)).toEqual([[]]);
    const marks = russian?.blocks.flatMap((block) => block.marks) ?? [];
    expect(marks.map((run) => run.kind)).toEqual(['added']);
    expect(marks.map((run) => run.text).join('')).toContain('выдержат');
  });

  it('is nothing where nothing changed, and a text that came or went is told whole', () => {
    expect(changesBetween(content, content)).toEqual({ fields: [], texts: [] });
    const fewer = { ...content, texts: content.texts.slice(0, 2) };
    expect(changesBetween(fewer, content).texts.map((change) => [change.text.id, change.whole])).toEqual([
      ['t3', 'added'],
    ]);
    expect(changesBetween(content, fewer).texts.map((change) => [change.text.id, change.whole])).toEqual([
      ['t3', 'removed'],
    ]);
  });

  it('shows removed blocks where they stood', () => {
    const [first, ...others] = content.texts;
    if (first === undefined) throw new Error('a text');
    const without = first.blocks.filter((block) => block.id !== 't1.b4');
    const after = { ...content, texts: [{ ...first, blocks: without }, ...others] };
    const [change] = changesBetween(content, after).texts;
    expect(change?.blocks.map((block) => [block.id, block.words])).toEqual([
      ['t1.b4', [{ kind: 'removed', text: 'Из Заречья' }]],
    ]);
  });
});

describe('the texts of a record', () => {
  it('are paired by language of the reader and by what the translation names', () => {
    const texts = textsByKind(content);
    expect(translationFor(texts.translations, 'ko')?.id).toBe('t3');
    expect(translationFor(texts.translations, 'de')?.id).toBe('t2');
    const korean = translationFor(texts.translations, 'ko');
    expect(korean === undefined ? undefined : originalOf(korean, texts)?.id).toBe('t1');
  });
});

describe('a date in words', () => {
  it('says its doubt, and stays EDTF where there are no plain words', () => {
    expect(dateInWords('1926-03-14')).toBe('March 14, 1926');
    expect(dateInWords('1926?')).toBe('1926 (uncertain)');
    expect(dateInWords('1926-XX-12')).toBe('1926-XX-12');
    expect(dateInWords('no date')).toBe('no date');
  });
});
