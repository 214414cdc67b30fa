// Views for finding one's way in the invented archive.
import type {
  CollectionsView,
  CollectionView,
  DatesView,
  DateView,
  NameLine,
  NamesView,
  NameView,
  Paged,
  RepositoriesView,
  UnitLine,
  UnitView,
  VolumesView,
} from '../../../src/app/read/browse/view.ts';
import { written } from './build.ts';
import { archive, entries } from './views.ts';

const all = <T>(list: readonly T[], page = 1, pages = 1): Paged<T> => ({
  total: list.length * pages,
  page,
  pages,
  entries: list,
});

export const dates: DatesView = {
  archive,
  years: [
    { value: '19XX', count: 2 },
    ...Array.from({ length: 11 }, (_, i) => ({ value: String(1921 + i), count: 20 + ((i * 67) % 211) })),
    { value: '193X', count: 4 },
  ],
  undated: 12,
  vague: 1,
};

export const year: DateView = {
  archive,
  value: '1926',
  within: [
    { value: '1926-01', count: 3 },
    { value: '1926-03', count: 41 },
    { value: '1926-12', count: 1 },
  ],
  previous: '1925',
  next: '1927',
  records: all(entries, 3, 12),
};

export const month: DateView = {
  ...year,
  value: '1926-03',
  within: [
    { value: '1926-03-01', count: 1 },
    { value: '1926-03-14', count: 1203 },
  ],
  previous: '1926-01',
  next: null,
  records: all(entries),
};

export const day: DateView = {
  ...month,
  value: '1926-03-14',
  within: [],
  previous: null,
  next: '1926-03-15',
};
export const undated: DateView = { ...day, value: 'undated', next: null, records: all(entries.slice(-1)) };

const name = (n: number, more: Partial<NameLine> = {}): NameLine => ({
  address: { id: `1bdkq3z${n}` },
  kind: 'person',
  label: `Orlova, Ekaterina ${n}`,
  language: 'en',
  source: 'Papers of the Serebryanka Bridge, 1926, Volume II',
  description: 'Commissioner of the right bank from May 1921 until the bridge was given up',
  records: n * 17,
  ...more,
});

const names: readonly NameLine[] = [
  name(1),
  name(2, { label: '김창호', language: 'ko', source: null, description: null }),
  name(3, {
    address: { format: 'as-written', key: 'An imaginary press|person|Сухов / «верно»' },
    label: 'Сухов',
    language: 'ru',
    description: null,
  }),
];

export const people: NamesView = {
  archive,
  kind: 'person',
  initials: ['K', 'O', 'С', '김'].map((initial, i) => ({ initial, count: i + 1 })),
  initial: 'O',
  names: all(names, 2, 40),
};

export const terms: NamesView = {
  ...people,
  kind: 'term',
  initial: null,
  names: all([name(4, { kind: 'term', label: 'JB', description: 'Joint Board' })]),
};

export const person: NameView = {
  archive,
  address: { id: '1bdkq3z8' },
  kind: 'person',
  label: 'Orlova, Ekaterina Petrovna',
  language: 'en',
  version: 2,
  descriptions: [
    {
      id: '1bdkq3z8',
      source: 'Papers of the Serebryanka Bridge, 1926, Volume II',
      sourceAddress: 'https://archive.invalid/document/0117',
      forms: [
        {
          written: 'Orlova, Ekaterina Petrovna',
          language: 'en',
          script: 'Latn',
          kind: 'preferred',
          ...written,
        },
        {
          written: 'Орлова Екатерина Петровна',
          language: 'ru',
          script: 'Cyrl',
          kind: 'variant',
          ...written,
          certainty: 'probable',
        },
        {
          written: 'Orlowa',
          language: 'de',
          script: 'Latn',
          romanisation: 'Duden',
          kind: 'former',
          ...written,
          basis: 'inferred',
        },
      ],
      existence: '1884/1943',
      description: [{ language: 'en', text: 'Commissioner of the right bank from May 1921' }],
      notes: [{ language: 'en', text: 'Signs with one letter.' }],
      same: ['https://archive.invalid/document/0117'],
      joined: null,
    },
    {
      id: '1bdkq3z9',
      source: null,
      sourceAddress: null,
      forms: [{ written: '오를로바', language: 'ko', script: 'Hang', kind: 'preferred', ...written }],
      existence: null,
      description: [{ language: 'ko', text: '다리 위원회 위원' }],
      notes: [],
      same: [],
      joined: { id: '1bdkq3z8', reason: 'the same office in the same year', by: 'A. Reader' },
    },
  ],
  written: [
    { written: 'Orlova', language: 'en', records: 41 },
    { written: 'Орлова', language: 'ru', records: 1 },
    { written: 'E.O.', language: null, records: 1 },
  ],
  roles: [
    { role: 'from', records: 30 },
    { role: 'mentioned', records: 12 },
  ],
  role: null,
  besides: names,
  perhaps: null,
  records: all(
    entries.map((entry, i) => ({
      ...entry,
      roles: i % 2 === 0 ? (['from', 'mentioned'] as const) : (['mentioned'] as const),
    })),
    2,
    9,
  ),
};

