// Finding aids that go out as EAD3 and come back, and those of other archives.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsBy } from '../../../test/schemas/judge.ts';
import { parseReferenceCode } from '../../model/code/parse.ts';
import { impliedUnits } from '../../model/code/units.ts';
import type { Parsed } from '../../model/draft.ts';
import { EntryContentSchema, isAuthority } from '../../model/entry.ts';
import type { Unit } from '../../model/unit.ts';
import { eadFormat } from './format.ts';
import { writeFindingAid, type AidStep } from './write/finding-aid.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-ead-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function read(xml: string): Promise<Parsed[]> {
  const path = join(folder, 'aid.xml');
  await writeFile(path, xml);
  const files = {
    list: async () => ({ ok: true, value: [], problems: [] }) as const,
    read: async () => ({ ok: true, value: Buffer.from(xml), problems: [] }) as const,
    localPath: async () => ({ ok: true, value: path, problems: [] }) as const,
  };
  const head = Buffer.from(xml).subarray(0, 65_536);
  const candidate = { path: '', name: 'aid.xml', kind: 'file', head, entries: [], files } as const;
  expect(eadFormat.sniff(candidate)).toBeGreaterThan(0.9);
  const context = { signal: new AbortController().signal, maxTextBytes: 1_000_000 };
  return Array.fromAsync(eadFormat.parse(candidate, context));
}

const unitsIn = (all: readonly Parsed[]): Unit[] =>
  all.flatMap(({ entries = [] }) =>
    entries.flatMap((one) => {
      expect(EntryContentSchema.safeParse(one).success).toBe(true);
      return isAuthority(one) ? [] : [one];
    }),
  );

const codes = [
  'AVPRF',
  'AVPRF, f. 059a',
  'AVPRF, f. 059a, op. 5a',
  'AVPRF, f. 059a, op. 5a, d. 3',
  'AVPRF, f. 0102',
];
const levels = ['repository', 'fonds', 'series', 'file', 'fonds'] as const;
const keyOf = (code: string): string => {
  const parsed = parseReferenceCode(code);
  const key = parsed.ok ? impliedUnits(parsed.value).at(-1)?.key : undefined;
  return key ?? 'repository:avprf';
};

const texts = fc.array(
  fc.record({
    language: fc.constantFrom('en', 'ru', 'ko'),
    text: fc.constantFrom(
      'Embassy <& consulates>',
      'Посольство в Пхеньяне',
      'One paragraph.\n\nAnother, of 1950.',
    ),
  }),
  { minLength: 1, maxLength: 3 },
);
const described: fc.Arbitrary<Unit[]> = fc
  .tuple(
    ...codes.map((code, at) =>
      fc.record({
        schema: fc.constant('verno/unit/1' as const),
        level: fc.constant(levels[at] ?? 'file'),
        key: fc.constant(keyOf(code)),
        code: fc.constant(code),
        titles: texts.map((all) => all.map((one) => ({ ...one, text: one.text.replaceAll('\n\n', ' ') }))),
        scope: texts,
        dates: fc.constantFrom(null, '1945/1953', '1950~', '195X', '1950-05-12/..'),
      }),
    ),
  )
  .map((all) => all);

/** Each unit within the one before it, but for the last, which stands beside the second. */
async function* steps(units: readonly Unit[]): AsyncGenerator<AidStep> {
  for (const [at, unit] of units.entries()) {
    const last = at === units.length - 1;
    if (last) for (let n = 0; n < 3; n++) yield { kind: 'end' };
    const { key, level, code } = unit;
    yield { kind: 'unit', unit: { key, level, code, step: code, described: unit, address: undefined } };
  }
  yield { kind: 'end' };
  yield { kind: 'end' };
}

const about = {
  id: 'repository:avprf',
  address: 'https://archive.example/repositories/avprf',
  title: 'AVPRF',
  language: undefined,
  agency: 'Archive of the River',
  made: '2026-05-12T09:30:00.000Z',
  revised: false,
};
const write = async (units: readonly Unit[]): Promise<string> =>
  (
    await Array.fromAsync(
      writeFindingAid(steps(units), about, { archiveTitle: 'River', addressOf: () => '' }),
    )
  ).join('');

