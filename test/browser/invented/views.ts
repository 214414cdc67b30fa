// Views of an invented archive of a bridge commission on an imaginary border river, for tests of the pages.
import type {
  ArchiveInfo,
  ChangesView,
  HomeView,
  ListEntry,
  ListView,
  RecordView,
  VersionLine,
  WithdrawnView,
} from '../../../src/app/read/view.ts';
import type { Description } from '../../../src/model/description.ts';
import type { RecordContent } from '../../../src/model/record.ts';
import { written } from './build.ts';
import { original } from './original.ts';
import { english, korean } from './translations.ts';

export const archive: ArchiveInfo = {
  title: 'Papers of the Serebryanka Bridge Commission',
  description:
    'Letters, telegrams and minutes of the commission that kept one bridge over a border river between 1921 and 1931, in the languages of both banks. Every document here is invented.',
  language: 'en',
  sections: (
    ['people', 'bodies', 'places', 'dates', 'repositories', 'collections', 'volumes', 'terms'] as const
  ).map((section, i) => ({ section, count: section === 'dates' ? null : 7 ** i + i })),
};

const image = (name: string): NonNullable<Description['pages'][number]['image']> => ({
  name,
  hash: '0'.repeat(64),
  size: 1000,
  mediaType: 'image/png',
  width: 1000,
  height: 1414,
});

const page = (
  label: string,
  more: Partial<Description['pages'][number]> = {},
): Description['pages'][number] => ({
  id: `p${label}`,
  label,
  exemplar: null,
  absences: [],
  image: image(`${label}.png`),
  ...more,
});

const { image: _image, ...unimaged } = page('42', {
  absences: [{ kind: 'not-transcribed', extent: 'one leaf', ...written }],
});

