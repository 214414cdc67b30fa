// Finding one's way through a small archive, as its readers and its operator see it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borderLetter } from '../../../../test/generators/letter.ts';
import { testArchive, type TestArchive } from '../../../../test/scenarios/archive.ts';
import { AUTHORITY_SCHEMA, type Authority } from '../../../model/authority.ts';
import { parseReferenceCode } from '../../../model/code/parse.ts';
import type { DateStatement } from '../../../model/date/statement.ts';
import type { Description } from '../../../model/description.ts';
import type { RecordContent } from '../../../model/record.ts';
import { recordIdFrom } from '../../../model/record-id.ts';
import { UNIT_SCHEMA } from '../../../model/unit.ts';
import { setAccess } from '../../access/set.ts';
import { assembleEntry } from '../../publish/assemble-entry.ts';
import { viewCollection, viewCollections } from './collections.ts';
import { viewDate, viewDates } from './dates.ts';
import { linkedNames, viewName, viewNames } from './names.ts';
import { previewReferences } from './references.ts';
import { viewSurroundings } from './surroundings.ts';
import { viewRepositories, viewUnit } from './units.ts';

const madeId = (name: string): string => recordIdFrom(Buffer.from(name.padEnd(8)));
const said = { basis: 'written', certainty: 'certain', by: null } as const;
const anonymous = { kind: 'anonymous' } as const;
const operator = { kind: 'operator' } as const;
const edition = { format: 'tei', key: 'bridges1' };

let archive: TestArchive;
const ids: Record<string, string> = {};

const dated = (edtf: string): DateStatement[] => [{ edtf, calendar: 'gregorian', role: 'document', ...said }];

function exemplars(...codes: string[]): Description['exemplars'] {
  return codes.map((written, at) => {
    const read = parseReferenceCode(written);
    if (!read.ok) throw new Error(written);
    return { id: `e${at + 1}`, code: read.value, written, ...said };
  });
}

async function publish(name: string, change: Partial<Description>): Promise<void> {
  const content = borderLetter(name);
  const source = { format: 'test', key: name, publisher: 'A press', files: [] };
  ids[name] = await archive.publish(name, {
    ...content,
    description: { ...content.description, source, collections: [], ...change },
  });
}

const idOf = (name: string): string => ids[name] ?? '';
const titles = (entries: readonly { readonly title: string }[]): string[] =>
  entries.map(({ title }) => title);

async function contentOf(name: string): Promise<RecordContent> {
  const head = await archive.store.head(idOf(name));
  if (head === undefined) throw new Error(name);
  return archive.store.content(head.manifest);
}

const person = (source: string, written: string): Authority => ({
  schema: AUTHORITY_SCHEMA,
  kind: 'person',
  source: { format: 'csv', key: source, title: 'A list of engineers' },
  forms: [{ written, language: 'en', kind: 'preferred', ...said }],
  existence: '1880/1941',
  description: [{ language: 'en', text: 'Engineer' }],
  same: [],
  notes: [],
  joined: null,
});

const engineer = { id: madeId('engineer'), content: person('e1', 'Poluektov, Ivan') };

const unit = (level: 'file' | 'collection', key: string, code: string) => ({
  schema: UNIT_SCHEMA as typeof UNIT_SCHEMA,
  level,
  key,
  code,
  titles: [{ language: 'en', text: `About ${key}` }],
  scope: [{ language: 'en', text: 'What it holds.' }],
  dates: null,
});

