// Printed text made comparable: case, accents, widths, dashes and spaces folded, brackets taken out but remembered.

/** Folded text, with the place in the source of each of its UTF-16 units. */
export interface Folded {
  readonly text: string;
  /** Where in the source each unit begins, and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether each unit stood in editorial brackets: [] or <>. */
  readonly bracketed: readonly boolean[];
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
  const starts: number[] = [];
  const ends: number[] = [];
  const bracketed: boolean[] = [];
  // A bracket that is never closed encloses nothing; nested ones count as one.
  let opened = -1;
  const known = new Map<string, string>();
  const sticky = new RegExp(cluster);
  for (let at = 0; at < source.length;) {
    const char = clusterAt(source, at, sticky);
    const place = at;
    at += char.length;
    if (opening.includes(char)) opened = text.length;
    if (closing.includes(char) && opened !== -1) {
      bracketed.fill(true, opened);
      opened = -1;
    }
    const units = known.get(char) ?? folded(char);
    known.set(char, units);
    for (let i = 0; i < units.length; i += 1) {
      const unit = units.charAt(i);
      if (unit === ' ' && text.at(-1) === ' ') continue;
      text.push(unit);
      starts.push(place);
      ends.push(at);
      bracketed.push(false);
    }
  }
  return { text: text.join(''), starts, ends, bracketed };
}

/** The cluster at an index. Letters that no combining mark follows need no search for one. */
function clusterAt(source: string, at: number, sticky: RegExp): string {
  const [code, next] = [source.charCodeAt(at), source.charCodeAt(at + 1)];
  const plain = code < 0x300 || (code >= 0x400 && code < 0x483);
  const alone = !(next >= 0x300) || (next >= 0x400 && next < 0x483) || (next >= 0x4e00 && next < 0xd7a4);
  if (plain && alone) return source.charAt(at);
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
