// Marks of secrecy and handling: those that a document bears in its first lines, and those that its source note states.
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

const grades =
  'Top Secret|Secret|Confidential|Restricted|Unclassified|Limited Official Use|Official Use Only';
/** A sentence of nothing but marks: "Secret; Priority; Limit Distribution." */
const statement = new RegExp(`(?:^|[.:]\\s{1,3})((?:${grades})(?:; [^.;:]{1,60}){0,8})\\.(?=\\s|$)`);
/** Within so many characters of a source note marks are stated. */
const noteBeginning = 800;

/**
 * The marks that a source note states, each as written there: the edition saw them on the paper. Those that the document's own lines bear
 * (`own`) are not told again.
 */
export function marksInNote(note: string, own: readonly Mark[], language: string, edition: string): Mark[] {
  const [, stated] = statement.exec(note.slice(0, noteBeginning)) ?? [];
  if (stated === undefined) return [];
  const known = new Set(own.map(({ written }) => written.toLowerCase()));
  return stated
    .split('; ')
    .filter((written) => !known.has(written.toLowerCase()))
    .map((written, at) => {
      const grade = secrecy.exec(written)?.[0].toLowerCase();
      return {
        id: `m${own.length + at + 1}`,
        kind: grade === undefined ? 'handling' : 'secrecy',
        written,
        language,
        ...(grade && { normalised: grade.replaceAll(' ', '-') }),
        basis: 'written',
        certainty: 'certain',
        by: edition,
      };
    });
}
