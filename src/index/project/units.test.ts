import { describe, expect, it } from 'vitest';
import { parseReferenceCode } from '../../model/code/parse.ts';
import { impliedUnits } from '../../model/code/units.ts';
import { drawRecord } from '../../../test/generators/record.ts';
import { seeded } from '../../../test/generators/sources.ts';
import type { Description } from '../../model/description.ts';
import { exemplarChain, keysAbove, levelOf, nameByKey, unitChain, unitsIn } from './units.ts';

const codes = [
  'АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3, лл. 100-103',
  'АПРФ, ф. 45, оп. 1, д. 334',
  'RG 59, Entry 1435, Box 10',
  'TNA, FO 371/84063',
  'RG 59, Lot File 64 D 199, Box 3',
];

describe('folios of which a text has nothing', () => {
  const said = { basis: 'written', certainty: 'certain', by: null } as const;
  const empty = drawRecord(seeded(1), { texts: 0 }).description;
  const copy = (id: string, code: string): Description['exemplars'][number] => {
    const read = parseReferenceCode(code);
    if (!read.ok) throw new Error(code);
    return { id, code: read.value, ...said };
  };
  const absentIn = (...codes: string[]): string[][] =>
    unitsIn({
      ...empty,
      exemplars: codes.map((code, at) => copy(`e${at + 1}`, code)),
      pages: [{ id: 'p1', label: '152', exemplar: null, absences: [{ kind: 'not-transcribed', ...said }] }],
    }).flatMap(({ folios }) => folios.map(({ absent }) => [...absent]));

  it('are missing from the copy among whose folios they are, where no page says whose its number is', () => {
    expect(absentIn('АПРФ, ф. 1, оп. 1, д. 1, лл. 151-154', 'РГАНИ, ф. 2, оп. 2, д. 2, лл. 100-103')).toEqual(
      [['152'], []],
    );
  });

  it('are missing from none where they may be of either', () => {
    expect(absentIn('АПРФ, ф. 1, оп. 1, д. 1, лл. 151-154', 'РГАНИ, ф. 2, оп. 2, д. 2, лл. 150-153')).toEqual(
      [[], []],
    );
  });
});

describe('the units of a reference code', () => {
  it.each(codes)('%s: each key tells the keys above it', (text) => {
    const read = parseReferenceCode(text);
    if (!read.ok) throw new Error(text);
    const keys = impliedUnits(read.value).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    keys.forEach((key, at) => expect(keysAbove(key)).toEqual(keys.slice(0, at)));
    expect(keys.map(levelOf)[0]).toBe('repository');
  });

  it('prints each by its own step', () => {
    const read = parseReferenceCode(codes[0] ?? '');
    if (!read.ok) throw new Error('unread');
    expect(unitChain(read.value).map(({ step }) => step)).toEqual([
      'АВП РФ',
      'ф. 059а',
      'оп. 5а',
      'п. 11',
      'д. 3',
    ]);
  });

  it('stand in the repository that is named beside the code, with a code and without', () => {
    const read = parseReferenceCode('ф. 059а, оп. 5а');
    if (!read.ok) throw new Error('unread');
    const said = { id: 'e1', basis: 'written', certainty: 'certain', by: null } as const;
    const repository = 'Archive of the Foreign Policy of the Russian Federation';
    const [alone] = exemplarChain({ ...said, repository });
    expect(alone?.key).toBe('repository:avprf');
    const keys = exemplarChain({ ...said, repository, code: read.value }).map(({ key }) => key);
    expect(keys).toEqual([
      'repository:avprf',
      'russian:avprf/fonds=059a',
      'russian:avprf/fonds=059a/opis=5a',
    ]);
    expect(exemplarChain({ ...said, code: read.value })).toEqual([]);
  });

  it('finds words for a unit of which only the key is known, that lead to the same key', () => {
    const named = nameByKey('russian:avprf/fonds=059a/opis=5a');
    expect(named.step).toBe('оп. 5а');
    const read = parseReferenceCode(named.code);
    if (!read.ok) throw new Error('unread');
    expect(unitChain(read.value).at(-1)?.key).toBe('russian:avprf/fonds=059a/opis=5a');
  });
});
