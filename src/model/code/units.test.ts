// What a code implies: units to stand in, levels it is silent on.
import { describe, expect, it } from 'vitest';
import { parseReferenceCode } from './parse.ts';
import type { ReferenceCode } from './schema.ts';
import { impliedUnits, silentLevels } from './units.ts';

function read(text: string): ReferenceCode {
  const parsed = parseReferenceCode(text);
  if (!parsed.ok) throw new Error(`refused: ${text}`);
  return parsed.value;
}

function keys(text: string): string[] {
  return impliedUnits(read(text)).map(({ key }) => key);
}

describe('the units a code implies', () => {
  it('go from the repository to the delo, through the papka', () => {
    expect(impliedUnits(read('AVPRF, Fond 059a, Opis 5a, Delo 3, Papka 11, Listy 100-103'))).toMatchObject([
      { level: 'repository', value: 'AVPRF', key: 'repository:avprf' },
      { level: 'fonds', value: '059a', key: 'russian:avprf/fonds=059a' },
      { level: 'opis', value: '5a', key: 'russian:avprf/fonds=059a/opis=5a' },
      { level: 'papka', value: '11', key: 'russian:avprf/fonds=059a/opis=5a/papka=11' },
      { level: 'delo', value: '3', key: 'russian:avprf/fonds=059a/opis=5a/papka=11/delo=3' },
    ]);
  });

  it('have the same keys in either script', () => {
    expect(keys('АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3, л. 100')).toEqual(
      keys('AVPRF, f. 059a, op. 5a, p. 11, d. 3'),
    );
  });

  it('are one shelf, whichever way round the papers of somebody are named', () => {
    const first = keys('Johnson Library, Papers of Anna B. Ilves, Box 4');
    expect(first).toHaveLength(3);
    expect(keys('Johnson Library, Anna B. Ilves Papers, Box 4')).toEqual(first);
    // Without the initial it may be somebody else.
    expect(keys('Johnson Library, Papers of Anna Ilves, Box 4')).not.toEqual(first);
  });

  it('end above a level that is missing', () => {
    expect(keys('APRF, Listy 151-154, Fond and Opis not given')).toEqual(['repository:aprf']);
    expect(keys('RGASPI, f. 558, d. 97')).toEqual(['repository:rgaspi', 'russian:rgaspi/fonds=558']);
    expect(keys('NARA, RG 59, Box 12')).toEqual(['repository:nara', 'us:nara/record-group=59']);
  });

  it('end above single documents, microfilm and names without a level', () => {
    expect(keys('RGANI, f. 89, per. 38, dok. 57').at(-1)).toBe('russian:rgani/fonds=89/perechen=38');
    expect(keys('Johnson Library, National Security File, Country File, Velia, Vol. V').at(-1)).toBe(
      'us:johnsonlibrary/series=national_security_file/series=country_file',
    );
  });

  it('name the file of a decimal number, not the document', () => {
    expect(impliedUnits(read('RG 59, 795.00/5-1250')).at(-1)).toMatchObject({
      level: 'decimal-file',
      value: '795.00',
    });
  });

  it('are at Kew for a Foreign Office number that names no repository', () => {
    expect(keys('FO 371/84063/FK1015/23')).toEqual([
      'repository:tna',
      'british:tna/department=fo',
      'british:tna/department=fo/series=371',
      'british:tna/department=fo/series=371/piece=84063',
    ]);
  });

  it('are none where nobody says who keeps the papers, and the keeper alone for other customs', () => {
    expect(keys('ф. 558, оп. 11, д. 97')).toEqual([]);
    expect(keys('PA AA, MfAA, A 5631, Bl. 12-14')).toEqual(['repository:paaa']);
  });

  it('end where a level repeats', () => {
    expect(keys('RGASPI, f. 5, f. 6, op. 1')).toEqual(['repository:rgaspi', 'russian:rgaspi/fonds=5']);
  });
});

describe('the levels a code is silent on', () => {
  const SILENT: readonly [code: string, silent: string][] = [
    ['APRF, Listy 151-154, Fond and Opis not given', 'delo'],
    ['AVPRF, Fond 059a, Opis 5a, Delo 3, Papka 11, Listy 100-103', ''],
    ['AVPRF, f. 059a, op. 5a, d. 3', 'papka'],
    ['АВП РФ, ф. 059а, оп. 5а, п. не указана, д. 3', ''],
    ['RGASPI, f. 558, op. 11, d. 97', ''],
    ['RGASPI, f. 558, l. 5', 'opis,delo'],
    ['TsDA, f. 1B, op. 6, a.e. 3481', ''],
    ['RGANI, f. 89, per. 38, dok. 57', ''],
    ['NARA, RG 59, Box 12', 'entry'],
    ['NARA, RG 59, entry not given, Box 12', ''],
    ['RG 59, 795.00/5-1250', ''],
    ['FO 371', 'piece'],
    ['FO 371, piece not given', ''],
    ['118-00080-03', ''],
  ];

  it.each(SILENT)('%s: %s', (code, silent) => {
    expect(silentLevels(read(code)).join(',')).toBe(silent);
  });
});
