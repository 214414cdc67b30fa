// Columns of half-words against what only looks like them.
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { noiseRuns } from './noise.ts';

const noisy = (text: string): string[] => {
  const lines = linesOf(text);
  return noiseRuns(lines).flatMap(({ from, to }) => lines.slice(from, to).map((line) => line.text));
};

describe('half-words', () => {
  it.each([
    ['small letters', 'рав\nот\nмпи\nа ск'],
    ['capitals that begin with a word', 'ВЕРНО\nНТИ\nСКАМ\nУ П\nИЙ'],
    ['Latin letters', 'ung d\nver\nst\nn w'],
    ['Han characters', '上\n大 口\n手\n田目'],
    ['lines set apart', 'рав\n\nот\n\nмпи\n\nа ск\n\nев'],
  ])('are told in %s', (_, text) => {
    expect(noisy(`Heading of it\n\n${text}\n\nThe text goes on here.`)).toEqual(text.split(/\n+/u));
  });

  it.each([
    ['a list of names', 'Karsky\nDobrolin\nLunin\nSalin'],
    ['names with initials', 'т. Карскому\nт. Лунину\nт. Салину'],
    ['a list with numbers', '1. a\n2. b\n3. c'],
    ['three names in Han', '梁国栋\n李明山\n王大同'],
    ['two lines', 'Yes\nNo'],
  ])('are not seen in %s', (_, text) => {
    expect(noisy(text)).toEqual([]);
  });

  it('leave a certification and its name above them alone', () => {
    expect(noisy('верно:\nСалин\nми\nор\nсто\nнав')).toEqual(['ми', 'ор', 'сто', 'нав']);
  });
});