beforeAll(async () => {
  archive = await testArchive();
  const name = (authority?: string) => ({
    id: 'n1',
    kind: 'person' as const,
    label: 'Полуэктов',
    language: 'ru',
    ...(authority !== undefined && { authority: { format: 'csv', key: authority } }),
    ...said,
  });
  const from = { role: 'from', written: 'Полуэктов', language: 'ru', name: 'n1', ...said } as const;
  await publish('one', {
    dates: dated('1924-06-03'),
    exemplars: exemplars(
      'АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3, лл. 3-5',
      'АПРФ, ф. 45, оп. 1, д. 334, лл. 55-58',
    ),
    pages: [
      {
        id: 'p1',
        label: '4',
        exemplar: null,
        foliation: { exemplar: 'e1', ...said },
        absences: [{ kind: 'not-transcribed', ...said }],
      },
    ],
    names: [name('e1')],
    agents: [from],
  });
  await publish('two', {
    dates: dated('1924-06-03'),
    exemplars: exemplars('Fond 059a, Opis 5a, Papka 11, Delo 3, Listy 6-7, AVPRF'),
    names: [name()],
    agents: [{ ...from, role: 'to' }],
  });
  await publish('three', {
    dates: dated('1924-06'),
    exemplars: exemplars('АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3, л. 11'),
  });
  await publish('loose', { dates: dated('1924'), exemplars: exemplars('АВП РФ, ф. 059а, оп. 5а') });
  await publish('hidden', {
    dates: dated('1924-06-03'),
    exemplars: exemplars('АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3, лл. 8-10', 'РГАСПИ, ф. 17'),
    names: [{ ...name(), label: 'Тайный' }],
    agents: [from],
    collections: ['Secret papers'],
    source: { ...edition, key: 'bridges1#d2', files: [] },
    within: { ...edition, order: 2, path: [] },
  });
  await publish('undated', { dates: [], collections: ['Bridge papers'] });
  await publish('vague', { dates: dated('XXXX-06-03') });
  await publish('edited', {
    dates: dated('1925-01-01'),
    source: { ...edition, key: 'bridges1#d1', files: [] },
    within: { ...edition, order: 1, number: '17', path: [{ language: 'en', text: 'Piers' }] },
  });
  const closing = { level: 'closed', reason: 'privacy', by: 'an archivist' };
  expect((await setAccess(archive, { record: idOf('hidden'), ...closing })).ok).toBe(true);
  const state = { previous: undefined, by: 'test', origin: 'import', note: '' } as const;
  const done = await archive.store.publishEntries([
    assembleEntry({ ...state, ...engineer }),
    assembleEntry({
      ...state,
      id: madeId('file'),
      content: unit(
        'file',
        'russian:avprf/fonds=059a/opis=5a/papka=11/delo=3',
        'АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3',
      ),
    }),
    assembleEntry({ ...state, id: madeId('collection'), content: unit('collection', 'Bridge papers', '') }),
  ]);
  expect(done.ok).toBe(true);
});
afterAll(async () => archive.remove());

describe('browsing by date', () => {
  it('counts years, and what has none apart', async () => {
    const view = await viewDates(archive, anonymous);
    expect(view.years).toEqual([
      { value: '1924', count: 4 },
      { value: '1925', count: 1 },
    ]);
    expect([view.undated, view.vague]).toEqual([1, 1]);
    expect((await viewDates(archive, operator)).years[0]?.count).toBe(5);
  });

  it('goes from a year to its months and days, and to their neighbours', async () => {
    const year = await viewDate(archive, '1924', 1, anonymous);
    expect([year?.within, year?.next, year?.previous]).toEqual([
      [{ value: '1924-06', count: 3 }],
      '1925',
      null,
    ]);
    expect(titles(year?.records.entries ?? [])).toEqual(['loose', 'three', 'one', 'two']);
    const month = await viewDate(archive, '1924-06', 1, anonymous);
    expect([month?.within, month?.next]).toEqual([[{ value: '1924-06-03', count: 2 }], '1925-01']);
    const day = await viewDate(archive, '1924-06-03', 1, anonymous);
    expect([day?.records.total, day?.next]).toEqual([2, '1925-01-01']);
    expect(titles((await viewDate(archive, 'undated', 1, anonymous))?.records.entries ?? [])).toEqual([
      'undated',
    ]);
    expect(titles((await viewDate(archive, 'vague', 1, anonymous))?.records.entries ?? [])).toEqual([
      'vague',
    ]);
  });

  it.each([['1923'], ['1924-07'], ['1924-06-04'], ['192X'], ['never'], ['1924-06-03T']])(
    'has no page for %s',
    async (value) => {
      expect(await viewDate(archive, value, 1, anonymous)).toBeUndefined();
    },
  );

  it('has no page behind the last', async () => {
    expect(await viewDate(archive, '1924', 2, anonymous)).toBeUndefined();
    expect(await viewDate(archive, '1924', NaN, anonymous)).toBeUndefined();
  });
});

