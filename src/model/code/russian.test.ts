// Codes of the Russian kind, as archivists, editors and translators write them.
import { describe, expect, it } from 'vitest';
import { canonicalCode } from './canonical.ts';
import { parseReferenceCode } from './parse.ts';
import type { ReferenceCode } from './schema.ts';

function read(text: string): ReferenceCode {
  const parsed = parseReferenceCode(text);
  if (!parsed.ok) throw new Error(`refused: ${text}`);
  return parsed.value;
}

const WRITTEN: readonly [written: string, canonical: string][] = [
  // the stops and scripts in use
  ['ф. 059а, оп. 5а, п. 11, д. 3, лл. 100-103', 'russian:/fonds=059a/opis=5a/papka=11/delo=3#100-103'],
  [
    'Fond 059a, Opis 5a, Delo 3, Papka 11, Listy 100-103',
    'russian:/fonds=059a/opis=5a/papka=11/delo=3#100-103',
  ],
  ['f. 059a, op. 5a, p. 11, d. 3, ll. 100-103', 'russian:/fonds=059a/opis=5a/papka=11/delo=3#100-103'],
  ['Ф. 558. Оп. 11. Д. 97. Л. 67-70.', 'russian:/fonds=558/opis=11/delo=97#67-70'],
  ['ф.558 оп.11 д.97 л.67', 'russian:/fonds=558/opis=11/delo=97#67'],
  ['ф.558,оп.11,д.97,лл.67-70', 'russian:/fonds=558/opis=11/delo=97#67-70'],
  ['Ф 558 Оп 11 Д 97 Л 67', 'russian:/fonds=558/opis=11/delo=97#67'],
  ['ф. № 558, оп. № 11, д. № 97', 'russian:/fonds=558/opis=11/delo=97'],
  ['фонд 45, опись 1, дело 334, листы 54-56', 'russian:/fonds=45/opis=1/delo=334#54-56'],
  ['фонд № 45; опись № 1; дело № 334; лист 54', 'russian:/fonds=45/opis=1/delo=334#54'],
  ['f. 558, op. 11, d. 97, ll. 67-70', 'russian:/fonds=558/opis=11/delo=97#67-70'],
  ['F. 0102, Op. 6, P. 22, D. 49, L. 1', 'russian:/fonds=0102/opis=6/papka=22/delo=49#1'],
  ['fond 0102, opis 6, papka 22, delo 49, list 1', 'russian:/fonds=0102/opis=6/papka=22/delo=49#1'],
  ["Fond 3, Opis' 65, Delo 828", 'russian:/fonds=3/opis=65/delo=828'],
  ['fund 3, inventory 2, file 5, sheets 7-9', 'russian:/fonds=3/opis=2/delo=5#7-9'],
  ['FOND 17, OPIS 3, DELO 1080', 'russian:/fonds=17/opis=3/delo=1080'],
  // numbers that are more than figures
  ['ф. 059а, оп. 5a', 'russian:/fonds=059a/opis=5a'],
  ['ф. Р-9401, оп. 2, д. 64', 'russian:/fonds=r-9401/opis=2/delo=64'],
  ['f. R-9401, op. 2, d. 64', 'russian:/fonds=r-9401/opis=2/delo=64'],
  ['ф. 9401с, оп. 2', 'russian:/fonds=9401s/opis=2'],
  ['ф. 9401c, оп. 2', 'russian:/fonds=9401s/opis=2'],
  ['f. 9401s, op. 2', 'russian:/fonds=9401s/opis=2'],
  ['ф. 9401с/9401, оп. 1а, д. 5', 'russian:/fonds=9401s%2F9401/opis=1a/delo=5'],
  ['ф. 17, оп. 163, д. 1046 (1)', 'russian:/fonds=17/opis=163/delo=1046(1)'],
  ['ф. 5, оп. 1 «а», д. 3', 'russian:/fonds=5/opis=1a/delo=3'],
  ['оп. XIV, д. 5', 'russian:/opis=xiv/delo=5'],
  ['ф. 17, оп. 3, д. 1080, т. II, л. 5', 'russian:/fonds=17/opis=3/delo=1080/tom=ii#5'],
  // further levels
  ['ф. 89, пер. 38, док. 57', 'russian:/fonds=89/perechen=38/dokument=57'],
  ['fond 89, perechen 38, dokument 57', 'russian:/fonds=89/perechen=38/dokument=57'],
  ['ф. 218, карт. 1072, ед. хр. 1, л. 4', 'russian:/fonds=218/karton=1072/delo=1#4'],
  ['f. 218, ed.khr. 1', 'russian:/fonds=218/delo=1'],
  ['ф. 5, оп. 30, порт. 4, д. 12', 'russian:/fonds=5/opis=30/portfel=4/delo=12'],
  ['ф. 0100, оп. 37, пор. 12, п. 183', 'russian:/fonds=0100/opis=37/papka=183/poryadok=12'],
  ['f. 5, op. 1, korobka 3, d. 4', 'russian:/fonds=5/opis=1/korobka=3/delo=4'],
  ['ф. 5, оп. 30, д. 12, ролик 4566', 'russian:/fonds=5/opis=30/delo=12/rolik=4566'],
  ['f. 1B, op. 6, a.e. 3481, l. 1-5', 'russian:/fonds=1b/opis=6/delo=3481#1-5'],
  ['ф. 16, оп. 1, спр. 926, арк. 1-3', 'russian:/fonds=16/opis=1/delo=926#1-3'],
  ['fond 2, dans 1, kh/n 337, pp. 1-4', 'russian:/fonds=2/other.dans=1/other.kh%2Fn=337#p.1-4'],
  // order does not count
  ['д. 3, п. 11, оп. 5а, ф. 059а', 'russian:/fonds=059a/opis=5a/papka=11/delo=3'],
  ['лл. 67-70, ф. 558, оп. 11, д. 97', 'russian:/fonds=558/opis=11/delo=97#67-70'],
  // repositories, before and behind, short and in full
  ['РГАСПИ. Ф. 558. Оп. 11. Д. 97. Л. 67', 'russian:rgaspi/fonds=558/opis=11/delo=97#67'],
  ['RGASPI, f. 558, op. 11, d. 97, l. 67', 'russian:rgaspi/fonds=558/opis=11/delo=97#67'],
  ['f. 558, op. 11, d. 97, RGASPI', 'russian:rgaspi/fonds=558/opis=11/delo=97'],
  ['ф. 45, оп. 1, д. 334, лл. 54-56 (АПРФ)', 'russian:aprf/fonds=45/opis=1/delo=334#54-56'],
  ['АП РФ: ф. 45, оп. 1', 'russian:aprf/fonds=45/opis=1'],
  ['АВП РФ, ф. 06, оп. 10, п. 31, д. 413', 'russian:avprf/fonds=06/opis=10/papka=31/delo=413'],
  ['AVP RF, f. 06, op. 10, p. 31, d. 413', 'russian:avprf/fonds=06/opis=10/papka=31/delo=413'],
  ['Archive of Foreign Policy of the Russian Federation, f. 06, op. 10', 'russian:avprf/fonds=06/opis=10'],
  [
    'Российский государственный архив социально-политической истории (РГАСПИ). Ф. 17. Оп. 3.',
    'russian:rgaspi/fonds=17/opis=3',
  ],
  ['ЦГАОР, ф. 5446, оп. 1', 'russian:tsgaor/fonds=5446/opis=1'],
  ['TsGAOR, f. 5446, op. 1', 'russian:tsgaor/fonds=5446/opis=1'],
  ['ЦАМО РФ. Ф. 16. Оп. 3139. Д. 16', 'russian:tsamorf/fonds=16/opis=3139/delo=16'],
  ['Госархив Вельской области, ф. 12, оп. 3', 'russian:gosarkhivvelskoioblasti/fonds=12/opis=3'],
  ['APRF, List 5', 'russian:aprf#5'],
  ['RGASPI, p. 15-17', 'russian:rgaspi#p.15-17'],
  // what the source says it does not give
  ['APRF, Listy 151-154, Fond and Opis not given', 'russian:aprf/fonds=?/opis=?#151-154'],
  ['АПРФ, лл. 151-154, ф. и оп. не указаны', 'russian:aprf/fonds=?/opis=?#151-154'],
  ['АПРФ, фонд, опись и дело не указаны, л. 5', 'russian:aprf/delo=?/fonds=?/opis=?#5'],
  ['RGANI, fond 5, opis not given, delo 12', 'russian:rgani/fonds=5/delo=12/opis=?'],
  ['РГАНИ, ф. 5, оп. ?, д. 12', 'russian:rgani/fonds=5/delo=12/opis=?'],
  ['ф. 5, оп. —, д. 12', 'russian:/fonds=5/delo=12/opis=?'],
  ['no fond or opis given, delo 12', 'russian:/delo=12/fonds=?/opis=?'],
  ['ф. 5, оп. 1, д. 3, листы не указаны', 'russian:/fonds=5/opis=1/delo=3/folios=?'],
  // one level alone, where it can be told
  ['ф. 558', 'russian:/fonds=558'],
  ['f. 558', 'russian:/fonds=558'],
  ['л. 151', 'russian:#151'],
];

