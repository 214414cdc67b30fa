import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spacesAround } from './spacing.ts';

/** The string with a mark put in at `|`. */
function marked(text: string): string {
  const at = text.indexOf('|');
  const plain = text.replace('|', '');
  const { before, after } = spacesAround(plain, at);
  return `${plain.slice(0, at)}${before}[…]${after}${plain.slice(at)}`;
}

describe('a mark where something is missing', () => {
  it.each([
    ['', '[…]'],
    ['|', '[…]'],
    ['the |bridge', 'the […] bridge'],
    ['the| bridge', 'the […] bridge'],
    ['the bridge|', 'the bridge […]'],
    ['the bridge.|', 'the bridge. […]'],
    ['|the bridge', '[…] the bridge'],
    ['the |, and', 'the […], and'],
    ['(|)', '([…])'],
    ['se|ryanka', 'se[…]ryanka'],
  ])('%j is set as %j', (text, set) => {
    expect(marked(text.includes('|') ? text : `|${text}`)).toBe(set);
  });

  it('never stands against a letter on one side alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,12}$/), fc.nat(12), (text, place) => {
        const at = Math.min(place, text.length);
        const { before, after } = spacesAround(text, at);
        const [left, right] = [`${text.slice(0, at)}${before}`, `${after}${text.slice(at)}`];
        expect(/[a-z]$/.test(left)).toBe(/^[a-z]/.test(right));
      }),
    );
  });
});