describe('browsing by name', () => {
  const asked = { role: undefined, page: 1 } as const;

  it('keeps homonyms of two sources apart, and lists what readers may see', async () => {
    const names = await viewNames(archive, 'person', { initial: undefined, page: 1 }, anonymous);
    expect(names?.names.entries.map(({ label, records, source }) => [label, records, source])).toEqual([
      ['Poluektov, Ivan', 1, 'A list of engineers'],
      ['Полуэктов', 1, 'A press'],
    ]);
    expect(names?.initials).toEqual([
      { initial: 'P', count: 1 },
      { initial: 'П', count: 1 },
    ]);
    const all = await viewNames(archive, 'person', { initial: 'Т', page: 1 }, operator);
    expect(all?.names.entries.map(({ label }) => label)).toEqual(['Тайный']);
    expect(await viewNames(archive, 'person', { initial: 'Т', page: 1 }, anonymous)).toBeUndefined();
  });

  it('shows a person with every record by role and the forms as written', async () => {
    const view = await viewName(archive, { id: engineer.id }, asked, anonymous);
    if (view === undefined || 'moved' in view) throw new Error('no page');
    expect(view.roles).toEqual([{ role: 'from', records: 1 }]);
    expect(view.written).toEqual([{ written: 'Полуэктов', language: 'ru', records: 1 }]);
    expect(view.descriptions.map(({ source, existence }) => [source, existence])).toEqual([
      ['A list of engineers', '1880/1941'],
    ]);
    expect(titles(view.records.entries)).toEqual(['one']);
    expect(await viewName(archive, { id: engineer.id }, { role: 'to', page: 1 }, anonymous)).toBeUndefined();
  });

  it('leads on from the reference of a person who has been described since', async () => {
    expect(await viewName(archive, { format: 'csv', key: 'e1' }, asked, anonymous)).toEqual({
      moved: { id: engineer.id },
    });
    expect(await viewName(archive, { id: engineer.id.toUpperCase() }, asked, anonymous)).toEqual({
      moved: { id: engineer.id },
    });
  });

  it('has no page for a name that only a closed record bears, but to the operator', async () => {
    const hidden = { format: 'as-written', key: 'bridges1|person|Тайный' };
    expect(await viewName(archive, hidden, asked, anonymous)).toBeUndefined();
    expect(await viewName(archive, hidden, asked, operator)).toMatchObject({ label: 'Тайный' });
  });

  it('says where each name of a record has its page', async () => {
    const { description } = await contentOf('one');
    const found = await linkedNames(archive, description, anonymous);
    expect([...found.keys()]).toEqual(['n1']);
    expect(found.get('n1')).toMatchObject({ address: { id: engineer.id }, kind: 'person' });
    const hidden = await contentOf('hidden');
    expect(await linkedNames(archive, hidden.description, anonymous)).toEqual(new Map());
  });
});

describe('browsing by shelf', () => {
  const delo = 'russian:avprf/fonds=059a/opis=5a/papka=11/delo=3';

  it('lists repositories with what stands in each', async () => {
    const { repositories } = await viewRepositories(archive, anonymous);
    expect(repositories.map(({ key, records }) => [key, records])).toEqual([
      ['repository:avprf', 4],
      ['repository:aprf', 1],
    ]);
    expect((await viewRepositories(archive, operator)).repositories.map(({ key }) => key)).toContain(
      'repository:rgaspi',
    );
    expect(await viewUnit(archive, 'repository:rgaspi', 1, anonymous)).toBeUndefined();
  });

  it('goes down to a file, and shows its folios with what lies beside and what is missing', async () => {
    const file = await viewUnit(archive, delo, 1, anonymous);
    expect(file?.above.map(({ step, stub }) => [step, stub])).toEqual([
      ['АВП РФ', true],
      ['ф. 059а', true],
      ['оп. 5а', true],
      ['п. 11', true],
    ]);
    expect([file?.unit.stub, file?.titles[0]?.text, file?.unit.records]).toEqual([false, `About ${delo}`, 3]);
    expect(
      file?.folios.entries.map((one) =>
        one.kind === 'missing' ? one.label : [one.label, one.record.title, one.absent],
      ),
    ).toEqual([['3-5', 'one', ['4']], ['6-7', 'two', []], '8-10', ['11', 'three', []]]);
    expect((await viewUnit(archive, delo, 1, operator))?.folios.entries.map(({ label }) => label)).toEqual([
      '3-5',
      '6-7',
      '8-10',
      '11',
    ]);
    expect(await viewUnit(archive, delo, 2, anonymous)).toBeUndefined();
  });

  it('shows a copy in another archive in its own file', async () => {
    const other = await viewUnit(archive, 'russian:aprf/fonds=45/opis=1/delo=334', 1, anonymous);
    expect(other?.folios.entries.map(({ label }) => label)).toEqual(['55-58']);
  });

  it('shows apart what stands in a unit and in nothing narrower', async () => {
    const opis = await viewUnit(archive, 'russian:avprf/fonds=059a/opis=5a', 1, anonymous);
    expect(titles(opis?.loose.entries ?? [])).toEqual(['loose']);
    expect(opis?.units.entries.map(({ step, records }) => [step, records])).toEqual([['п. 11', 3]]);
  });
});

