// A text of any length in an invented language, and its translation into another, sentence by sentence.
import type { Draw } from './draw.ts';
import { seeded } from './sources.ts';

/** Words of either language; of each rank there is one, the lower the commoner. */
const vocabulary = 12_000;
/** In a hundred words: so many are names or figures, which both languages write alike; so many are rendered by no word of their own. */
const [alike, free] = [5, 30];

/**
 * `count` pairs of sentences of 5 to 30 words. Words are as common as in a language (Zipf); their order in the translation is another. The same
 * seed gives the same.
 */
export function inventedTranslation(
  count: number,
  seed: number,
): (readonly [source: string, target: string])[] {
  const draw = seeded(seed);
  return Array.from({ length: count }, () => {
    const source: string[] = [];
    const target: string[] = [];
    const words = draw.int(5, 30);
    for (let w = 0; w < words; w++) {
      if (draw.int(1, 100) <= alike) {
        const name =
          draw.int(1, 3) === 1
            ? String(draw.int(2, 2000))
            : capital(word(draw.int(1, 3000), 'kstmprlnv', 'aeo'));
        source.push(name);
        target.push(name);
        continue;
      }
      const rank = ranked(draw);
      source.push(word(rank, 'bdfgklmnprstvz', 'aeiou'));
      const other = draw.int(1, 100) <= free ? ranked(draw) : rank;
      target.splice(Math.max(0, target.length - draw.int(0, 3)), 0, word(other, 'hjkqrswxyzctpl', 'yoeua'));
    }
    return [sentence(source), sentence(target)] as const;
  });
}

const ranked = (draw: Draw): number =>
  Math.floor(Math.exp((draw.int(0, 1_000_000) / 1_000_000) * Math.log(vocabulary)));

/** The word of a rank: syllables that count it. */
function word(rank: number, consonants: string, vowels: string): string {
  let [left, letters] = [rank * 7919 + 13, ''];
  while (left > 0) {
    letters += consonants.charAt(left % consonants.length) + vowels.charAt((left >> 3) % vowels.length);
    left = Math.floor(left / (consonants.length * vowels.length));
  }
  return letters;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const sentence = (words: readonly string[]): string => `${capital(words.join(' '))}.`;
