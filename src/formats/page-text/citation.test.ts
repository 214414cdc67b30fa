// A citation's parts, however it is punctuated.
import { describe, expect, it } from 'vitest';
import { readCitation } from './citation.ts';
import { isDate } from './dates.ts';

const read = (text: string) => readCitation(text, (part) => isDate(part, 'en'));

describe('a citation', () => {
  it('gives title, date, publisher, holdings, credits and address', () => {
    expect(
      read(
        '"Letter, A to B", 3 September 1926, Selma Digital Archive, TsARK, f. 1, ll. 2-3; and RGAE, f. 4. Translated for the project by J. C. Hall. <https://archive.example.org/1>',
      ),
    ).toEqual({
      title: 'Letter, A to B',
      date: '3 September 1926',
      publisher: 'Selma Digital Archive',
      holdings: ['TsARK, f. 1, ll. 2-3', 'RGAE, f. 4'],
      credits: [{ role: 'translator', written: 'J. C. Hall' }],
      address: 'https://archive.example.org/1',
    });
  });

  it('leaves the comma before a closing mark to the citation, and a quotation to its title', () => {
    expect(read('“Letter, A to B,” May 12, 1926, X Online, RGAE, f. 1')).toMatchObject({
      title: 'Letter, A to B',
      date: 'May 12, 1926',
    });
    expect(read('"On the "Ferry" of Talsk", 1926, X Online').title).toBe('On the "Ferry" of Talsk');
  });

  it('has no publisher where the archive comes first', () => {
    expect(read('Archive of the Ministry, Record Group 4, Box 2')).toMatchObject({
      title: undefined,
      publisher: undefined,
    });
    expect(read('').holdings).toEqual([]);
  });

  it('may have no date', () => {
    expect(read('"Letter", undated, X Digital Archive').date).toBe('undated');
    expect(read('"Letter", X Digital Archive').date).toBeUndefined();
  });
});
