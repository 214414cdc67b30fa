// Citations of several codes, and texts that nobody should have sent.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { canonicalCode } from './canonical.ts';
import { folioLabels } from './folios.ts';
import { parseReferenceCode, parseReferenceCodes } from './parse.ts';
import { MAX_CODE_LENGTH, ReferenceCodeSchema } from './schema.ts';
import { silentLevels } from './units.ts';

function canonicals(text: string): string[] {
  const parsed = parseReferenceCodes(text);
  if (!parsed.ok) throw new Error(`refused: ${text}`);
  return parsed.value.map(canonicalCode);
}

const SEVERAL: readonly [citation: string, codes: string[]][] = [
  [
    'APRF, Listy 151-154, Fond and Opis not given; and AVPRF, Fond 059a, Opis 5a, Delo 3, Papka 11, Listy 100-103',
    ['russian:aprf/fonds=?/opis=?#151-154', 'russian:avprf/fonds=059a/opis=5a/papka=11/delo=3#100-103'],
  ],
  [
    'АПРФ, ф. 45, оп. 1, д. 334, л. 5; и АВПРФ, ф. 059а, оп. 5а',
    ['russian:aprf/fonds=45/opis=1/delo=334#5', 'russian:avprf/fonds=059a/opis=5a'],
  ],
  [
    'АПРФ, ф. 45, оп. 1; см. также РГАСПИ, ф. 558',
    ['russian:aprf/fonds=45/opis=1', 'russian:rgaspi/fonds=558'],
  ],
  [
    'RGASPI, f. 558, op. 11, d. 97; f. 82, op. 2, d. 1265',
    ['russian:rgaspi/fonds=558/opis=11/delo=97', 'russian:rgaspi/fonds=82/opis=2/delo=1265'],
  ],
  [
    'RGASPI, f. 5, op. 1, d. 3, l. 5; d. 4, l. 7',
    ['russian:rgaspi/fonds=5/opis=1/delo=3#5', 'russian:rgaspi/fonds=5/opis=1/delo=4#7'],
  ],
  [
    'АПРФ, ф. 45, оп. 1, д. 3, л. 5; там же, д. 4, л. 7',
    ['russian:aprf/fonds=45/opis=1/delo=3#5', 'russian:aprf/fonds=45/opis=1/delo=4#7'],
  ],
  [
    'AVPRF, f. 0102, op. 6, p. 22, d. 49; op. 7, p. 29, d. 65',
    ['russian:avprf/fonds=0102/opis=6/papka=22/delo=49', 'russian:avprf/fonds=0102/opis=7/papka=29/delo=65'],
  ],
  ['АПРФ, ф. 45\nРГАСПИ, ф. 558', ['russian:aprf/fonds=45', 'russian:rgaspi/fonds=558']],
  [
    'TNA, FO 371/84063; PREM 8/1405, f. 23',
    [
      'british:tna/department=fo/series=371/piece=84063',
      'british:tna/department=prem/series=8/piece=1405#23',
    ],
  ],
  [
    'NARA, RG 59, Entry 5, Box 12; RG 218, Entry 7, Box 3',
    ['us:nara/record-group=59/entry=5/box=12', 'us:nara/record-group=218/entry=7/box=3'],
  ],
  [
    'APRF, f. 45, op. 1; NARA, RG 59, Lot 64 D 563',
    ['russian:aprf/fonds=45/opis=1', 'us:nara/record-group=59/lot-file=64d563'],
  ],
  [
    'PA AA, A 5631, Bl. 12; SAPMO-BArch, DY 30/3667',
    ['other:paaa/other=a_5631#12', 'other:sapmobarch/other=dy_30%2F3667'],
  ],
];

const ONE: readonly [citation: string, code: string][] = [
  ['ф. 5; оп. 1; д. 3; лл. 4-6', 'russian:/fonds=5/opis=1/delo=3#4-6'],
  ['RGASPI, f. 558, op. 11, d. 97, ll. 67-70; 72', 'russian:rgaspi/fonds=558/opis=11/delo=97#67-70,72'],
  [
    'RGASPI, f. 558, op. 11, d. 97, ll. 67-70; ll. 72-73',
    'russian:rgaspi/fonds=558/opis=11/delo=97#67-70,72-73',
  ],
  ['APRF, Listy 151-154; Fond and Opis not given', 'russian:aprf/fonds=?/opis=?#151-154'],
  ['RG 59, Entry 5; Box 12; Folder 3', 'us:nara/record-group=59/entry=5/box=12/folder=3'],
  ['RGASPI, f. 5, op. 1, d. 3, l. 5; translated by a friend', 'russian:rgaspi/fonds=5/opis=1/delo=3#5'],
  [
    'Department of State, Central Files, 611.00/3–1451. Secret; Priority; cleared in Central Files, 795.00/1–151',
    'us:departmentofstate/series=central_files/decimal-file=611.00%2F3-1451',
  ],
  ['f. 17 (Politburo; secret part), op. 162', 'russian:/fonds=17/opis=162'],
];

