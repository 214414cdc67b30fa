// Tables as people have them: a row becomes the record it describes, and a dirty row becomes a problem.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Parsed } from '../../model/draft.ts';
import { parseReferenceCode } from '../../model/code/parse.ts';
import type { ReferenceCode } from '../../model/code/schema.ts';
import { impliedUnits } from '../../model/code/units.ts';
import { inconsistencies } from '../../model/consistency/consistency.ts';
import type { ParseContext } from '../port.ts';
import { csvFormat } from './format.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'verno-csv-'))));
afterAll(async () => rm(folder, { recursive: true }));

/** A cell in quotation marks, as spreadsheets write it. */
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const table = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';

async function read(content: string | Uint8Array, mapping?: string, name = 'table.csv'): Promise<Parsed[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const context: ParseContext = {
    signal: new AbortController().signal,
    maxTextBytes: 1_000_000,
    ...(mapping !== undefined && { mapping: { name: 'mapping.yaml', text: mapping } }),
  };
  const files = {
    list: async () => ({ ok: true, value: [], problems: [] }) as const,
    read: async () => ({ ok: true, value: bytes, problems: [] }) as const,
    localPath: async () => ({ ok: true, value: path, problems: [] }) as const,
  };
  const head = bytes.subarray(0, 65_536);
  return Array.fromAsync(
    csvFormat.parse({ path: '', name, kind: 'file', head, entries: [], files }, context),
  );
}

function codeOf(written: string): ReferenceCode {
  const read = parseReferenceCode(written);
  if (!read.ok) throw new Error('no code');
  return read.value;
}

const codes = (all: readonly Parsed[]): string[] =>
  all.flatMap(({ problems }) => problems.map(({ code }) => code));

const header = [
  'document_url',
  'original_publication_date',
  'title',
  'credits',
  'text_body',
  'authors',
  'associated_places',
  'associated_people_orgs',
  'original_archive_title',
  'language',
  'original_classification',
];
const telegram = [
  'https://archive.example/1',
  'May 12, 1926',
  'Ciphered Telegram, Poluektov to Karsky',
  'GARK, f. 17, op. 2, d. 41, ll. 3-5. Obtained by Anna Holt and Wei Lin and translated by Peter A. Stone.',
  'CIPHERED TELEGRAM\nTo: KARSKY\n\nI met Pak Sung-ho [the head of the guild] on 10 May. Three boats [word illegible] are lost.',
  '["Poluektov, Ivan (Полуэктов)"]',
  'Sungari; Harbin',
  `['Pak, Sung-ho (박성호)', "Ferrymen's Union", 'Karsky, Leonid (1880-1937)']`,
  'GARK',
  'Russian',
  'Strictly Secret',
];

