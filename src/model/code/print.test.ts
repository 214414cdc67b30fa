// Codes in print: every style of the field, and when two codes are one.
import { describe, expect, it } from 'vitest';
import { canonicalCode } from './canonical.ts';
import { parseReferenceCode } from './parse.ts';
import { printReferenceCode, stylesOf } from './print.ts';
import type { CodeStyle } from './print.ts';
import { repositoryKey } from './repositories.ts';
import type { ReferenceCode } from './schema.ts';

function read(text: string): ReferenceCode {
  const parsed = parseReferenceCode(text);
  if (!parsed.ok) throw new Error(`refused: ${text}`);
  return parsed.value;
}

const PRINTED: readonly [written: string, style: CodeStyle, printed: string][] = [
  [
    'Fond 059a, Opis 5a, Delo 3, Papka 11, Listy 100-103',
    'russian',
    'ф. 059а, оп. 5а, п. 11, д. 3, лл. 100-103',
  ],
  ['ф. 059а, оп. 5а, п. 11, д. 3, лл. 100-103', 'russian-latin', 'f. 059a, op. 5a, p. 11, d. 3, ll. 100-103'],
  [
    'ф. 059а, оп. 5а, п. 11, д. 3, лл. 100-103',
    'long-latin',
    'Fond 059a, Opis 5a, Delo 3, Papka 11, Listy 100-103',
  ],
  ['Д. 97. Оп. 11. Ф. 558. Л. 67.', 'russian', 'ф. 558, оп. 11, д. 97, л. 67'],
  ['GARF, f. R-9401s, op. 2', 'russian', 'ГАРФ, ф. Р-9401с, оп. 2'],
  ['ГАРФ, ф. Р-9401с, оп. 2', 'russian-latin', 'GARF, f. R-9401s, op. 2'],
  ['АВП РФ, ф. 06', 'russian', 'АВП РФ, ф. 06'],
  ['АВП РФ, ф. 06', 'long-latin', 'AVPRF, Fond 06'],
  ['Госархив Вельской области, ф. 12', 'russian-latin', 'Госархив Вельской области, f. 12'],
  ['ф. 17, оп. 3, т. II', 'russian-latin', 'f. 17, op. 3, t. II'],
  ['fond 2, dans 1', 'russian', 'ф. 2, dans 1'],
  ['ф. 218, ед. хр. 1', 'long-latin', 'Fond 218, Ed. khr. 1'],
  ['APRF, Listy 151-154, Fond and Opis not given', 'russian', 'АПРФ, лл. 151-154, ф. и оп. не указаны'],
  [
    'APRF, Listy 151-154, Fond and Opis not given',
    'russian-latin',
    'APRF, ll. 151-154, f. and op. not given',
  ],
  ['АПРФ, лл. 151-154, ф. и оп. не указаны', 'long-latin', 'APRF, Listy 151-154, Fond and Opis not given'],
  ['ф. 5, опись не указана', 'russian', 'ф. 5, оп. не указана'],
  ['оп. 5, фонд не указан', 'russian', 'оп. 5, ф. не указан'],
  ['ф. 5, дело не указано', 'russian', 'ф. 5, д. не указано'],
  ['ф. 5, опись, папка и дело не указаны', 'long-latin', 'Fond 5, Opis, Papka and Delo not given'],
  ['ф. 5, л. не указаны', 'russian-latin', 'f. 5, ll. not given'],
  ['Record Group 59, entry A1 5345, box 12, folder 3', 'us', 'RG 59, Entry A1 5345, Box 12, Folder 3'],
  ['JCS Records, RG 218, Box 15', 'us', 'RG 218, JCS Records, Box 15'],
  ['S/P Files: 64 D 563', 'us', 'S/P Files, Lot 64 D 563'],
  ['RG 59, box not given, entry not given', 'us', 'RG 59, Box and entry not given'],
  ['FO371/84063, FK1015/23, fols 12r-14v', 'british', 'FO 371/84063/FK1015/23, ff. 12r-14v'],
  ['TNA, FO 371, piece not given', 'british', 'TNA, FO 371, Piece not given'],
  ['PA AA, MfAA, A 5631, Bl. 12-14', 'as-written', 'PA AA, MfAA, A 5631, Bl. 12-14'],
];