export const description: Description = {
  schema: 'verno/description/1',
  type: 'telegram',
  collections: ['The third and fourth piers'],
  source: {
    format: 'page-text',
    key: 'serebryanka-0117',
    address: 'https://archive.invalid/document/0117',
    publisher: 'An imaginary digital archive',
    files: [{ name: 'record.txt', hash: '1'.repeat(64), size: 4000, mediaType: 'text/plain' }],
  },
  titles: [
    { language: 'en', text: 'Enciphered telegram, Orlova to Velyaminov, on the third and fourth piers' },
    { language: 'ru', text: 'Шифртелеграмма Орловой Вельяминову о третьей и четвертой опорах' },
  ],
  summaries: [
    {
      language: 'en',
      text: 'Orlova reports a meeting with Kim Ch’ang-ho and the engineer Lefèvre, who hold that two piers of the bridge will not stand the spring ice, and lists the questions that the left bank means to raise.',
    },
  ],
  languages: ['ru'],
  dates: [
    { written: '14.III.26 г.', edtf: '1926-03-14', calendar: 'gregorian', role: 'document', ...written },
    { written: '16.03.1928', edtf: '1928-03-16', calendar: 'gregorian', role: 'unknown', ...written },
    {
      written: '15 марта в 6 часов 40 минут',
      edtf: '1926-03-15',
      calendar: 'gregorian',
      role: 'event-planned',
      time: { local: '06:40', zone: 'local time' },
      ...written,
      basis: 'inferred',
    },
  ],
  agents: [
    {
      role: 'from',
      written: 'Orlova',
      language: 'en',
      name: 'orlova',
      office: 'Commissioner of the right bank',
      ...written,
    },
    { role: 'to', written: 'Velyaminov', language: 'en', ...written },
    { role: 'certifier', written: 'Сухов', language: 'ru', ...written, certainty: 'uncertain' },
  ],
  places: [{ role: 'written-at', written: 'Zarechye', language: 'en', ...written }],
  names: [
    { id: 'kim', kind: 'person', label: 'Kim Ch’ang-ho', language: 'ko-Latn', ...written },
    {
      id: 'lefevre',
      kind: 'person',
      label: 'Lefèvre, Aristide',
      language: 'fr',
      note: 'engineer',
      ...written,
    },
    {
      id: 'orlova',
      kind: 'person',
      label: 'Orlova, Ekaterina Petrovna',
      ...written,
      certainty: 'probable',
      basis: 'inferred',
    },
    { id: 'serebryanka', kind: 'place', label: 'Serebryanka, river', ...written },
  ],
  exemplars: [
    {
      id: 'e1',
      code: {
        scheme: 'russian',
        repository: 'ГАЗК',
        parts: [
          { level: 'fonds', value: '059а' },
          { level: 'opis', value: '5а' },
          { level: 'papka', value: '11' },
          { level: 'delo', value: '3' },
        ],
        folios: {
          label: 'лл. 41-44',
          unit: 'leaf',
          ranges: [{ from: { number: 41 }, to: { number: 44 } }],
          unread: [],
        },
        notGiven: [],
      },
      written: 'ГАЗК, ф. 059а, оп. 5а, п. 11, д. 3, лл. 41-44',
      ...written,
    },
    {
      id: 'e2',
      repository: 'Archive of the Joint Board',
      code: {
        scheme: 'russian',
        repository: 'Archive of the Joint Board',
        parts: [],
        folios: {
          label: 'Listy 100-103',
          unit: 'leaf',
          ranges: [{ from: { number: 100 }, to: { number: 103 } }],
          unread: [],
        },
        notGiven: ['fonds', 'opis'],
      },
      written: 'Archive of the Joint Board, Listy 100-103, Fond and Opis not given',
      copyNumber: '1',
      condition: 'the lower edge is torn',
      ...written,
    },
  ],
  pages: [page('41'), unimaged, page('43'), page('44')],
  marks: [
    {
      id: 'm1',
      kind: 'secrecy',
      written: 'Строго секретно',
      language: 'ru',
      normalised: 'strogo-sekretno',
      page: 'p41',
      ...written,
    },
    {
      id: 'm2',
      kind: 'handling',
      written: 'Снятие копий воспрещается',
      language: 'ru',
      page: 'p41',
      ...written,
    },
    { id: 'm3', kind: 'copy-number', written: 'экз № 1', language: 'ru', page: 'p44', ...written },
    {
      id: 'm4',
      kind: 'certification',
      written: 'верно: Сухов',
      language: 'ru',
      signatory: 'Сухов',
      page: 'p44',
      ...written,
      certainty: 'uncertain',
    },
    { id: 'm5', kind: 'registry-number', written: '№ 61, III', language: 'ru', page: 'p41', ...written },
    { id: 'm6', kind: 'unresolved', written: '-84', page: 'p44', ...written },
  ],
  relations: [
    { kind: 'answers', target: { described: 'Telegram of Velyaminov, 11 March 1926' }, ...written },
    { kind: 'encloses', target: { format: 'folder', key: 'soundings/of-1922' }, ...written },
    { kind: 'mentions', target: { format: 'folder', key: 'minutes/not-yet-here' }, ...written },
  ],
  rights: [
    {
      statement: 'This document is invented and may be used by anybody for anything.',
      language: 'en',
      address: 'https://creativecommons.org/publicdomain/zero/1.0/',
      covers: 'record',
    },
  ],
  statements: [],
  notes: [],
  subjects: [],
  unplaced: ['js'],
};

export const content: RecordContent = {
  description,
  texts: [original, english, korean],
  zones: [],
  links: [],
};

export const id = '0bdkq3z8';

/** A record that stands among no others, and refers to nothing. */
export const alone: Pick<RecordView, 'surroundings' | 'references' | 'names'> = {
  surroundings: { edition: null, sameDay: null, units: [], contents: null },
  references: new Map(),
  names: new Map(),
};

const line = (number: number, note: string, by: string): VersionLine => ({
  number,
  published: `2026-0${number}-11T09:30:00Z`,
  by,
  origin: number === 1 ? 'import' : 'edit',
  note,
  hash: String(number).repeat(64),
});

const second = line(2, 'Corrected a slip of the typist', 'A. Reader');
const first = line(1, '', 'page-text');
export const versions = [second, first];

