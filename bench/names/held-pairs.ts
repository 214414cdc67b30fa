// Pairs of names that the learned sounds were never shown.
import { partPairs, readPairs } from '../../scripts/learn-sounds/pairs.ts';
import type { WordPair } from './words.ts';

/** The reporting part of a file of pairs, as learning leaves it out. The report is parted off first, so that no size of validation changes it. */
export function heldPairs(file: string, most: number): readonly WordPair[] {
  return partPairs(readPairs(file), [0, most]).report.slice(0, most);
}
