// Searches of the invented archive, for tests of their pages: many answers in many scripts, none, and too far a page.
import type {
  FacetView,
  FoundInRecord,
  Passage,
  Run,
  SearchHitView,
  SearchView,
} from '../../../src/app/search/view.ts';
import type { SearchHelpView } from '../../../src/web/pages/search-help.tsx';
import type { SearchPageView } from '../../../src/web/pages/search.tsx';
import { askedFor, type SearchAsked } from '../../../src/web/search/asked.ts';
import { archive, content, entries, id } from './views.ts';

const plain = (text: string): Run => ({ text, mark: null, editorial: false });
const found = (text: string, mark: Run['mark'] = 'exact'): Run => ({ text, mark, editorial: false });
const put = (text: string, mark: Run['mark'] = null): Run => ({ text, mark, editorial: true });

const passage = (
  role: Passage['role'],
  language: string,
  segment: string,
  runs: readonly Run[],
  more: Partial<Passage> = {},
): Passage => ({
  text: segment.split('.', 1)[0] ?? '',
  segment,
  language,
  role,
  runs,
  cutBefore: false,
  cutAfter: false,
  found: runs.some(({ mark }) => mark !== null),
  ...more,
});

const [entry, ...others] = entries;
if (entry === undefined) throw new Error('no entry');
const entryAt = (at: number) => others[at % others.length] ?? entry;

const hits: readonly SearchHitView[] = [
  {
    entry: { ...entry, id },
    exact: true,
    passages: {
      original: passage('original', 'ru', 't1.s9', [
        plain('Сегодня, 14 марта, имел встречу с '),
        found('Ким Чхан Хо', 'name'),
        plain(' и инженером Лефевром.'),
      ]),
      translation: passage('translation', 'en', 't2.s9', [
        plain('Today, 14 March, I met '),
        found('Kim Ch’ang-ho'),
        plain(' '),
        put('[also: '),
        put('Kim Chang Ho', 'name'),
        put(']'),
        plain(' and the engineer Lefèvre.'),
      ]),
      beside: 'links',
    },
    because: [
      {
        kind: 'name',
        typed: 'Kim Ch’ang-ho',
        found: 'Ким Чхан Хо',
        reason: 'written in Cyrillic by the Soviet practical spelling of Korean',
      },
      {
        kind: 'editorial',
        typed: 'Kim Ch’ang-ho',
        found: 'Kim Chang Ho',
        reason: 'stands in an editor’s bracket, not in the document',
      },
      { kind: 'title', typed: 'pier', found: 'pier', reason: '' },
      { kind: 'inflected', typed: 'pier', found: 'piers', reason: 'another form of the same word' },
    ],
  },
  {
    entry: entryAt(0),
    exact: false,
    passages: {
      original: passage(
        'original',
        'ko',
        't1.s3',
        [
          plain('다리 위원회는 '),
          found('김창호', 'name'),
          plain('의 보고를 듣고 셋째 교각의 공사를 멈추었다.'),
        ],
        { cutAfter: true },
      ),
      translation: passage('translation', 'en', 't2.s3', [
        plain('The commission heard the report and stopped work on the third pier.'),
      ]),
      beside: 'order',
    },
    because: [{ kind: 'name', typed: 'Kim Ch’ang-ho', found: '김창호', reason: 'attested of this person' }],
  },
  {
    entry: entryAt(1),
    exact: false,
    passages: {
      original: passage('original', 'zh-Hans', 't1.s1', [
        plain('桥梁委员会主任'),
        found('金昌浩', 'name'),
        plain('同志昨日抵达，并视察了第三号桥墩。'),
      ]),
      translation: passage('translation', 'ar', 't2.s4', [
        plain('وصل '),
        found('كيم تشانغ هو', 'name'),
        plain(' إلى الجسر أمس وتفقد الدعامة الثالثة.'),
      ]),
      beside: null,
    },
    because: [],
  },
  {
    entry: entryAt(2),
    exact: false,
    passages: {
      original: null,
      translation: passage(
        'notes',
        'en',
        't1.s40',
        [
          put('See the minutes in which '),
          put('Kim Chang-hc', 'inexact'),
          put(' gives the depth of the river.'),
        ],
        { cutBefore: true },
      ),
      beside: null,
    },
    because: [
      { kind: 'inexact', typed: 'Kim Ch’ang-ho', found: 'Kim Chang-hc', reason: 'one letter differs' },
    ],
  },
];

const facet = (
  name: FacetView['facet'],
  values: readonly (readonly [value: string, count: number, label?: string])[],
  distinct = values.length,
): FacetView => ({
  facet: name,
  distinct,
  values: values.map(([value, count, label = value], at) => ({
    value,
    label,
    count,
    chosen: name === 'type' && at === 0,
  })),
});

const facets: readonly FacetView[] = [
  facet('year', [
    ['1926', 812],
    ['1925', 121],
    ['1924', 17],
    ['192X', 3],
  ]),
  facet(
    'person',
    [
      ['authority:0bdkq3z8', 204, 'Kim, Ch’ang-ho (김창호)'],
      ['as-written:velyaminov', 88, 'Вельяминов'],
      ['as-written:orlova', 31, 'Orlova, secretary of the commission for the bridge and its approaches'],
    ],
    1204,
  ),
  facet('body', [['authority:cccc', 12, 'Serebryanka Bridge Commission']]),
  facet('place', [['as-written:zarechye', 40, 'Заречье']]),
  facet('repository', [['repository:gazk', 9, 'GAZK']]),
  facet('collection', [['The third and fourth piers', 5]]),
  facet('type', [
    ['telegram', 700],
    ['letter', 112],
  ]),
  facet('language', [
    ['ru', 500],
    ['ko', 13],
    ['zh', 4],
  ]),
  facet('mark', [['strictly secret', 14, 'Строго секретно']]),
  facet('translated', [
    ['yes', 300],
    ['no', 12],
  ]),
];

