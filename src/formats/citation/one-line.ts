// Words on one line, as every bibliographic form wants them.

/** Blanks and line ends, of any script and in any number, become one space. */
export function onOneLine(words: string): string {
  return words.replaceAll(/[\s\u0085]+/gu, ' ').trim();
}