describe('a code of the Russian kind', () => {
  it.each(WRITTEN)('%s', (written, canonical) => {
    expect(canonicalCode(read(written))).toBe(canonical);
  });

  it('keeps every value as it was written', () => {
    expect(read('Ф. 059а, оп. 5a, П. 11').parts).toEqual([
      { level: 'fonds', value: '059а' },
      { level: 'opis', value: '5a' },
      { level: 'papka', value: '11' },
    ]);
  });

  it('keeps the order in which the parts were written', () => {
    const levels = read('Fond 059a, Opis 5a, Delo 3, Papka 11').parts.map(({ level }) => level);
    expect(levels).toEqual(['fonds', 'opis', 'delo', 'papka']);
  });

  it('keeps leading zeros: fonds 059 is not fonds 59', () => {
    expect(canonicalCode(read('ф. 059, оп. 1'))).not.toBe(canonicalCode(read('ф. 59, оп. 1')));
  });

  it('keeps a word it does not know, with its number', () => {
    expect(read('fond 2, dans 1, papka 7').parts[1]).toEqual({ level: 'other', label: 'dans', value: '1' });
  });

  const ASIDE: readonly [written: string, remark: string][] = [
    ['РГАСПИ. Ф. 558. Оп. 11. Д. 97. Л. 67. Подлинник.', 'Подлинник'],
    ['ф. 17 (ЦК КПСС), оп. 3, д. 1080', 'ЦК КПСС'],
    ['Moscow, RGASPI, f. 558, op. 11', 'Moscow'],
    [
      '“Note on the ferry”, 3 May 1951, Vela Digital Archive, AVPRF, f. 06, op. 10',
      '“Note on the ferry”, 3 May 1951, Vela Digital Archive',
    ],
    ['f. 5, op. 1, d. 3, l. 8, translated from p. 7 of a copy', 'translated from p. 7 of a copy'],
    ['f. 5, op. 1, d. 3, l. 8, 12 May 1950', '12 May 1950'],
  ];

  it.each(ASIDE)('sets aside what is no part of it: %s', (written, remark) => {
    expect(read(written).remark).toBe(remark);
  });

  it('says so where a level is given twice, and keeps both', () => {
    const parsed = parseReferenceCode('ф. 5, оп. 1, д. 3, д. 4');
    expect(parsed.ok && parsed.value.parts).toHaveLength(4);
    expect(parsed.problems.map(({ code }) => code)).toEqual(['level-repeated']);
  });

  it('takes "p." for a papka where papki are kept, and for pages where a span of them stands elsewhere', () => {
    expect(canonicalCode(read('AVPRF, f. 0102, op. 6, d. 49, p. 22'))).toContain('/papka=22');
    expect(canonicalCode(read('RGASPI, f. 82, op. 2, d. 1265, p. 22-25'))).toContain('#p.22-25');
  });
});