const asked: SearchAsked = {
  ...askedFor('Kim Ch’ang-ho piers'),
  where: [{ facet: 'type', value: 'telegram' }],
  without: ['Piao Changhu'],
  from: '1921',
  page: 2,
};

const search: SearchView = {
  request: { ...asked, perPage: 20 },
  total: 1212,
  pages: 61,
  hits,
  facets,
  names: [
    {
      typed: 'Kim Ch’ang-ho',
      label: 'Kim, Ch’ang-ho',
      key: 'authority:0bdkq3z8',
      kind: 'person',
      records: 14,
      forms: [
        {
          written: '김창호',
          language: 'ko',
          reason: 'attested of this person',
          attested: true,
          on: true,
          records: 12,
        },
        {
          written: '金昌浩',
          language: 'zh',
          reason: 'attested of this person',
          attested: true,
          on: true,
          records: 3,
        },
        {
          written: 'Ким Чхан Хо',
          language: 'ru',
          reason: 'the Soviet practical spelling of Korean',
          attested: false,
          on: true,
          records: 41,
        },
        {
          written: 'Piao Changhu',
          language: null,
          reason: 'a Chinese reading in pinyin',
          attested: false,
          on: false,
          records: 2,
        },
        ...['Kim Changho', 'Gim Chang-ho', 'Kim Chang Ho', 'Kim Tchang Ho'].map((written) => ({
          written,
          language: null,
          reason: 'the Revised Romanisation',
          attested: false,
          on: true,
          records: 0,
        })),
      ],
    },
  ],
  ways: [],
  notices: [
    {
      code: 'open-quote',
      severity: 'note',
      message: 'The quotation mark was never closed; it is taken to go to the end.',
    },
  ],
};

const none: SearchView = {
  ...search,
  total: 0,
  pages: 1,
  hits: [],
  facets: [],
  names: [],
  notices: [],
  ways: [{ q: 'third OR pier', says: 'any of the words', total: 31 }],
};

const view = { archive, notices: [], most: 1000 };

/** Many answers: names in other forms, marks of every kind, scripts that run the other way. */
export const results: SearchPageView = { ...view, asked, search };
/** Nothing was found. */
export const nothing: SearchPageView = { ...view, asked: askedFor('thurd peer'), search: none };
/** A page behind the last. */
export const beyond: SearchPageView = {
  ...view,
  asked: { ...askedFor('pier'), page: 999 },
  search: { ...search, hits: [], names: [], notices: [] },
};

/** The help, of an archive that has a word for most of its examples. */
export const help: SearchHelpView = {
  archive,
  examples: {
    word: 'soundings',
    phrase: 'third pier',
    person: 'Kim, Ch’ang-ho',
    place: 'Заречье',
    body: null,
    year: '1926',
    type: 'telegram',
    mark: 'Строго секретно',
    language: 'ru',
    collection: 'The third and fourth piers',
    repository: null,
  },
};

const known = [
  {
    text: 'Kim, Ch’ang-ho',
    says: 'Person, 204 records',
    address: '/search?q=person%3A%22Kim%2C+Ch%E2%80%99ang-ho%22',
  },
  { text: '김창호', says: 'Person, 12 records', address: '/search?q=%EA%B9%80%EC%B0%BD%ED%98%B8' },
  { text: 'Kim’s report on the soundings', says: 'Title', address: `/records/${id}` },
];

/** What the invented archive proposes: those that begin as what was typed, all of them for "Kim". */
export const suggestionsFor = (typed: string): typeof known =>
  known.filter(({ text }) => typed === 'Kim' || text.startsWith(typed));

const rangesOf = (text: string, words: string) => {
  const block = content.texts
    .flatMap(({ blocks }) => blocks)
    .find((one) => one.id.startsWith(`${text}.`) && one.text.includes(words));
  if (block === undefined) throw new Error(`no block with ${words}`);
  const start = block.text.indexOf(words);
  return { block, start, end: start + words.length };
};

const placeOf = (text: string, language: string, role: Passage['role'], words: string) => {
  const { block, start, end } = rangesOf(text, words);
  const segment = block.segments.find((one) => one.start <= start && one.end >= end) ?? {
    id: block.id,
    start: 0,
    end: block.text.length,
  };
  const runs = [
    plain(block.text.slice(segment.start, start)),
    found(words, 'name'),
    plain(block.text.slice(end, segment.end)),
  ];
  return { block: block.id, passage: passage(role, language, segment.id, runs) };
};

const inRussian = rangesOf('t1', 'Ким Чхан Хо');
const inEnglish = rangesOf('t2', 'Kim Ch’ang-ho');

/** A name found in a record, in its original and in two translations, of which one stands on another page. */
export const foundInRecord: FoundInRecord = {
  q: 'Kim Ch’ang-ho',
  places: [
    placeOf('t1', 'ru', 'original', 'Ким Чхан Хо'),
    placeOf('t2', 'en', 'translation', 'Kim Ch’ang-ho'),
    placeOf('t3', 'ko', 'translation', '김창호'),
  ],
  ranges: new Map([
    [inRussian.block.id, [{ start: inRussian.start, end: inRussian.end, mark: 'name' }]],
    [inEnglish.block.id, [{ start: inEnglish.start, end: inEnglish.end, mark: 'exact' }]],
  ]),
  notices: [],
};

/** Words that stand nowhere in it. */
export const foundNowhere: FoundInRecord = { q: 'zeppelin', places: [], ranges: new Map(), notices: [] };
