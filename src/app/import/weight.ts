// How much one record may hold: its page has to come out in seconds, and to fit into the server's memory beside others.
import { walkBlocks } from '../../model/block.ts';
import type { Problem } from '../../model/problem.ts';
import type { Text } from '../../model/text.ts';

/** Blocks, sentences and spans of all texts together. A volume of a thousand pages has some fifty thousand. */
const most = 250_000;

/** The problem of a record that holds too much to be read as one page. */
export function tooHeavy(file: string, texts: readonly Text[]): Problem | undefined {
  let weight = 0;
  for (const { blocks } of texts)
    for (const { segments, spans } of walkBlocks(blocks)) weight += 1 + segments.length + spans.length;
  if (weight <= most) return undefined;
  return {
    code: 'too-much',
    severity: 'error',
    message: `This record has ${weight} blocks, sentences and spans; at most ${most} can be shown as one document.`,
    where: { file },
    hint: 'Make several records of it, one for each chapter or document.',
  };
}