const related = [null, { id: '0bdkq3z2', title: '관측 보고', titleLanguage: 'ko' }, null];

export const record: RecordView = {
  archive,
  id,
  version: second,
  versions,
  newest: true,
  content,
  related,
  links: [],
  ...alone,
};
export const old: RecordView = { ...record, version: first, newest: false };

/** The first version: no correction yet, another title, and a word less. */
const before: RecordContent = {
  ...content,
  description: {
    ...description,
    titles: [{ language: 'en', text: 'Telegram, Orlova to Velyaminov, on the third pier' }],
    unplaced: ['js', '61'],
  },
  texts: content.texts.map((text) => ({
    ...text,
    blocks: text.blocks.map((block) => ({
      ...block,
      text: block.text.replace('of cement and two divers', 'of lime and two divers'),
      spans: block.spans.filter((span) => span.type !== 'correction'),
    })),
  })),
};

export const changes: ChangesView = {
  archive,
  id,
  before: { version: first, content: before },
  after: { version: second, content },
};

const entry = (n: number, more: Partial<ListEntry> = {}): ListEntry => ({
  id: `0bdkq3z${n}`,
  version: 1,
  type: 'letter',
  title: `Letter on the soundings, ${n}`,
  titleLanguage: 'en',
  date: `192${n}-04-0${n}`,
  languages: ['fr'],
  from: ['Lefèvre'],
  to: ['the Commission'],
  edition: null,
  ...more,
});

export const entries: ListEntry[] = [
  entry(1),
  entry(2, { title: '관측 보고', titleLanguage: 'ko', languages: ['ko'], type: 'report', to: [] }),
  entry(4, {
    title: '銀川江橋梁委員會議事錄',
    titleLanguage: 'zh-Hant',
    languages: ['zh-Hant', 'fr'],
    type: 'minutes',
    from: [],
    to: [],
  }),
  entry(6, {
    title: description.titles[0]?.text ?? '',
    type: 'telegram',
    languages: ['ru'],
    from: ['Orlova'],
    to: ['Velyaminov'],
    date: '1926-03-14',
  }),
  entry(7, { date: '1927~' }),
  entry(8, { date: null, title: 'Leaf without a date' }),
];

export const home: HomeView = {
  archive,
  counts: { records: 1204, versions: 1377, texts: 2391, segments: 81_022, pages: 5310 },
  facets: {
    type: [
      { value: 'letter', count: 731 },
      { value: 'telegram', count: 402 },
      { value: 'minutes', count: 71 },
    ],
    language: [
      { value: 'ru', count: 611 },
      { value: 'ko', count: 290 },
      { value: 'fr', count: 203 },
      { value: 'zh-Hant', count: 100 },
    ],
    year: Array.from({ length: 11 }, (_, i) => ({ value: String(1921 + i), count: 20 + ((i * 67) % 211) })),
    collection: [
      { value: 'The third and fourth piers', count: 214 },
      { value: 'Soundings', count: 98 },
    ],
  },
  newest: entries,
};

export const list: ListView = {
  archive,
  facet: { name: 'type', value: 'letter' },
  total: 731,
  page: 2,
  pages: 8,
  entries,
};

export const withdrawn: WithdrawnView = {
  archive,
  of: 'record',
  id,
  at: '2026-05-02T10:00:00Z',
  reason: 'A court of the left bank ordered it.',
};

export const citations = {
  note: `Enciphered telegram, Orlova to Velyaminov, March 14, 1926, GAZK, f. 059a, op. 5a, p. 11, d. 3, ll. 41-44, Papers of the Serebryanka Bridge Commission, translator not stated, version 2, https://archive.example/records/${id}/v2.`,
  bibliography: `Orlova. Enciphered telegram to Velyaminov, March 14, 1926. GAZK, f. 059a, op. 5a. Papers of the Serebryanka Bridge Commission, version 2. https://archive.example/records/${id}/v2.`,
  address: `https://archive.example/records/${id}/v2`,
};
