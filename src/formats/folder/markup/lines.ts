// The blanks around a line of the markup, which do not count, and those that a backslash makes count.
import { isEscapable } from './escape.ts';

/** Lines of a text, whether they end as on Unix, on Windows or on old Macintoshes. */
export function splitLines(source: string): string[] {
  return source.split(/\r\n|\n|\r/);
}

/** The number of blanks and tabs that a line begins with. */
export function indentOf(line: string): number {
  let at = 0;
  while (isBlank(line, at)) at++;
  return at;
}

/** Takes blanks and tabs off the end, but for one that a backslash protects. */
export function trimLineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isBlank(line, end - 1)) end--;
  let slashes = 0;
  while (line.charCodeAt(end - 1 - slashes) === 0x5c) slashes++;
  return line.slice(0, slashes % 2 === 1 && end < line.length ? end + 1 : end);
}

/** At the beginning of a line a backslash makes plain what follows, though it be a letter or figure (`\2. of May`). */
export function unescapeStart(text: string): string {
  return text.startsWith('\\') && text.length > 1 && !isEscapable(text.charCodeAt(1)) ? text.slice(1) : text;
}

function isBlank(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code === 0x20 || code === 0x09;
}
