// What of a typed query is read: its beginning, without characters that nobody sees; and where each character stood.

/** Characters of a query that are read; what a person types has hundreds at most. */
export const longestQuery = 4000;

/** `text`: what is read. `origin`: for each of its code units, and for its end, the place in what was typed. */
export interface Cleaned {
  readonly text: string;
  readonly origin: readonly number[];
  readonly cut: boolean;
}

/**
 * Controls and lone surrogates part words; marks of direction, joiners of nothing and soft hyphens go without a trace. A query that is too long ends at
 * its last whole word.
 */
export function cleaned(typed: string): Cleaned {
  const cut = typed.length > longestQuery;
  const read = cut ? typed.slice(0, wholeWords(typed.slice(0, longestQuery))) : typed;
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of read) {
    const kept = keptOf(character);
    text += kept;
    for (let unit = 0; unit < kept.length; unit++) origin.push(at + unit);
    at += character.length;
  }
  origin.push(at);
  return { text, origin, cut };
}

function keptOf(character: string): string {
  if (/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(character)) return ' ';
  return /[\p{Cf}]/u.test(character) && !/[\u200c\u200d]/u.test(character) ? '' : character;
}

function wholeWords(text: string): number {
  const space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'));
  return space > text.length / 2 ? space : text.length;
}
