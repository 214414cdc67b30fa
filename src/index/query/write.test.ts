// A query written back is the query that was understood.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaning } from '../../../test/query-meaning.ts';
import { sharedData } from '../../../test/shared-data.ts';
import { parseQuery } from './parse.ts';
import { writeWhole } from './write.ts';

const words = [
  'a',
  'Мао',
  'об"единение',
  '毛泽东',
  ',',
  '.',
  '..',
  '/',
  ' ',
  ' ',
  ' ',
  '\u202e',
  '1950-05',
  'ф. 1',
];
const signs = [
  'OR',
  'AND',
  'NOT',
  'NEAR/3',
  'NEAR/3,',
  '-',
  '=',
  '(',
  ')',
  '|',
  '"',
  '«',
  '»',
  '“',
  '”',
  '「',
  '」',
  '~3',
  '*',
  ':',
];
const fields = ['in:original', 'in:any ', 'in:translation', 'forms:off', 'person:', 'date:', 'ref:', 'mark:'];
const others = ['x:y', 'Subject:', '10:30'];
const pieces = oneof(
  constantFrom(...words, ...signs, ...fields, ...others),
  string({ unit: 'grapheme', maxLength: 4 }),
);

function keepsMeaning(text: string): void {
  const query = parseQuery(text);
  const again = parseQuery(writeWhole(query));
  expect(meaning(again.root)).toBe(meaning(query.root));
  expect(again.forms).toBe(query.forms);
}

describe('writing a query back', () => {
  it.each([
    ['in:original "Foreign  Minister" trade', 'in:original "Foreign Minister" trade'],
    ['(in:original a) b', 'in:original a in:any b'],
    ['forms:off Мао', 'forms:off Мао'],
    ['date:12 May 1950 type:telegram', 'date:"12 May 1950" type:telegram'],
    ['a (b|c) -(d e)', 'a (b OR c) -(d e)'],
    ['in:original -a', 'in:original -a'],
    ['=mark:a*', '=mark:a*'],
  ])('%s', (typed, written) => {
    expect(writeWhole(parseQuery(typed))).toBe(written);
  });

  it('keeps the meaning of whatever is typed', () => {
    assert(
      property(array(pieces, { maxLength: 30 }), (parts) => keepsMeaning(parts.join(''))),
      {
        numRuns: 3000,
      },
    );
  });

  const strings = sharedData('strings');
  it.skipIf(strings === undefined)('keeps that of 515 awkward strings (skipped without them)', () => {
    const list: unknown = JSON.parse(readFileSync(join(strings ?? '', 'blns.json'), 'utf8'));
    const awkward = Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
    expect(awkward).toHaveLength(515);
    awkward.forEach(keepsMeaning);
  });
});