describe('a citation', () => {
  it.each(SEVERAL)('of several codes is parted: %s', (citation, codes) => {
    expect(canonicals(citation)).toEqual(codes);
  });

  it.each(ONE)('of one code stays whole: %s', (citation, code) => {
    expect(canonicals(citation)).toEqual([code]);
  });

  it('of several codes, where one is wanted, gives the first, keeps the rest and warns', () => {
    const parsed = parseReferenceCode('АПРФ, ф. 45, оп. 1; РГАСПИ, ф. 558, оп. 11');
    expect(parsed.ok && canonicalCode(parsed.value)).toBe('russian:aprf/fonds=45/opis=1');
    expect(parsed.ok && parsed.value.remark).toBe('РГАСПИ, ф. 558, оп. 11');
    expect(parsed.problems).toMatchObject([{ code: 'several-codes', severity: 'warning' }]);
  });
});

const telegram = sharedData('telegram-1950');

describe('the telegram of 12 May 1950', () => {
  it.skipIf(telegram === undefined)('is kept by two archives (skipped without telegram-1950)', () => {
    const lines = readFileSync(join(telegram ?? '', 'record.txt'), 'utf8').split('\n');
    const line = lines.find((text) => text.includes('APRF')) ?? '';
    const parsed = parseReferenceCodes(line);
    const [aprf, avprf, ...rest] = parsed.ok ? parsed.value : [];
    if (aprf === undefined || avprf === undefined) throw new Error('two codes expected');
    expect(rest).toEqual([]);
    expect(parsed.problems).toEqual([]);

    expect(aprf.repository).toBe('APRF');
    expect(aprf.parts).toEqual([]);
    expect(aprf.folios === null ? undefined : folioLabels(aprf.folios)).toMatchObject({
      value: ['151', '152', '153', '154'],
    });
    expect(aprf.notGiven).toEqual(['fonds', 'opis']);
    expect(silentLevels(aprf)).toEqual(['delo']);

    expect(avprf).toMatchObject({
      repository: 'AVPRF',
      notGiven: [],
      folios: { label: 'Listy 100-103', unit: 'leaf' },
    });
    expect(avprf.parts).toEqual([
      { level: 'fonds', value: '059a' },
      { level: 'opis', value: '5a' },
      { level: 'delo', value: '3' },
      { level: 'papka', value: '11' },
    ]);
    expect(avprf.folios === null ? undefined : folioLabels(avprf.folios)).toMatchObject({
      value: ['100', '101', '102', '103'],
    });
    expect(silentLevels(avprf)).toEqual([]);
  });
});

describe('a hostile text', () => {
  it.each(['', ' ', '\n\t\u00a0'])('that is empty is refused (%#)', (text) => {
    expect(parseReferenceCodes(text).problems).toMatchObject([
      { code: 'reference-code-empty', severity: 'error' },
    ]);
  });

  it('of ten million characters is refused at once', () => {
    const text = 'ф. 5, '.repeat(1_666_667);
    const start = performance.now();
    expect(parseReferenceCode(text).problems).toMatchObject([{ code: 'reference-code-too-long' }]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  const REPEATED = [
    'f. ',
    'ф. 5 ',
    '(',
    '; ',
    'FO 1/1 ',
    ' ',
    'Listy 1,',
    '1-1-',
    'A.A.',
    '"“',
    'л. 1; ',
    'ф. и ',
    'RG 1, ',
    'Files: ',
    '59 D ',
    'не указан ',
    'APRF; l. 1; ',
    '1',
    'ivx',
    '\u0000',
    '\u202eф. ',
    '-',
    'fond and ',
    'Archive ',
    'p. 1-',
    '/1',
    'a\n',
  ];

  it.each(REPEATED)('as long as is allowed, of «%s» over and over, is read in time', (piece) => {
    const text = `TNA, RG 59, ф. 5, ${piece.repeat(MAX_CODE_LENGTH)}`.slice(0, MAX_CODE_LENGTH);
    const start = performance.now();
    const parsed = parseReferenceCodes(text);
    expect(performance.now() - start).toBeLessThan(10_000);
    for (const code of parsed.ok ? parsed.value : [])
      expect(ReferenceCodeSchema.safeParse(code).success).toBe(true);
  });

  it('keeps what hides in it: NUL, direction marks, lone surrogates', () => {
    const text = 'shelf \u0000 \u202e\u05d0\u05d1 \ud800 5';
    const parsed = parseReferenceCode(text);
    expect(parsed.ok && parsed.value.parts).toEqual([{ level: 'other', value: text }]);
  });

  it('is the same code with and without invisible characters in its numbers', () => {
    expect(canonicals('АПРФ, ф. 45\u200f, оп. 1')).toEqual(['russian:aprf/fonds=45/opis=1']);
  });
});
