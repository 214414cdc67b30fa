// Holds a record that is ready against what one record may hold: by now its sentences are known, too.
import { walkBlocks } from '../../model/block.ts';
import type { Problem } from '../../model/problem.ts';
import type { Text } from '../../model/text.ts';
import { partsOf, tooMuch, Weight } from '../../model/weight.ts';

/** The problem of a record that holds too much to be read as one page. */
export function tooHeavy(file: string, texts: readonly Text[]): Problem | undefined {
  const weight = new Weight();
  for (const { blocks } of texts) for (const block of walkBlocks(blocks)) weight.add(partsOf(block));
  return weight.isTooMuch ? { ...tooMuch(), where: { file } } : undefined;
}
