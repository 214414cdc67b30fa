// Escapes of the markup: a backslash before punctuation, `{u+XXXX}` for characters that a text file cannot carry safely.

/** The characters that a backslash makes plain: ASCII punctuation and the space. Before any other, a backslash is itself. */
export function isEscapable(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}

/**
 * Characters that never stand raw in a file that Verno writes: control characters but tab and line feed, line and paragraph
 * separators, a byte order mark, controls that turn the direction of writing, and halves of surrogate pairs.
 */
const unsafe = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const rawControls = new Set(['\t', '\n']);

/** Whether a string can stand in a file as it is, with its tabs and line feeds. */
export function isSafe(text: string): boolean {
  for (const [character] of text.matchAll(unsafe)) if (!rawControls.has(character)) return false;
  return true;
}

/** Puts `{u+XXXX}` for every unsafe character but tab and line feed. */
export function escapeUnsafe(text: string): string {
  return text.replace(unsafe, (character) => (rawControls.has(character) ? character : codePoint(character)));
}

/** `{u+XXXX}` for one character. */
export function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `{u+${code.toString(16).toUpperCase().padStart(4, '0')}}`;
}

/** The character that `u+XXXX` names, or undefined where there is none. */
export function characterOf(name: string): string | undefined {
  if (!/^u\+[0-9A-Fa-f]{1,6}$/.test(name)) return undefined;
  const code = Number.parseInt(name.slice(2), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** A value between quotation marks, on one line. */
export function quote(value: string): string {
  const plain = value.replace(/[\\"{}]/g, (character) => `\\${character}`);
  return `"${escapeUnsafe(plain).replace(/[\n\t]/g, codePoint)}"`;
}

/** Undoes `quote`, given what stands between the quotation marks. */
export function unquote(source: string): string {
  return source.replace(
    /\\([\s\S])|\{(u\+[0-9A-Fa-f]{1,6})\}/g,
    (all: string, escaped?: string, name?: string) => {
      if (escaped !== undefined) return isEscapable(escaped.charCodeAt(0)) ? escaped : all;
      return characterOf(name ?? '') ?? all;
    },
  );
}
