// The edges of a text and what lies between: heading and openers above, closers below, running heads in the midst.
import type { Line } from './lines.ts';
import { looksLikeSignatory, type MarkFound } from './marks.ts';
import { isScrap } from './noise.ts';
import { isSalutation, openerOn } from './openers.ts';
import type { Region, Role } from './role.ts';
import { endsSentence, isProse, isSignature } from './shapes.ts';
import { genreIn } from './words-genre.ts';

/** A mark among running text is a running head and no block; a date alone heads what follows, unless it stands at a page's top. */
export function inTheMidst(known: Role, before: Role | undefined): Role {
  if (known.role === 'stamp') return { role: 'mark', marks: known.marks };
  return known.role === 'date' && !isPageTop(before) ? { role: 'opener' } : known;
}

/** A grade at a page's top below the text is a running head as well. */
export function below(known: Role, before: Role | undefined): Role {
  if (known.role === 'stamp' && isPageTop(before)) return { role: 'mark', marks: known.marks };
  return known.role === 'date' ? { role: 'closer' } : known;
}

function isPageTop(before: Role | undefined): boolean {
  return before?.role === 'folio' || before?.role === 'page-number' || before?.role === 'mark';
}

/** A line of address or signature that a full stop makes look like a sentence. */
export function isStrongEdge(region: Region, line: Line): boolean {
  if (line.text.length >= 60) return false;
  if (isSalutation(line.text)) return true;
  return isSignature(line.text, region.language) || (line.level > 0 && !endsSentence(line.text));
}

/** Whether a line names a kind of document, as a document's own heading does. */
export function isHeading(line: Line): boolean {
  return (
    line.text.length < 120 && openerOn(line.text)?.person !== true && genreIn(line.text, 4) !== undefined
  );
}

/** Whether a line is the name under a certification that has none of its own. */
export function signs(lines: readonly Line[], fixed: readonly (Role | undefined)[], at: number): boolean {
  const before = fixed[at - 1];
  const [above, line] = [lines[at - 1], lines[at]];
  if (before?.role !== 'mark' || above === undefined || line === undefined || line.blanks > 5) return false;
  const named = (mark: MarkFound): boolean => above.text.slice(mark.to).trim() !== '';
  return (
    before.marks.some((mark) => mark.kind === 'certification' && !named(mark)) &&
    looksLikeSignatory(line.text)
  );
}

/** A line below the last running text. */
export function endRole(line: Line, region: Region): Role {
  if (isScrap(line.text)) return { role: 'noise' };
  const { text } = line;
  const eastern = /\p{Lo}[。！？.]$/u.test(text);
  const sentence = eastern || (/[.!?]$/u.test(text) && /\s\p{Ll}/u.test(text));
  if (sentence && !isSignature(text, region.language)) return { role: 'prose' };
  return { role: 'closer' };
}

/** A line among running text. `previous` is the role of the line before. */
export function middleRole(line: Line, region: Region, previous: Role | undefined): Role {
  if (line.level > 0 && !endsSentence(line.text)) return { role: 'heading' };
  if (isSalutation(line.text)) return { role: 'opener' };
  if (isProse(line.text)) return isStrongEdge(region, line) ? { role: 'closer' } : { role: 'prose' };
  // What stands right under a signature belongs to it: a name, an office.
  const under = previous?.role === 'closer' && line.blanks === 0 && line.text.length < 50;
  if (under || isSignature(line.text, region.language)) return { role: 'closer' };
  if (isScrap(line.text) && line.blanks > 0) return { role: 'noise' };
  return { role: 'prose' };
}
