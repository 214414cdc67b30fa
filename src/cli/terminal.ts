// What a command says: words for people, or one JSON object; progress only where somebody is watching.
import type { Problem } from '../model/problem.ts';

export interface Terminal {
  /** Words on standard output, made safe to print; nothing where the caller asked for JSON. */
  say(text: string): void;
  /** The command's one JSON object, where the caller asked for JSON. */
  result(value: unknown): void;
  /** Something to know on standard error, made safe to print. */
  warn(text: string): void;
  /** A line that is overwritten by the next; only on a terminal, and never in JSON. Empty clears it. */
  progress(text: string): void;
}

export function terminal(json: boolean): Terminal {
  const watched = !json && process.stderr.isTTY;
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write('\r\u001B[K');
    shown = false;
  };
  return {
    say(text) {
      clear();
      if (!json) process.stdout.write(`${visible(text)}\n`);
    },
    result(value) {
      clear();
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
    },
    warn(text) {
      clear();
      process.stderr.write(`${visible(text)}\n`);
    },
    progress(text) {
      if (!watched) return;
      clear();
      if (text === '') return;
      const columns = process.stderr.columns;
      const line = onOneLine(text);
      process.stderr.write(line.length >= columns ? `${line.slice(0, columns - 2)}…` : line);
      shown = true;
    },
  };
}

/** A problem as lines for people: what, where, and how to mend it. Control characters of the source are made visible. */
export function problemLines(problem: Problem): string {
  const { where } = problem;
  const line =
    where?.line === undefined ? '' : `:${where.line}${where.column === undefined ? '' : `:${where.column}`}`;
  const place = where?.file === undefined ? '' : `${where.file}${line}: `;
  const path = where?.path === undefined ? '' : ` (${where.path})`;
  const said = onOneLine(`${problem.severity}: ${place}${problem.message}${path}`);
  return problem.hint === undefined ? said : `${said}\n    ${onOneLine(problem.hint)}`;
}

/** Text of unknown origin that must not begin a line of its own: line ends and tabs stand as escapes too. */
export function onOneLine(text: string): string {
  return visible(text).replace(/[\n\t]/g, (character) => (character === '\n' ? '\\u000a' : '\\u0009'));
}

/** Text of unknown origin, safe to print: what could move the cursor, recolour or reorder the line stands as an escape. */
function visible(text: string): string {
  let shown = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    shown += isHidden(code) ? `\\u${code.toString(16).padStart(4, '0')}` : text.charAt(at);
  }
  return shown;
}

/** Control characters but for tab and line feed, and the controls of writing direction (Unicode, UAX #9). */
function isHidden(code: number): boolean {
  const isControl = (code < 0x20 && code !== 0x09 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f);
  const isDirection = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return isControl || isDirection || code === 0x200e || code === 0x200f || code === 0x061c;
}