describe('a printed code', () => {
  it.each(PRINTED)('%s, in style %s: %s', (written, style, printed) => {
    expect(printReferenceCode(read(written), style)).toBe(printed);
  });

  it('is in its own style where the wanted one is not for its kind', () => {
    expect(printReferenceCode(read('FO 371/84063'), 'russian')).toBe('FO 371/84063');
    expect(printReferenceCode(read('ф. 5'), 'us')).toBe('ф. 5');
    expect(stylesOf('russian')).toEqual(['russian', 'russian-latin', 'long-latin']);
  });

  it('leaves remarks out', () => {
    expect(printReferenceCode(read('РГАСПИ. Ф. 558. Оп. 11. Копия.'))).toBe('РГАСПИ, ф. 558, оп. 11');
  });
});

describe('two codes', () => {
  const SAME: readonly [one: string, other: string][] = [
    ['ф. 059а, оп. 5а, п. 11, д. 3', 'Fond 059a, Opis 5a, Delo 3, Papka 11'],
    ['ф. 5, лл. 5, 6, 7', 'ф. 5, лл. 5-7'],
    ['ф. 5, лл. 7, 5-6', 'ф. 5, лл. 5-7'],
    ['ф. 5, л. 5 об.', 'f. 5, l. 5 verso'],
    ['FO 371/84063', 'TNA, FO 371/84063'],
    ['RG 59, Box 5', 'National Archives, RG 59, Box 5'],
    ['Lot 64 D 563', 'Lot 64D563'],
    ['RG 59, 795.00/5-1250', 'RG 59, 795.00/5–1250'],
  ];
  const DIFFERENT: readonly [one: string, other: string][] = [
    ['ф. 5, л. 5', 'ф. 5, с. 5'],
    ['ф. 5, л. 5', 'ф. 5, л. 5 об.'],
    ['ф. 5, оп. 1', 'ф. 5, оп. не указана'],
    ['ф. 059', 'ф. 59'],
    ['ф. 5, п. 3', 'ф. 5, д. 3'],
    ['АПРФ, ф. 3', 'РГАНИ, ф. 3'],
  ];

  it.each(SAME)('are one: %s = %s', (one, other) => {
    expect(canonicalCode(read(one))).toBe(canonicalCode(read(other)));
  });

  it.each(DIFFERENT)('are two: %s ≠ %s', (one, other) => {
    expect(canonicalCode(read(one))).not.toBe(canonicalCode(read(other)));
  });

  it('of different values never fall together by the signs of the canonical form', () => {
    const plain: ReferenceCode = {
      scheme: 'other',
      parts: [{ level: 'other', value: 'a/other=b' }],
      folios: null,
      notGiven: [],
    };
    const two = {
      ...plain,
      parts: [
        { level: 'other' as const, value: 'a' },
        { level: 'other' as const, value: 'b' },
      ],
    };
    expect(canonicalCode(plain)).not.toBe(canonicalCode(two));
  });
});

describe('a repository', () => {
  it.each([
    'APRF',
    'АПРФ',
    'АП РФ',
    'AP RF',
    'Архив Президента Российской Федерации',
    'Архив Президента РФ (АП РФ)',
  ])('«%s» is one with the Presidential Archive', (name) => {
    expect(repositoryKey(name, 'russian')).toBe('aprf');
  });

  it('called "National Archives" is in Washington or at Kew, as the code is', () => {
    expect(repositoryKey('National Archives', 'us')).toBe('nara');
    expect(repositoryKey('National Archives', 'british')).toBe('tna');
  });

  it('that was renamed keeps its own key', () => {
    expect(repositoryKey('ЦХСД', 'russian')).not.toBe(repositoryKey('РГАНИ', 'russian'));
  });
});
