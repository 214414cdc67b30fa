// Printed text made comparable: case, accents, widths, dashes and spaces folded, brackets taken out but remembered.

/** Folded text, with the place in the source of each of its UTF-16 units. */
export interface Folded {
  readonly text: string;
  /** Where in the source the character of each unit begins. */
  readonly starts: readonly number[];
  /** Where each unit's character ends. */
  readonly ends: readonly number[];
  /** The ranges of units that stood in editorial brackets, [] or <>, in order. */
  readonly brackets: readonly (readonly [from: number, to: number])[];
}

/** A Hangul syllable in separate letters, or a character with its combining marks. */
const cluster = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|\P{M}\p{M}*|\p{M}+/uy;

const opening = '[<［〔【〈';
const closing = ']>］〕】〉';

/** Quotation marks («"12" мая») say nothing, asterisks are footnotes, underscores are the form's dotted line. */
const dropped = new Set('"“”„‟«»〝〞*'.split(''));

const replaced = new Map(
  Object.entries({
    '-': '-‐‑',
    '–': '–—―‒−',
    '~': '~～〜∼',
    "'": "'’‘ʼ`´′＇",
    '.': '.．。・·',
    ',': ',，、',
    o: 'º°',
    a: 'ª',
    ' ': '_',
    е: 'ёЁ',
  }).flatMap(([to, from]) => from.split('').map((char) => [char, to] as const)),
);

/** Folds in linear time. Runs of spaces become one; invisible characters vanish. */
export function fold(source: string): Folded {
  const text: string[] = [];
  let spaced = false;
  const starts: number[] = [];
  const ends: number[] = [];
  const brackets: [number, number][] = [];
  // A bracket that is never closed encloses nothing; nested ones count as one.
  let opened = -1;
  const sticky = new RegExp(cluster);
  for (let at = 0; at < source.length;) {
    const code = source.charCodeAt(at);
    const alone = standsAlone(source.charCodeAt(at + 1));
    const known = alone ? table[code] : undefined;
    const char = known === undefined ? clusterAt(source, at, sticky) : source.charAt(at);
    const place = at;
    at += char.length;
    if (opening.includes(char)) opened = starts.length;
    if (closing.includes(char) && opened !== -1) {
      brackets.push([opened, starts.length]);
      opened = -1;
    }
    const units = known ?? folded(char);
    if (units === ' ' && spaced) continue;
    spaced = units === '' ? spaced : units.endsWith(' ');
    text.push(units);
    for (let i = 0; i < units.length; i += 1) {
      starts.push(place);
      ends.push(at);
    }
  }
  return { text: text.join(''), starts, ends, brackets };
}

/** Whether a code unit cannot be a combining mark, so that the character before it is whole. NaN is the end. */
function standsAlone(code: number): boolean {
  return !(code >= 0x300) || (code >= 0x400 && code < 0x483) || (code >= 0x4e00 && code < 0xd7a4);
}

function clusterAt(source: string, at: number, sticky: RegExp): string {
  sticky.lastIndex = at;
  return sticky.exec(source)?.[0] ?? source.charAt(at);
}

function folded(char: string): string {
  const replacement = replaced.get(char);
  if (replacement !== undefined) return replacement;
  if (dropped.has(char) || opening.includes(char) || closing.includes(char) || /^\p{Cf}$/u.test(char))
    return '';
  if (/^\s/u.test(char)) return ' ';
  const wide = char.normalize('NFKC').toLowerCase();
  const bare = /\p{Script=Latin}/u.test(wide) ? wide.normalize('NFKD') : wide;
  return bare.replaceAll(/\p{M}/gu, '').replaceAll('ё', 'е');
}

/** The folded forms of the Latin, Greek and Cyrillic letters, which most texts are made of. */
const table: readonly string[] = Array.from({ length: 0x483 }, (_, code) =>
  folded(String.fromCharCode(code)),
);