describe('a finding aid', () => {
  it('gives back the units that it was written from, and is valid by the grammar', async () => {
    const documents: string[] = [];
    await fc.assert(
      fc.asyncProperty(described, async (units) => {
        const xml = await write(units);
        documents.push(xml);
        const back = unitsIn(await read(xml));
        expect(back.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
          units.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        );
      }),
      { numRuns: 60 },
    );
    expect(documents.length).toBeGreaterThanOrEqual(60);
    expect(await faultsBy('ead3-written.rng', documents)).toEqual([]);
  });

  it('of another archive becomes units by their codes, with all that is said, and names', async () => {
    const all =
      await read(`<ead xmlns="http://ead3.archivists.org/schema/"><control><recordid>x</recordid><filedesc><titlestmt><titleproper>Guide</titleproper></titlestmt></filedesc>
      <maintenanceagency><agencyname>AVPRF</agencyname></maintenanceagency><languagedeclaration><language langcode="eng">English</language></languagedeclaration></control>
      <archdesc level="fonds"><did><unitid>f. 059a</unitid><unittitle>Embassy in <emph>Korea</emph></unittitle>
        <unitdatestructured><daterange><fromdate standarddate="1945">1945</fromdate><todate standarddate="1953">1953</todate></daterange></unitdatestructured>
        <physdescstructured coverage="whole" physdescstructuredtype="spaceoccupied"><quantity>12</quantity><unittype>boxes</unittype></physdescstructured>
        <repository><corpname><part>AVPRF</part></corpname></repository></did>
        <scopecontent><head>Scope</head><p>Papers of the <persname><part>envoy</part></persname>.</p><list><item>notes</item><item>cables</item></list></scopecontent>
        <accessrestrict><p>Open.</p></accessrestrict>
        <controlaccess><persname identifier="https://viaf.example/1"><part>Shtykov, T. F.</part></persname><subject><part>Diplomacy</part></subject></controlaccess>
        <dsc><c01 level="series"><did><unitid>5a</unitid><unittitle>Cables</unittitle></did>
          <c02 level="file"><did><unitid>AVPRF, f. 059a, op. 5a, d. 3</unitid><unittitle>1950</unittitle><unitdate normal="19500101/19501231">1950</unitdate></did>
            <c03 level="item"><did><unittitle>A cable</unittitle></did></c03></c02></c01></dsc>
      </archdesc></ead>`);
    const units = unitsIn(all);
    expect(units.map(({ level, key }) => [level, key])).toEqual([
      ['file', keyOf('AVPRF, f. 059a, op. 5a, d. 3')],
      ['series', keyOf('AVPRF, f. 059a, op. 5a')],
      ['fonds', keyOf('AVPRF, f. 059a')],
    ]);
    expect(units[0]?.dates).toBe('1950-01-01/1950-12-31');
    expect(units[2]).toMatchObject({
      titles: [{ language: 'en', text: 'Embassy in Korea' }],
      dates: '1945/1953',
      scope: [
        { text: 'Papers of the envoy.\n\nnotes\ncables' },
        { text: 'Access: Open.' },
        { text: 'Extent: 12 boxes' },
      ],
    });
    const names = all.flatMap(({ entries = [] }) => entries.filter(isAuthority));
    expect(names.map(({ kind, forms }) => [kind, forms[0]?.written])).toEqual([
      ['person', 'Shtykov, T. F.'],
      ['term', 'Diplomacy'],
    ]);
    expect(all.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['ead-items']);
  });

  it('of EAD 2002, whose codes are of no custom known here, becomes units by their titles', async () => {
    const units = unitsIn(
      await read(`<ead><eadheader><eadid>x</eadid><filedesc><titlestmt><titleproper>Guide</titleproper></titlestmt></filedesc></eadheader>
        <archdesc level="collection"><did><unitid>MS 12</unitid><unittitle>Papers of a smith <unitdate>1921-1930</unitdate></unittitle><repository>River Library</repository></did>
          <dsc type="combined"><c level="series"><did><unittitle>Letters</unittitle></did></c></dsc></archdesc></ead>`),
    );
    const [series, fonds] = units;
    expect(series?.key.startsWith(`${fonds?.key ?? '?'}/`)).toBe(true);
    expect(fonds?.dates).toBe('1921/1930');
  });

  it('that breaks off gives what stood before, and says where it ends', async () => {
    const all =
      await read(`<ead xmlns="http://ead3.archivists.org/schema/"><archdesc level="fonds"><did><unitid>f. 7</unitid><unittitle>Whole</unittitle><repository><corpname><part>AVPRF</part></corpname></repository></did>
      <dsc><c level="series"><did><unitid>1</unitid><unittitle>First</unittitle></did></c><c level="series"><did>`);
    expect(unitsIn(all).map(({ titles }) => titles[0]?.text)).toEqual(['First']);
    const problems = all.flatMap((one) => one.problems);
    expect(problems.map(({ code }) => code)).toEqual(['xml-cut-off']);
    expect(problems[0]?.where).toMatchObject({ file: 'aid.xml', line: 2 });
  });

  it('nested beyond all measure is refused, not followed', async () => {
    const deep = `<ead xmlns="http://ead3.archivists.org/schema/"><archdesc level="fonds">${'<c>'.repeat(5000)}`;
    const problems = (await read(deep)).flatMap((one) => one.problems.map(({ code }) => code));
    expect(problems).toContain('xml-too-deep');
  });
});
