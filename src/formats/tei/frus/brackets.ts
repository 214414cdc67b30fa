// Square brackets in which the edition's editors say what is left out, cannot be read, or was not released.
import type { BracketSpan } from '../reading/vocabulary.ts';

const editors = 'editors of the edition';

/** What stands before "not declassified" and tells how much is missing. */
const extent =
  /((?:less than )?(?:\d|½|¼|¾|one |two |three )[^.;:[\]]{0,80}?|names?|location|text) not declassified/i;

/**
 * The typed brackets of a string; others may be the document's own and are left alone. In a dateline every bracket is the editors': it holds
 * what the document does not say of its place and day.
 */
export function bracketsOf(text: string, isDateline: boolean): BracketSpan[] {
  const found: BracketSpan[] = [];
  for (const match of text.matchAll(/\[[^[\]]{1,1000}\]/g)) {
    const inside = match[0].slice(1, -1).trim();
    const read = meaningOf(inside, isDateline);
    if (read === undefined) continue;
    found.push({
      type: 'bracket',
      start: match.index,
      end: match.index + match[0].length,
      hand: editors,
      ...read,
    });
  }
  return found;
}

function meaningOf(inside: string, isDateline: boolean): Pick<BracketSpan, 'kind'> | undefined {
  if (/not declassified/i.test(inside)) {
    const [, much] = extent.exec(inside) ?? [];
    return { kind: 'not-declassified', ...(much && much !== 'text' && { extent: much }) };
  }
  if (/^sic\b/i.test(inside)) return { kind: 'sic' };
  if (/\b(?:garble|illegible|unreadable)|missing (?:on|in|from) the source text/i.test(inside)) {
    const [, much] = /^(\d[^.;:]{0,40}?) (?:missing|illegible)/i.exec(inside) ?? [];
    return { kind: 'illegible', ...(much && { extent: much }) };
  }
  if (/^(?:here follow|omitted|omission|\.\s?\.\s?\.)|\b(?:omitted|deleted)$/i.test(inside)) {
    const [, much] = /^(.{1,60}?) (?:omitted|deleted)$/i.exec(inside) ?? [];
    return { kind: 'omitted', ...(much && { extent: much }) };
  }
  return isDateline ? { kind: 'supplied' } : undefined;
}
