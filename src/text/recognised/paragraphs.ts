// Where paragraphs begin: by indent, gap, a last line that is short, and what the words themselves say.
import { isIdeographic, isLower } from '../segment/characters.ts';
import { hyphenBetween, type KnownWords } from './hyphens.ts';
import type { SetLine } from './layout.ts';

const listMark = /^(?:[-–—•*]\s|\(?(?:\p{Nd}{1,3}|\p{Ll})[.)]\s)/u;
const ended = /[.!?…:;。！？；：]["'»”’)\]]*$/u;

/** Whether a line goes on with the paragraph of the line before. `first`: the line before is its paragraph's first. */
export function goesOn(before: SetLine, line: SetLine, first: boolean, known: KnownWords): boolean {
  if (before.role !== line.role) return false;
  if (line.role === 'heading') return headingGoesOn(before, line);
  if (line.role !== 'body') return false;
  const divided = hyphenBetween(before.text.text, line.text.text, known) !== 'apart';
  const lower = startsLower(line.text.text);
  if (divided && lower) return true;
  return before.page === line.page && before.block === line.block
    ? sameRun(before, line, first) && (divided || !isShort(before, line))
    : overBreak(before, line, lower);
}

/** A heading over two lines: close together, and the second begins small. */
function headingGoesOn(before: SetLine, line: SetLine): boolean {
  const step = line.base - before.base;
  return before.page === line.page && step < 1.6 * line.pitch && startsLower(line.text.text);
}

function sameRun(before: SetLine, line: SetLine, first: boolean): boolean {
  const step = line.base - before.base;
  if (step > (line.line.baseline === undefined ? 1.4 : 1.25) * line.pitch) return false;
  const shift = line.box.left - before.box.left;
  const marked = listMark.test(before.text.text);
  if (listMark.test(line.text.text) && (marked || ended.test(before.text.text))) return false;
  if (shift > 1.5 * line.letter && !(first && marked)) return false;
  return shift > -1.5 * line.letter || first;
}

/** From one recognised block or page to the next a paragraph runs on only where nothing speaks against it. */
function overBreak(before: SetLine, line: SetLine, lower: boolean): boolean {
  if (ended.test(before.text.text) || listMark.test(line.text.text)) return false;
  const indented = line.box.left - line.column.left > 1.5 * line.letter;
  return lower && !indented && !isShort(before, line);
}

/** The first word of the next line would have stood there, and room to spare. */
function isShort(before: SetLine, line: SetLine): boolean {
  const room = before.column.right - before.box.right;
  const word = /^\S{1,40}/u.exec(line.text.text)?.[0].length ?? 1;
  return room > (word + 4) * before.letter;
}

/** As the inside of a sentence does; ideographs know no capitals and say nothing against it. */
function startsLower(text: string): boolean {
  const first = text.replace(/^["'«»“”„([]+/u, '').charAt(0);
  return isLower(first) || isIdeographic(first);
}
