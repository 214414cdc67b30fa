// Letters of another script, and figures, that a machine has read into a word because they look the same.

const toCyrillic: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  J: 'Ј',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  S: 'Ѕ',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};
/** Letters that look alike in some faces only: taken for Cyrillic where the rest of the word leaves no doubt. */
const loosely: Readonly<Record<string, string>> = {
  ...toCyrillic,
  b: 'ь',
  g: 'д',
  h: 'н',
  k: 'к',
  m: 'м',
  n: 'п',
  r: 'г',
  t: 'т',
  u: 'и',
  N: 'И',
  R: 'Я',
};
const toLatin: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(toCyrillic).map(([latin, cyrillic]) => [cyrillic, latin]),
);
const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

function replaced(word: string, table: Readonly<Record<string, string>>, script: RegExp): string | undefined {
  let out = '';
  for (const letter of word) {
    const other = script.test(letter) ? table[letter] : letter;
    if (other === undefined) return undefined;
    out += other;
  }
  return out;
}

const count = (word: string, script: RegExp): number =>
  Array.from(word).filter((letter) => script.test(letter)).length;

/**
 * A word of Latin and Cyrillic letters as a word of one script, or undefined where no reading makes it one. Of two possible readings that in
 * the script of the text is taken, or, where the text has neither (`of` undefined), that in the script of most of its letters. `word` is short (the
 * caller cuts it).
 */
export function inOneScript(word: string, of: 'cyrillic' | 'latin' | undefined): string | undefined {
  const asCyrillic = replaced(word, toCyrillic, latin);
  const asLatin = replaced(word, toLatin, cyrillic);
  const [ofLatin, ofCyrillic] = [count(word, latin), count(word, cyrillic)];
  const isLatin = of === undefined ? ofLatin > ofCyrillic : of === 'latin';
  if (asLatin !== undefined && (asCyrillic === undefined || isLatin)) return asLatin;
  if (asCyrillic !== undefined) return asCyrillic;
  return ofCyrillic >= 2 * ofLatin ? replaced(word, loosely, latin) : undefined;
}

/** A word of two capitals or more, all of which are Cyrillic to the eye («CCCP» in Latin letters), in Cyrillic. */
export function cyrillicToTheEye(word: string): string | undefined {
  if (word.length < 2 || word !== word.toUpperCase()) return undefined;
  return replaced(word, toCyrillic, latin);
}

const figures: Readonly<Record<string, string>> = { '0': 'о', '3': 'з' };
/** A figure between two letters; a nought before letters. */
const within = /(?<=\p{L})[03](?=\p{L})|^0(?=\p{L})/gu;
/** Five signs and more, in any case: shorter ones are codes («М3А»). */
const written = /^[\p{L}03]{5,}$/u;

/**
 * A Cyrillic word with the figures 0 and 3 that stand in it as letters read so («с0вет», «ка3ак»), or undefined where it has none. What
 * begins with a 3 stays, since «3дневный» is a word.
 */
export function withoutFigures(word: string): string | undefined {
  if (!/[03]/u.test(word) || /[124-9]|[03]{2}/u.test(word) || !written.test(word)) return undefined;
  const letters = word.replaceAll(within, (figure) => figures[figure] ?? figure);
  return letters === word ? undefined : letters;
}