describe('a table of documents saved from an archive', () => {
  it('gives a record for a row, with every cell in its place', async () => {
    const [row, names] = await read(table(header, telegram));
    const draft = row?.draft;
    if (draft === undefined) throw new Error('no record');
    const { description, texts } = draft;
    expect(row?.problems).toEqual([]);
    expect(description.source.key).toBe('wilson-center/https://archive.example/1');
    expect(description.type).toBe('telegram');
    expect(description.dates[0]).toMatchObject({
      edtf: '1926-05-12',
      written: 'May 12, 1926',
      role: 'document',
    });
    expect(description.languages).toEqual(['ru']);
    expect(description.exemplars).toHaveLength(1);
    expect(description.exemplars[0]?.code?.parts.map(({ value }) => value)).toEqual(['17', '2', '41']);
    expect(description.exemplars[0]?.code?.folios?.label).toBe('ll. 3-5');
    expect(description.agents.map(({ role, written }) => `${role}: ${written}`)).toEqual([
      'author: Poluektov, Ivan (Полуэктов)',
      'from: Poluektov',
      'to: Karsky',
      'contributor: Anna Holt',
      'contributor: Wei Lin',
    ]);
    expect(description.names.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      'person: Poluektov, Ivan',
      'person: Pak, Sung-ho',
      "body: Ferrymen's Union",
      'person: Karsky, Leonid',
      'place: Sungari',
      'place: Harbin',
    ]);
    expect(description.marks.map(({ written, kind }) => [written, kind])).toEqual([
      ['Strictly Secret', 'secrecy'],
    ]);
    const [text] = texts;
    expect(text?.text).toMatchObject({
      kind: 'translation',
      language: 'en',
      credits: [{ written: 'Peter A. Stone', role: 'translator' }],
    });
    const paragraph = text?.text.blocks.find(({ kind }) => kind === 'paragraph');
    const spans = paragraph?.spans.map((span) => [span.type, paragraph.text.slice(span.start, span.end)]);
    expect(spans).toEqual([
      ['mention', 'Pak Sung-ho'],
      ['bracket', '[the head of the guild]'],
      ['bracket', '[word illegible]'],
    ]);
    expect(
      inconsistencies({ description, texts: texts.map((one) => one.text), zones: [], links: [] }),
    ).toEqual([]);
    const forms = names?.entries?.map((entry) =>
      'forms' in entry ? entry.forms.map(({ written }) => written) : [],
    );
    expect(forms).toEqual([['Poluektov, Ivan', 'Полуэктов'], ['Pak, Sung-ho', '박성호'], ['Karsky, Leonid']]);
  });

  it('says of every dirty row what is wrong, on which line, and takes nothing wrong from it', async () => {
    const row = (cells: Readonly<Record<string, string>>): string[] =>
      header.map((name) => cells[name] ?? '');
    const all = await read(
      table(
        header,
        row({ document_url: 'u1', title: 'Letter', authors: 'A, B, C', language: 'Klingonic' }),
        row({
          document_url: 'u2',
          title: 'Report',
          associated_people_orgs: '["broken',
          original_publication_date: 'soon',
        }),
        row({ document_url: 'u1', title: 'Another letter' }),
        row({ title: 'No key' }),
        row({ document_url: 'u3' }),
        row({ document_url: 'u1', title: 'Letter', authors: 'A, B, C', language: 'Klingonic' }),
        row({ document_url: 'u4', title: 'Ð¡Ñ‚ÐµÐ½Ð¾Ð³Ñ€Ð°Ð¼Ð¼Ð°' }),
        header,
        ['too', 'few'],
        row({ document_url: 'u5', title: 'Order' }),
      ),
    );
    const lines = all.flatMap(({ problems }) =>
      problems.map(({ code, where }) => `${where?.line ?? 0} ${code}`),
    );
    expect(lines).toEqual([
      '2 language-unknown',
      '2 list-uncertain',
      '3 date-not-understood',
      '3 cell-broken',
      '4 key-twice',
      '5 row-without-key',
      '6 row-empty',
      '7 row-again',
      '8 encoding-wrong',
      '10 row-uneven',
    ]);
    const drafts = all.flatMap(({ draft }) => draft?.description ?? []);
    expect(drafts.map(({ titles }) => titles[0]?.text)).toEqual(['Letter', 'Report', 'Order']);
    expect(drafts[0]?.names).toEqual([]);
    expect(drafts[0]?.unplaced).toEqual(['language: Klingonic', 'authors: A, B, C']);
    expect(drafts[1]?.dates[0]).toMatchObject({ written: 'soon', edtf: null });
  });

  it('takes nothing for sure that the table doubts, and no word of another language for its own', async () => {
    const columns = [
      'document_url',
      'title',
      'source',
      'credits',
      'associated_places',
      'language',
      'text_body',
    ];
    const all = await read(
      table(
        columns,
        [
          'u1',
          'List of Participants in the Meeting',
          'AVPRF',
          'Translated by Wei Lin.',
          'China, Korea, North',
          'Korean?',
          'We met.<script>x()</script> <b>All</b> came.',
        ],
        [
          'u2',
          'Telegram, Filippov (Stalin) to Mao Zedong via Roshchin',
          'Translated by Wei Lin',
          'Translated by Wei Lin',
          '',
          '',
          '',
        ],
        ['u3', 'Ïèñüìî', '', '', '', '', ''],
      ),
    );
    const [list, telegram] = all.flatMap(({ draft }) => draft ?? []);
    expect(list?.description).toMatchObject({
      type: 'list',
      languages: [],
      places: [],
      exemplars: [{ repository: 'AVPRF' }],
    });
    expect(list?.texts[0]?.text.blocks.map(({ text }) => text).join(' ')).not.toContain('x()');
    expect(telegram?.description.agents.map(({ role, written }) => `${role}: ${written}`)).toEqual([
      'from: Filippov (Stalin)',
      'to: Mao Zedong',
      'translator: Wei Lin',
    ]);
    expect(codes(all).toSorted()).toEqual([
      'encoding-wrong',
      'language-unknown',
      'list-uncertain',
      'markup-dropped',
    ]);
  });

  it('keeps what it has read where a quotation mark is never closed', async () => {
    const all = await read(`${table(header, telegram)}"never closed`);
    expect(codes(all)).toEqual(['table-broken']);
    expect(all.filter(({ draft }) => draft !== undefined)).toHaveLength(1);
  });

  it('reads tabs, semicolons, a byte order mark and legacy encodings', async () => {
    const cells = [
      ['document_url', 'title', 'summary', 'language'],
      [
        'u1',
        'Донесение о переправе',
        'Сообщается о потере трёх лодок. Паром стоит на левом берегу реки.',
        'русский',
      ],
    ];
    for (const sign of [',', ';', '\t', '|']) {
      const text = cells.map((row) => row.join(sign)).join('\n');
      for (const bytes of [
        Buffer.from(text),
        Buffer.from(`\ufeff${text}`),
        Buffer.from(`\ufeff${text}`, 'utf16le'),
      ]) {
        const [row] = await read(bytes);
        expect(row?.problems).toEqual([]);
        expect(row?.draft?.description.titles).toEqual([{ language: 'ru', text: 'Донесение о переправе' }]);
        expect(row?.draft?.description.languages).toEqual(['ru']);
      }
    }
  });

  it('spoils only the row whose bytes are broken', async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        `document_url,title,summary,language\nu1,One,${'Först – früh – schön. '.repeat(9)},en\nu2,Tw`,
      ),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(',x,en\nu3,Three,y,en\n'),
    ]);
    const all = await read(bytes);
    expect(codes(all)).toEqual(['encoding-broken']);
    expect(all.flatMap(({ draft }) => draft?.description.titles[0]?.text ?? [])).toEqual(['One', 'Three']);
  });
});

