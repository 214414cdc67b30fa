// Under which licence machines are told that a whole archive stands.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { datasetScript } from './dataset.ts';
import type { Dumps, RightsSum } from './schema.ts';

const page = 'https://archive.example/data';
const cc0 = 'https://creativecommons.org/publicdomain/zero/1.0/';
const said = (records: number, covers: RightsSum['said'][number]['covers'] = 'record'): RightsSum['said'] => [
  { statement: 'CC0', address: cc0, covers, records },
];

/** What the page says of an archive of ten records. */
function licenceFor(rights: RightsSum): unknown {
  const dumps: Dumps = {
    schema: 'verno/dumps/1',
    archive: 'Papers of the ford',
    address: null,
    made: '2026-03-04T05:06:07Z',
    records: 10,
    rights,
    files: [],
  };
  const places = { page, home: 'https://archive.example/', file: (name: string) => `${page}/${name}` };
  const script = datasetScript(dumps, places, { title: '', description: '', language: 'en' });
  return z.looseObject({ license: z.unknown() }).parse(JSON.parse(script)).license;
}

describe('the licence of a whole archive', () => {
  it('is the one that every record gives for all of itself', () => {
    expect(licenceFor({ said: said(10), other: 0, silent: 0 })).toBe(cc0);
  });

  it.each([
    ['some records say nothing', { said: said(9), other: 0, silent: 1 }],
    ['records say different things', { said: said(9), other: 1, silent: 0 }],
    ['it is that of images alone', { said: said(10, 'images'), other: 0, silent: 0 }],
    ['nobody says anything', { said: [], other: 0, silent: 10 }],
  ] satisfies [string, RightsSum][])('is told on the page where %s', (_, rights) => {
    expect(licenceFor(rights)).toBe(`${page}#rights`);
  });
});
