// Letters inside numbers of archives: «059а» and "059a" are one fonds, whichever script a typist was in.

const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** The letters that come back: one Latin letter for one Cyrillic. `c` is here because in a Russian number it is an «с». */
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  v: 'в',
  g: 'г',
  d: 'д',
  e: 'е',
  z: 'з',
  i: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  c: 'с',
  t: 'т',
  u: 'у',
  f: 'ф',
};

function mapLetters(text: string, letters: Readonly<Record<string, string>>): string {
  let out = '';
  for (const char of text) {
    const lower = char.toLowerCase();
    const found = Object.hasOwn(letters, lower) ? letters[lower] : undefined;
    if (found === undefined) out += char;
    else out += char === lower ? found : found.charAt(0).toUpperCase() + found.slice(1);
  }
  return out;
}

/** Cyrillic letters in the Latin ones that translators of codes use («9401с» → "9401s", «Р-5446» → "R-5446"). */
export function toLatinLetters(text: string): string {
  return mapLetters(text, LATIN);
}

/**
 * The Latin letters of a number in Cyrillic ("059a" → «059а», "R-5446" → «Р-5446»): only letters that stand alone
 * beside a figure, so that Roman figures and words stay what they are.
 */
export function toCyrillicLetters(text: string): string {
  return text
    .replace(/(?<=\d)[A-Za-z](?![\p{L}\p{N}])/gu, (letter) => mapLetters(letter, CYRILLIC))
    .replace(/(?<![\p{L}\p{N}])[A-Za-z](?=-?\d)/gu, (letter) => mapLetters(letter, CYRILLIC))
    .replace(/(?<=\d-)[A-Za-z](?![\p{L}\p{N}])/gu, (letter) => mapLetters(letter, CYRILLIC));
}

/** Compatibility forms, dashes, blanks, invisible characters and case made even: what every comparison starts from. */
export function evenOut(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/(?!\s)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * A number of a Russian code, so that equal numbers become equal strings: Cyrillic letters in Latin ones, and a Latin
 * `c` or `x` at the end of a figure read as the Cyrillic letter it looks like (no romanisation of a Cyrillic letter
 * gives a lone `c` or `x`). Leading zeros stay: fonds 059 and fonds 59 are two.
 */
export function foldRussianNumber(value: string): string {
  return toLatinLetters(evenOut(value))
    .replace(/[\s"]/gu, '')
    .replace(/(?<=\d)c(?![\p{L}\p{N}])/gu, 's')
    .replace(/(?<=\d)x(?![\p{L}\p{N}])/gu, 'kh');
}
