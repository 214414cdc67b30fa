// Lays out written words in lines, so that a reader of the markup takes none of them for something else.
import { classify } from './classify.ts';
import { codePoint } from './escape.ts';
import { indentOf } from './lines.ts';

const lineFeed = '{u+000A}';

/** The words on a single line: for headings and cells. */
export function onOneLine(source: string): string {
  return source.split('\n').map(keepEdges).join(lineFeed);
}

/**
 * The words as lines. A line feed stays one where both lines have words; a line that would begin a block gets a backslash: the
 * first one too, unless a marker stands before it (`marked`).
 */
export function onLines(source: string, marked: boolean): string[] {
  const lines: string[] = [];
  let joinable = false;
  for (const piece of source.split('\n').map(keepEdges)) {
    const hasWords = isWords(piece);
    if (lines.length === 0 || (joinable && hasWords)) lines.push(piece);
    else lines.push(`${lines.pop() ?? ''}${lineFeed}${piece}`);
    joinable = hasWords;
  }
  return lines.map((line, at) => {
    if (at === 0 && marked) return line;
    const what = classify(line);
    return what.kind === 'text' && what.suspect === undefined ? line : `\\${line}`;
  });
}

/** Whether a line can stand by itself within a block: it is neither blank nor nothing but page marks. */
function isWords(line: string): boolean {
  const { kind } = classify(line);
  return kind !== 'blank' && kind !== 'page-marks';
}

/** Blanks at the edges of a line would not count, so they are named. */
function keepEdges(line: string): string {
  const start = indentOf(line);
  let end = line.length;
  while (end > start && ' \t'.includes(line.charAt(end - 1))) end--;
  return nameAll(line.slice(0, start)) + line.slice(start, end) + nameAll(line.slice(end));
}

function nameAll(characters: string): string {
  return Array.from(characters, codePoint).join('');
}
