// The head of a piece of markup: a name, words, and attributes (`person n1 by="A. Reader"`).
import { quote, unquote } from './escape.ts';

/** What stands between the opening and its end. An attribute without a value is `true`. */
export interface Header {
  readonly name: string;
  readonly words: readonly string[];
  readonly attributes: ReadonlyMap<string, string | true>;
}

export type Scanned =
  { readonly ok: true; readonly header: Header; readonly end: number } | { readonly ok: false };

const namePattern = /u\+[0-9A-Fa-f]{1,6}|[a-z][a-z-]*/y;
const attributePattern = /[a-z][a-z-]*(?==")/y;
const blank = /[ \t]+/y;
// A header with more is no header: it keeps a hostile file from growing without end.
const mostAttributes = 32;

/**
 * Reads a header that begins at `at` and ends before one of the characters `stops`. Bare words hold neither blanks, braces,
 * bars, quotation marks, backslashes nor stops. With `flags`, bare words are attributes without a value.
 */
export function scanHeader(source: string, at: number, stops: string, flags = false): Scanned {
  const words: string[] = [];
  const attributes = new Map<string, string | true>();
  const name = match(namePattern, source, at)?.[0];
  if (name === undefined) return { ok: false };
  let here = at + name.length;
  for (let count = 0; count <= mostAttributes; count++) {
    const gap = match(blank, source, here)?.[0].length ?? 0;
    here += gap;
    if (here < source.length && stops.includes(source.charAt(here)))
      return { ok: true, header: { name, words, attributes }, end: here };
    if (gap === 0) break;
    const key = match(attributePattern, source, here)?.[0];
    const from = key === undefined ? here : here + key.length + 1;
    if (source.charAt(from) === '"') {
      const end = closingQuote(source, from + 1);
      if (end < 0) return { ok: false };
      const text = unquote(source.slice(from + 1, end));
      if (key === undefined) words.push(text);
      else if (attributes.has(key)) return { ok: false };
      else attributes.set(key, text);
      here = end + 1;
    } else {
      const word = bareWord(source, here, stops);
      if (word === '' || attributes.has(word)) break;
      if (flags) attributes.set(word, true);
      else words.push(word);
      here += word.length;
    }
  }
  return { ok: false };
}

/** Whether a word may stand in a header without quotation marks. */
export function isBareWord(word: string): boolean {
  return /^[\p{L}\p{N}.,;*+/()_-]+$/u.test(word);
}

/** Writes attributes, each with a blank before it. `undefined` is left out. */
export function printAttributes(attributes: Readonly<Record<string, string | true | undefined>>): string {
  return Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : value === true ? ` ${key}` : ` ${key}=${quote(value)}`,
    )
    .join('');
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/** The quotation mark that ends a value, on the same line; negative where there is none. */
function closingQuote(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x22) return at;
    if (code === 0x0a) return -1;
    if (code === 0x5c && source.charCodeAt(at + 1) !== 0x0a) at++;
  }
  return -1;
}

function bareWord(source: string, at: number, stops: string): string {
  let end = at;
  while (end < source.length && !/[\s{}|"\\]/.test(source.charAt(end)) && !stops.includes(source.charAt(end)))
    end++;
  return source.slice(at, end);
}
