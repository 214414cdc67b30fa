import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impliedUnits } from '../../model/code/units.ts';
import { parseReferenceCode } from '../../model/code/parse.ts';
import { setOf, setSpecOf, type OaiSet } from './set-spec.ts';

/** Section 4.6 of the protocol, in the words of its schema. */
const allowed = /^[A-Za-z0-9\-_.!~*'()]+(?::[A-Za-z0-9\-_.!~*'()]+)*$/;

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.isWellFormed());
const set: fc.Arbitrary<OaiSet> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('type', 'collection', 'edition'),
    value: fc.oneof(words, fc.constant('')),
  }),
  fc.record({
    kind: fc.constant('unit' as const),
    value: fc.oneof(
      fc.constant(''),
      words,
      words.map((text) => `repository:${text}`),
      fc.tuple(words, words).map(([repository, value]) => `russian:${repository}/fonds=${value}`),
      words.map((text) => `us:nara/record-group=${text}/entry=3`),
    ),
  }),
);

describe('setSpecs', () => {
  it('are in the signs of the protocol, and lead back to the very set', () => {
    fc.assert(
      fc.property(set, (one) => {
        const spec = setSpecOf(one);
        expect(spec).toMatch(allowed);
        expect(setOf(spec)).toEqual(one);
      }),
    );
  });

  it('are never read in two ways', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('type', 'edition', 'a', '0', '~', '~20', '~C3', ':', '.', '/', '='),
        }),
        (text) => {
          for (const spec of [text, `repository:${text}`, `collection:${text}`]) {
            const found = setOf(spec);
            if (found !== undefined) expect(setSpecOf(found)).toBe(spec);
          }
        },
      ),
    );
  });

  it.each([
    ['АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3', ['repository:avprf', 'repository:avprf:russian.fonds.059a']],
    [
      'NARA, RG 59, Central Decimal Files, 795.00/5-1250',
      ['repository:nara', 'repository:nara:us.record-group.59'],
    ],
  ])('of %s say where it lies', (written, expected) => {
    const code = parseReferenceCode(written);
    if (!code.ok) throw new Error(written);
    const [repository, beneath] = impliedUnits(code.value);
    const specs = [repository, beneath].map((unit) => setSpecOf({ kind: 'unit', value: unit?.key ?? '' }));
    expect(specs).toEqual(expected);
  });
});
