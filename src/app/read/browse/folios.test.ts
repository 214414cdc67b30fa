import { describe, expect, it } from 'vitest';
import type { FolioUse } from '../../../index/units.ts';
import { parseReferenceCode } from '../../../model/code/parse.ts';
import { stretches } from './folios.ts';

function folios(written: string, absent: readonly string[] = []): FolioUse[] {
  const read = parseReferenceCode(`ф. 1, оп. 2, д. 3, ${written}`);
  if (!read.ok || read.value.folios === null) throw new Error(written);
  const { label, unit, ranges } = read.value.folios;
  return [{ label, unit, ranges, absent }];
}

const told = (...written: string[]): string[] =>
  stretches(written.map((one, at) => ({ record: at + 1, folios: folios(one) }))).map((stretch) =>
    stretch.kind === 'missing' ? `missing ${stretch.label}` : `${stretch.record}: ${stretch.label}`,
  );

describe('the folios of a file', () => {
  it('tells what lies beside and what is missing between', () => {
    expect(told('лл. 6-7', 'лл. 3-5', 'л. 11')).toEqual(['2: 3-5', '1: 6-7', 'missing 8-10', '3: 11']);
  });
  it('misses nothing before the first or behind the last', () => {
    expect(told('лл. 100-103')).toEqual(['1: 100-103']);
  });
  it('puts a record with several ranges at each of them', () => {
    expect(told('лл. 3-5, 10', 'лл. 6-7')).toEqual(['1: 3-5', '2: 6-7', 'missing 8-9', '1: 10']);
  });
  it('takes a leaf for covered of which one side is', () => {
    expect(told('л. 3 об.', 'л. 4')).toEqual(['1: 3ob', '2: 4']);
  });
  it('misses nothing where records overlap, or one lies within another', () => {
    expect(told('лл. 1-9', 'лл. 2-3', 'лл. 9-12')).toEqual(['1: 1-9', '2: 2-3', '3: 9-12']);
  });
  it('counts pages by themselves', () => {
    expect(told('с. 1-2', 'лл. 5-6', 'с. 4')).toEqual(['2: 5-6', '1: p. 1-2', 'missing p. 3', '3: p. 4']);
  });
  it('is not led astray by a number out of all measure', () => {
    expect(told('л. 1', 'л. 999999999')).toEqual(['1: 1', 'missing 2-999999998', '2: 999999999']);
  });
  it('names the leaves within a record that are lost or not transcribed', () => {
    const [only] = stretches([{ record: 1, folios: folios('лл. 151-154', ['152', '200']) }]);
    expect(only).toEqual({ kind: 'record', label: '151-154', record: 1, absent: ['152'] });
  });
});