describe('collections', () => {
  it('have an introduction where they are described, and hide what readers may not see', async () => {
    expect((await viewCollections(archive, anonymous)).collections).toEqual([
      { name: 'Bridge papers', records: 1, introduction: { language: 'en', text: 'What it holds.' } },
    ]);
    expect(
      titles((await viewCollection(archive, 'Bridge papers', 1, anonymous))?.records.entries ?? []),
    ).toEqual(['undated']);
    expect(await viewCollection(archive, 'Secret papers', 1, anonymous)).toBeUndefined();
    expect((await viewCollection(archive, 'Secret papers', 1, operator))?.records.total).toBe(1);
  });
});

describe('what stands around a record', () => {
  it('names the others of its day, its place in an edition and its units', async () => {
    const { description } = await contentOf('one');
    const around = await viewSurroundings(archive, { id: idOf('one'), description }, anonymous);
    expect([around.sameDay?.day, around.sameDay?.total, titles(around.sameDay?.entries ?? [])]).toEqual([
      '1924-06-03',
      1,
      ['two'],
    ]);
    expect(around.units.map(({ exemplar, chain }) => [exemplar, chain[0]?.step, chain.length])).toEqual([
      ['e1', 'д. 3', 5],
      ['e2', 'д. 334', 4],
    ]);
    const edited = await contentOf('edited');
    const record = { id: idOf('edited'), description: edited.description };
    expect((await viewSurroundings(archive, record, anonymous)).edition).toEqual({
      volume: null,
      number: '17',
      path: [{ language: 'en', text: 'Piers' }],
      previous: null,
      next: null,
    });
    expect((await viewSurroundings(archive, record, operator)).edition?.next?.title).toBe('hidden');
  });
});

describe('cross-references', () => {
  it('lead to records and places, never to what a reader may not see', async () => {
    const content = await contentOf('one');
    const block = content.texts[1]?.blocks[0]?.id ?? '';
    const targets = [
      { ...edition, anchor: 'd1' },
      { ...edition, anchor: 'd2' },
      { ...edition, anchor: 'd3' },
      { place: block },
      { place: 'nowhere' },
      { record: idOf('two'), place: block },
      { record: idOf('hidden') },
      { address: 'https://elsewhere.example/' },
    ];
    const found = await previewReferences(archive, { id: idOf('one'), content }, targets, anonymous);
    expect(found.map((one) => one && [one.title, one.place, one.text])).toEqual([
      ['edited', null, 'Мост готов. Просим прислать краску. Председатель комиссии.'],
      null,
      null,
      ['one', block, 'The bridge is ready. Please send paint.'],
      null,
      ['two', block, 'The bridge is ready. Please send paint.'],
      null,
      null,
    ]);
    const all = await previewReferences(archive, { id: idOf('one'), content }, targets, operator);
    expect(all.map((one) => one?.title)).toEqual([
      'edited',
      'hidden',
      undefined,
      'one',
      undefined,
      'two',
      'hidden',
      undefined,
    ]);
  });
});
