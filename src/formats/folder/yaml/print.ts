// Prints plain values as YAML that a person likes to read, and that every reader of YAML understands alike.

/** What is printed. Properties that are undefined are left out. */
export type Printable =
  string | number | boolean | null | readonly Printable[] | { readonly [key: string]: Printable | undefined };

/** The longest list or map that is put on one line, in characters. */
const widest = 100;

/** A map as a YAML document, in the order of its keys. */
export function printYaml(value: Readonly<Record<string, Printable | undefined>>): string {
  return `${mapLines(value).join('\n')}\n`;
}

function mapLines(map: Readonly<Record<string, Printable | undefined>>): string[] {
  const lines: string[] = [];
  for (const [key, value] of Object.entries(map))
    if (value !== undefined) lines.push(...entryLines(printKey(key), value));
  return lines;
}

function entryLines(head: string, value: Printable): string[] {
  const short = onOneLine(value);
  if (short !== undefined && (isScalar(value) || isEmpty(value) || head.length + short.length < widest))
    return [`${head}: ${short}`];
  if (typeof value === 'string')
    return [`${head}: |-`, ...value.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
  if (isList(value)) return [`${head}:`, ...indent(listLines(value))];
  return [`${head}:`, ...(isScalar(value) ? [] : indent(mapLines(value)))];
}

function listLines(list: readonly Printable[]): string[] {
  return list.flatMap((item) => {
    const short = onOneLine(item);
    if (short !== undefined && (isScalar(item) || isEmpty(item) || short.length < widest))
      return [`- ${short}`];
    if (typeof item === 'string')
      return ['- |-', ...item.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
    const lines = isList(item) ? listLines(item) : isScalar(item) ? [] : mapLines(item);
    return lines.map((line, at) => (line === '' ? '' : `${at === 0 ? '- ' : '  '}${line}`));
  });
}

/** A scalar, or a list or map of what fits on a line; undefined for a string that is better printed as lines. */
function onOneLine(value: Printable): string | undefined {
  if (typeof value === 'string') return isLines(value) ? undefined : printString(value);
  if (isScalar(value)) return String(value);
  const pieces: string[] = [];
  let length = 0;
  const entries: (readonly [string, Printable | undefined])[] = isList(value)
    ? value.map((item) => ['', item])
    : Object.entries(value);
  for (const [key, inner] of entries) {
    if (inner === undefined) continue;
    const short = onOneLine(inner);
    if (short === undefined) return undefined;
    const piece = isList(value) ? short : `${printKey(key)}: ${short}`;
    length += piece.length + 2;
    if (length > widest) return undefined;
    pieces.push(piece);
  }
  return isList(value) ? `[${pieces.join(', ')}]` : `{${pieces.join(', ')}}`;
}

/** Prose of several lines that a block scalar carries without a change. */
function isLines(text: string): boolean {
  return (
    text.includes('\n') &&
    /^[^\s#]/.test(text) &&
    !/[ \t]\n|\s$/.test(text) &&
    isVisible(text.replaceAll('\n', ''))
  );
}

function printKey(key: string): string {
  return isPlain(key) ? key : quoteString(key);
}

function printString(text: string): string {
  return isPlain(text) ? text : quoteString(text);
}

// Words of letters and figures with mild punctuation: nothing that YAML, in a list on one line or not, takes for something else.
const plainWords = /^\p{L}[\p{L}\p{M}\p{N} ./;()«»“”„’№+–—-]*$/u;
const date = /^\d{4}-\d{2}(?:-\d{2})?$/;
const typed = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

function isPlain(text: string): boolean {
  return date.test(text) || (plainWords.test(text) && !text.endsWith(' ') && !typed.test(text));
}

/** Letters, marks, figures, punctuation, symbols and the plain blank: nothing that is invisible or turns the line. */
function isVisible(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}\t ]*$/u.test(text);
}

const short = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function quoteString(text: string): string {
  const inner = text.replace(
    /["\\\n\r\t]|[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\u200c-\u200f]|[\u00a0\u2066-\u2069]/gu,
    (character) => {
      const known = short.get(character);
      if (known !== undefined) return known;
      const code = character.codePointAt(0) ?? 0;
      return code > 0xffff
        ? `\\U${code.toString(16).padStart(8, '0')}`
        : `\\u${code.toString(16).padStart(4, '0')}`;
    },
  );
  return `"${inner}"`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

function isList(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}

function isScalar(value: Printable): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

function isEmpty(value: Printable): boolean {
  return (
    !isScalar(value) &&
    (isList(value) ? value.length === 0 : Object.values(value).every((one) => one === undefined))
  );
}
