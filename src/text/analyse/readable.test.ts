import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../test/generators/sentences.ts';
import { edited } from './edited.ts';
import { readings } from './readable.ts';

const said = { basis: 'supplied', certainty: 'certain', by: null } as const;

describe('the readings of a block', () => {
  it('are one where nobody wrote into it', () => {
    const { own, whole } = readings(paragraph('b1', ['The ferry stands.']), 'en');
    expect(own.map(({ form }) => form)).toEqual(['the', 'ferry', 'stands']);
    expect(whole).toBeNull();
  });

  it('are the document’s own words, and all of them with ranges in the block and whose they are', () => {
    const block = paragraph('b1', ['Came [Deputy] Orlov of the Dep[artment].']);
    const { own, whole } = readings(block, 'en');
    expect(own.map(({ form }) => form)).toEqual(['came', 'orlov', 'of', 'the', 'dep']);
    expect(own.map(({ start, end }) => block.text.slice(start, end))).toEqual([
      'Came',
      'Orlov',
      'of',
      'the',
      'Dep',
    ]);
    expect(whole?.map(({ form, editorial }) => `${form}${editorial ? '*' : ''}`)).toEqual([
      'came',
      'deputy*',
      'orlov',
      'of',
      'the',
      'department',
    ]);
    const last = whole?.at(-1);
    expect(block.text.slice(last?.start, last?.end)).toBe('Dep[artment');
  });

  it('have a correction at the place of what it corrects, as an editor’s', () => {
    const block = {
      ...paragraph('b1', ['начать всеиные действия']),
      spans: [{ type: 'correction' as const, start: 7, end: 14, corrected: 'новые военные', ...said }],
    };
    const { own, whole } = readings(block, 'ru');
    expect(own.map(({ form }) => form)).toEqual(['начать', 'всеиные', 'действия']);
    expect(whole?.slice(1, 3)).toMatchObject([
      { form: 'новые', start: 7, end: 14, editorial: true },
      { form: 'военные', start: 7, end: 14, editorial: true },
    ]);
  });

  it('join a word that a page parts, and leave out the sign of a note', () => {
    const text = 'об объеди- нении1 страны';
    const block = {
      ...paragraph('b1', [text]),
      spans: [
        { type: 'page-break' as const, start: 11, end: 11, page: 'p2' },
        { type: 'note' as const, start: 16, end: 17, note: 'n1' },
      ],
    };
    expect(readings(block, 'ru').own.map(({ form }) => form)).toEqual(['об', 'объединении', 'страны']);
  });
});

describe('a text put otherwise', () => {
  const edit = fc.record({ start: fc.nat(20), length: fc.nat(6), text: fc.constantFrom('', ' ', 'new') });

  it('leads back: what was not changed to its own place, what was to the edit’s', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), fc.array(edit, { maxLength: 5 }), (text, list) => {
        const edits = list.map(({ start, length, text: to }) => ({ start, end: start + length, text: to }));
        const made = edited(text, edits);
        for (let at = 0; at < made.text.length; at++) {
          const { start, end } = made.origin({ start: at, end: at + 1 });
          const wasKept = end - start === 1 && text.charAt(start) === made.text.charAt(at);
          const wasMade = edits.some((one) => one.start === start && one.end === end && one.text !== '');
          expect(wasKept || wasMade).toBe(true);
        }
      }),
    );
  });
});