/** A name that nobody has described. */
export const asWritten: NameView = {
  ...person,
  address: { format: 'as-written', key: 'An imaginary press|person|Сухов / «верно»' },
  label: 'Сухов',
  language: 'ru',
  version: null,
  descriptions: [],
  perhaps: names.slice(0, 2),
  role: 'from',
  records: all([]),
};

const unit = (level: string, key: string, step: string, more: Partial<UnitLine> = {}): UnitLine => ({
  key,
  level,
  step,
  code: `ГАЗК, ${step}`,
  title: null,
  stub: true,
  records: 12,
  ...more,
});

const gazk = unit('repository', 'repository:gazk', 'ГАЗК', {
  title: { language: 'en', text: 'State Archive of Zarechye' },
  stub: false,
});
const fonds = unit('fonds', 'russian:gazk/fonds=059a', 'ф. 059а');

export const repositories: RepositoriesView = {
  archive,
  repositories: [gazk, unit('repository', 'repository:jointboard', 'Archive of the Joint Board')],
};

export const repository: UnitView = {
  archive,
  unit: gazk,
  titles: [
    { language: 'en', text: 'State Archive of Zarechye' },
    { language: 'ru', text: 'Государственный архив Зареченского края' },
  ],
  scope: [{ language: 'en', text: 'What the right bank kept.' }],
  dates: '1921/1931',
  above: [],
  units: all([fonds], 1, 2),
  file: false,
  folios: all([], 1, 1),
  loose: all(entries.slice(0, 1)),
};

export const file: UnitView = {
  archive,
  unit: unit('delo', 'russian:gazk/fonds=059a/opis=5a/papka=11/delo=3', 'д. 3'),
  titles: [],
  scope: [],
  dates: null,
  above: [gazk, fonds, unit('opis', 'russian:gazk/fonds=059a/opis=5a', 'оп. 5а')],
  units: all([]),
  file: true,
  folios: all([
    ...entries.slice(0, 2).map((entry, i) => ({
      kind: 'record' as const,
      label: `лл. ${41 + i * 10}-${44 + i * 10}`,
      record: entry,
      absent: i === 0 ? ['42'] : [],
    })),
    { kind: 'missing' as const, label: 'лл. 55-60' },
  ]),
  loose: all(entries.slice(3, 4)),
};

export const collections: CollectionsView = {
  archive,
  collections: [
    {
      name: 'The third and fourth piers',
      records: 214,
      introduction: { language: 'en', text: 'Two piers stood in ice every spring. '.repeat(20) },
    },
    { name: 'Soundings', records: 98, introduction: null },
  ],
};

export const collection: CollectionView = {
  archive,
  name: 'The third and fourth piers',
  titles: [
    { language: 'en', text: 'The third and fourth piers' },
    { language: 'fr', text: 'Les troisième et quatrième piles' },
  ],
  introduction: [{ language: 'en', text: 'Two piers stood in ice every spring.\n\nThe third fell first.' }],
  records: all(entries, 1, 3),
};

export const volumes: VolumesView = {
  archive,
  volumes: all(
    entries.slice(0, 1).map((entry) => ({
      ...entry,
      type: 'volume',
      title: 'Papers of the Serebryanka Bridge, 1926, Volume II',
      documents: 412,
    })),
  ),
};
