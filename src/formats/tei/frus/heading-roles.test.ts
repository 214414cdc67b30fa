// Who writes to whom: headings whose words agree with the edition's encoding, and headings whose words do not.
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../xml/read.ts';
import { spokenOf } from '../reading/spoken.ts';
import { titleOf } from './heading.ts';
import { headingDoubts } from './heading-roles.ts';

const from = (name: string): string => `<persName type="from">${name}</persName>`;
const to = (name: string): string => `<persName type="to">${name}</persName>`;

/** Each doubt: whom it concerns, and the role that the words give. */
function doubts(heading: string): string[] {
  const read = parseXml(`<head>${heading}</head>`);
  if (!read.ok) throw new Error('not well-formed');
  return [...headingDoubts(read.value)].map(
    ([element, { role }]) => `${spokenOf(element)}: ${role ?? 'open'}`,
  );
}

describe('a heading', () => {
  it('raises no doubt where it agrees, whatever offices stand in it', () => {
    expect(
      doubts(
        `Letter From the Ambassador to Tarsk (${from('Ilves')}) to the Adviser to the Board (${to('Kask')})`,
      ),
    ).toEqual([]);
    expect(doubts(`The Warden (${from('Ilves')}) to the Assistant\nto the Reeve (${to('Kask')})`)).toEqual(
      [],
    );
    expect(doubts(`Memorandum by the Ferrymen to ${to('Kask')}`)).toEqual([]);
    expect(doubts(`${from('Ilves')} and ${to('Kask')}`)).toEqual([]);
  });

  it('decides by its order where the encoding has it the other way round', () => {
    expect(doubts(`Memorandum From the Ferrymen to Reeve ${from('Kask')}`)).toEqual(['Kask: to']);
    expect(doubts(`The Adviser to TARSK (${to('Ilves')}) to the ${to('Board')}`)).toEqual(['Ilves: from']);
    expect(doubts(`Note, by the Warden (${from('Ilves')}) and the Reeve (${to('Kask')})`)).toEqual([
      'Kask: from',
    ]);
  });

  it('leaves open who only stands in the office of another, or is both at once', () => {
    expect(doubts(`Memorandum by A. Ilves, Consultant to the ${to('Board')}`)).toEqual(['Board: open']);
    expect(doubts(`Telegram From the Board of ${to('Bridges to the Reeve')}`)).toEqual([
      'Bridges to the Reeve: open',
    ]);
  });

  it('is read without the number that is glued to it', () => {
    expect(titleOf('21.Letter From the Ferrymen', '21')).toBe('Letter From the Ferrymen');
    expect(titleOf('No. 7 Letter From the Ferrymen', '7')).toBe('Letter From the Ferrymen');
    expect(titleOf('1926 Harvest Report', '21')).toBe('1926 Harvest Report');
    expect(titleOf('21st Meeting of the Board', '21')).toBe('21st Meeting of the Board');
  });
});
