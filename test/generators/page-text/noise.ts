// Columns of half-words, as OCR makes them of the edge of a neighbouring sheet.
import type { Lexicon } from './lexicon.ts';
import type { Random } from './random.ts';

/** A column of `count` lines. Some columns are in capitals, and some begin with a word that means something elsewhere. */
export function noiseColumn(random: Random, lexicon: Lexicon, count: number): string[] {
  const capitals = random.chance(0.3);
  const letters = Array.from(lexicon.scraps);
  const east = lexicon.tag === 'ko' || lexicon.tag === 'zh';
  const scrap = (longest: number): string =>
    Array.from({ length: random.int(1, east ? 2 : longest) }, () => random.pick(letters)).join('');
  const lines = Array.from({ length: count }, () => {
    if (random.chance(0.25)) return `${scrap(2)} ${scrap(4)}`;
    if (random.chance(0.05)) return `${scrap(1)}.${scrap(1)}.`;
    return scrap(6);
  });
  const word = lexicon.certification[0]?.[0].replace(/\P{L}+$/u, '') ?? '';
  if (capitals && count > 4 && /^\p{L}{1,7}$/u.test(word)) lines[0] = word;
  return capitals ? lines.map((line) => line.toUpperCase()) : lines;
}
