// Marks of secrecy and handling that a document bears in its first lines.
import type { Block } from '../../../model/block.ts';
import type { Mark } from '../../../model/mark.ts';

const secrecy =
  /^(?:top secret|secret|confidential|restricted|unclassified|limited official use|official use only)\b/i;
const handling =
  /^(?:priority|niact|urgent|immediate|operational immediate|flash|personal|eyes only|limited distribution|limdis|exdis|nodis|no distribution|noforn|official(?:[-–—]informal)?)\b/i;

/** How many of the first blocks may bear a mark of their own. */
const first = 8;

/** The marks among the first blocks of a document: those that are nothing but words of secrecy or handling. */
export function marksOf(blocks: readonly Block[], language: string): Mark[] {
  const marks: Mark[] = [];
  for (const { id, kind, text } of blocks.slice(0, first)) {
    if ((kind !== 'opener' && kind !== 'paragraph') || text === '' || text.length > 60) continue;
    const grade = secrecy.exec(text)?.[0].toLowerCase();
    if (grade === undefined && !handling.test(text)) continue;
    // A paragraph that goes on is no mark.
    if (kind === 'paragraph' && !/^[\p{L}\s;,–—-]+\.?$/u.test(text)) continue;
    marks.push({
      id: `m${marks.length + 1}`,
      kind: grade === undefined ? 'handling' : 'secrecy',
      written: text,
      language,
      ...(grade && { normalised: grade.replaceAll(' ', '-') }),
      block: id,
      basis: 'written',
      certainty: 'certain',
      by: null,
    });
  }
  return marks;
}
