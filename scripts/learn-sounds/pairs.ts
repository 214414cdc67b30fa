// Pairs of names from the data folder: read, folded, and parted for learning, tuning and reporting.
import { readFileSync } from 'node:fs';
import { soundWord, unmarkedLatin } from '../../src/text/names/sound/letters.ts';

export interface Pair {
  readonly latin: string;
  readonly native: string;
}

/** How many pairs of each file validation and report have. */
export const heldBack: Readonly<Record<'russian' | 'korean' | 'chinese', readonly [number, number]>> = {
  russian: [4000, 5000],
  korean: [2000, 5000],
  chinese: [2000, 5000],
};

/** By which pairs are parted, always in the same way. */
export const seed = 4;

export interface Parts {
  readonly train: Pair[];
  readonly validation: Pair[];
  readonly report: Pair[];
}

/** A small generator with a seed (mulberry32): the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** The pairs of one file (`latin`, letters set apart by spaces, count; by tabs), as written. */
export function readPairs(file: string): Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [latin, letters] = line.split('\t');
      return latin === undefined || letters === undefined
        ? []
        : [{ latin, native: letters.replaceAll(' ', '') }];
    });
}

/**
 * Parts pairs so that no two parts share a Latin word (marks aside) or a native word. `held`: how many pairs validation and report have, each
 * with words that none other of its part has; what shares a word with them is left out of learning.
 */
export function partPairs(pairs: readonly Pair[], held: readonly [number, number]): Parts {
  const mixed = shuffle(
    pairs.filter(
      ({ latin, native }) => soundWord(latin)?.script === 'latin' && soundWord(native) !== undefined,
    ),
    generator(seed),
  );
  const taken = new Set<string>();
  const parts: Parts = { train: [], validation: [], report: [] };
  for (const pair of mixed) {
    const keys = [`l ${plain(pair.latin)}`, `n ${soundWord(pair.native)?.letters}`];
    const home =
      parts.report.length < held[1]
        ? parts.report
        : parts.validation.length < held[0]
          ? parts.validation
          : parts.train;
    if (keys.some((key) => taken.has(key))) continue;
    if (home !== parts.train) for (const key of keys) taken.add(key);
    home.push(pair);
  }
  return parts;
}

function plain(latin: string): string {
  return Array.from(soundWord(latin)?.letters ?? '', unmarkedLatin).join('');
}
