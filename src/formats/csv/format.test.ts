// Tables as people have them: a row becomes the record it describes, and a dirty row becomes a problem.
import { describe, expect, it } from 'vitest';
import { codes, readTable, table } from '../../../test/generators/table.ts';
import { inconsistencies } from '../../model/consistency/consistency.ts';

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
    const [row, names] = await readTable(table(header, telegram));
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
    const all = await readTable(
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
    const all = await readTable(
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
    const all = await readTable(`${table(header, telegram)}"never closed`);
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
        const [row] = await readTable(bytes);
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
    const all = await readTable(bytes);
    expect(codes(all)).toEqual(['encoding-broken']);
    expect(all.flatMap(({ draft }) => draft?.description.titles[0]?.text ?? [])).toEqual(['One', 'Three']);
  });
});