describe('a mapping file', () => {
  const columns = [
    'name: town-archive',
    'publisher: Town Archive',
    'key: [Signature]',
    'language: de',
    'type: letter',
    'columns:',
    '  Signature: code',
    '  Titel: title',
    '  Absender: { to: agent, role: from, kind: person, list: none }',
    '  Datum: date',
    '  Abschrift: { to: text, text: transcription }',
  ].join('\n');

  it('says where the columns of any table go', async () => {
    const content = table(
      ['Signature', 'Titel', 'Absender', 'Datum', 'Abschrift', 'Constructor'],
      [
        'PA AA, RZ 211, Bd. 4',
        'Brief an die Kommission',
        'Anna Weiß',
        '12. Mai 1926',
        'Sehr geehrte Herren! Das Boot ist da.',
        '7',
      ],
    );
    const [note, row] = await read(content, columns);
    expect(note?.problems[0]).toMatchObject({ code: 'columns-unmapped', severity: 'note' });
    expect(row?.draft?.description).toMatchObject({
      type: 'letter',
      source: { key: 'town-archive/PA AA, RZ 211, Bd. 4', publisher: 'Town Archive' },
      titles: [{ language: 'de', text: 'Brief an die Kommission' }],
      agents: [{ role: 'from', written: 'Anna Weiß' }],
      dates: [{ edtf: '1926-05-12' }],
      unplaced: ['Constructor: 7'],
    });
    expect(row?.draft?.texts[0]?.text).toMatchObject({ kind: 'transcription', language: 'de' });
  });

  it('is asked for where the table fits none that comes with Verno', async () => {
    const [only] = await read(table(['a', 'b'], ['1', '2']));
    expect(only?.problems[0]).toMatchObject({ code: 'no-mapping' });
    expect(only?.problems[0]?.message).toContain('“a”, “b”');
  });

  it.each([
    ['columns: [', 'no YAML'],
    ['name: Big Name\nkey: [a]\ncolumns: {}', 'a name that is none'],
    ['name: x\nkey: [a]\ncolumns: { a: nowhere }', 'a target that is none'],
    ['name: x\ncolumns: { a: title }', 'no key'],
    ['name: wilson-center\nkey: [a]\ncolumns: { a: title }', 'a name that is taken'],
    ['a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', 'references'],
  ])('is refused with its place: %j (%s)', async (mapping) => {
    const all = await read(table(['a'], ['1']), mapping);
    expect(all.every(({ draft }) => draft === undefined)).toBe(true);
    expect(all[0]?.problems[0]).toMatchObject({ code: 'mapping-wrong', where: { file: 'mapping.yaml' } });
  });
});

