// Pairs of names that the learned sounds were never shown.
import { partPairs, readPairs } from '../../scripts/learn-sounds/pairs.ts';
import type { WordPair } from './words.ts';

/** With which `scripts/learn-sounds.ts` parts the pairs. */
const learningSeed = 4;

/** The reporting part of a file of pairs, cut off at so many. */
export function heldPairs(file: string, most: number): readonly WordPair[] {
  return partPairs(readPairs(file), [0, most], learningSeed).report.slice(0, most);
}
