// Tables of any make by a mapping file, and lists of authorities and units.
import { describe, expect, it } from 'vitest';
import { codes, readTable, table } from '../../../../test/generators/table.ts';
import { parseReferenceCode } from '../../../model/code/parse.ts';
import type { ReferenceCode } from '../../../model/code/schema.ts';
import { impliedUnits } from '../../../model/code/units.ts';

function codeOf(written: string): ReferenceCode {
  const read = parseReferenceCode(written);
  if (!read.ok) throw new Error('no code');
  return read.value;
}

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
    const [note, row] = await readTable(content, columns);
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
    const [only] = await readTable(table(['a', 'b'], ['1', '2']));
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
    const all = await readTable(table(['a'], ['1']), mapping);
    expect(all.every(({ draft }) => draft === undefined)).toBe(true);
    expect(all[0]?.problems[0]).toMatchObject({ code: 'mapping-wrong', where: { file: 'mapping.yaml' } });
  });
});

describe('lists of authorities and units', () => {
  it('gives persons with forms in several scripts', async () => {
    const [list] = await readTable(
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
      ...(await readTable(table(...rows), undefined, 'a.csv')),
      ...(await readTable(table(...rows), undefined, 'b.csv')),
    ];
    const keys = all.flatMap(({ entries = [] }) =>
      entries.map((one) => ('forms' in one ? one.source.key : '')),
    );
    expect(keys).toEqual(['a/1', 'Town Archive/2', 'b/1', 'Town Archive/2']);
  });

  it('gives units under the key that parsed codes imply, and collections under their name', async () => {
    const [list] = await readTable(
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