describe('lists of authorities and units', () => {
  it('gives persons with forms in several scripts', async () => {
    const [list] = await read(
      table(
        [
          'key',
          'kind',
          'preferred',
          'language',
          'script',
          'romanisation',
          'variants',
          'existence',
          'description',
        ],
        [
          'pak',
          'person',
          'Pak Sung-ho',
          'ko-Latn',
          'Latn',
          'McCune–Reischauer',
          '[{"written":"朴成浩","script":"Hani"},{"written":"Пак Сен Хо","language":"ru"}]',
          '1880/1937',
          'Head of the guild.',
        ],
        ['x', 'ghost', 'Nobody', '', '', '', '', '', ''],
      ),
    );
    const [pak] = list?.entries ?? [];
    expect(pak).toMatchObject({
      kind: 'person',
      source: { format: 'csv', key: 'table/pak' },
      existence: '1880/1937',
      forms: [
        { written: 'Pak Sung-ho', kind: 'preferred' },
        { written: '朴成浩', script: 'Hani', kind: 'variant' },
        { written: 'Пак Сен Хо' },
      ],
    });
    expect(list?.entries).toHaveLength(1);
    expect(codes(list === undefined ? [] : [list])).toEqual(['row-incomplete']);
  });

  it('keeps two lists apart that use the same keys', async () => {
    const rows = [
      ['key', 'kind', 'preferred', 'source'],
      ['1', 'person', 'Pak', ''],
      ['2', 'person', 'Li', 'Town Archive'],
    ];
    const all = [
      ...(await read(table(...rows), undefined, 'a.csv')),
      ...(await read(table(...rows), undefined, 'b.csv')),
    ];
    const keys = all.flatMap(({ entries = [] }) =>
      entries.map((one) => ('forms' in one ? one.source.key : '')),
    );
    expect(keys).toEqual(['a/1', 'Town Archive/2', 'b/1', 'Town Archive/2']);
  });

  it('gives units under the key that parsed codes imply, and collections under their name', async () => {
    const [list] = await read(
      table(
        ['code', 'level', 'title', 'language', 'scope', 'dates'],
        ['AVP RF, f. 059a, op. 5a', 'series', 'Ciphers', 'en', 'Telegrams.', '1945/1953'],
        ['Crossing', 'collection', 'The crossing', 'en', 'All about it.', ''],
      ),
    );
    const [code] = impliedUnits(codeOf('AVP RF, f. 059a, op. 5a')).slice(-1);
    expect(list?.entries?.map((one) => ('level' in one ? [one.level, one.key, one.dates] : []))).toEqual([
      ['series', code?.key, '1945/1953'],
      ['collection', 'Crossing', null],
    ]);
  });
});
