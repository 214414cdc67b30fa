// Japanese kana taken apart into sounds.

/** A beat of speech: its consonant (in the spelling of Nihon-shiki: si, ti, tu, zya), vowel, and whether the vowel is long. */
export interface Mora {
  readonly consonant: string;
  /** '' for a nasal ん alone. */
  readonly vowel: string;
  readonly isLong: boolean;
  /** How the length is written: 'ou' for とう, 'oo' for とお, 'ー' for a bar. */
  readonly tail: string;
  /** Whether a small っ stands before it. */
  readonly isDoubled: boolean;
}

const rows: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
  y: 'や・ゆ・よ',
  w: 'わゐ・ゑを',
  v: '・・ゔ・・',
};

const small: Readonly<Record<string, string>> = {
  ゃ: 'ya',
  ゅ: 'yu',
  ょ: 'yo',
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
};

const kana = new Map<string, readonly [string, string]>(
  Object.entries(rows).flatMap(([consonant, row]) =>
    Array.from(row).flatMap((char, at): [string, [string, string]][] =>
      char === '・' ? [] : [[char, [consonant, 'aiueo'[at] ?? '']]],
    ),
  ),
);

/** Katakana as hiragana. */
export function hiragana(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60));
}

/** The beats of one word of kana. A • parts vowels that are not one long vowel. What is no kana is left out. */
export function moraeOf(word: string): Mora[] {
  const chars = Array.from(hiragana(word));
  const morae: Mora[] = [];
  let isDoubled = false;
  let mayLengthen = false;
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    if (char === 'っ') isDoubled = true;
    else if (char === '•') mayLengthen = false;
    else if (mayLengthen && lengthens(morae.at(-1), char)) {
      const last = morae.pop();
      if (last !== undefined)
        morae.push({ ...last, isLong: true, tail: char === 'ー' ? 'ー' : (kana.get(char)?.[1] ?? '') });
      mayLengthen = false;
    } else if (char === 'ん') {
      morae.push({ consonant: 'n', vowel: '', isLong: false, tail: '', isDoubled });
      mayLengthen = false;
      isDoubled = false;
    } else {
      const made = moraAt(char, chars[at + 1]);
      if (made === undefined) continue;
      if (made.takesNext) at += 1;
      morae.push({ consonant: made.consonant, vowel: made.vowel, isLong: false, tail: '', isDoubled });
      mayLengthen = true;
      isDoubled = false;
    }
  }
  return morae;
}

function moraAt(
  char: string,
  next: string | undefined,
): { consonant: string; vowel: string; takesNext: boolean } | undefined {
  const [consonant, vowel] = kana.get(char) ?? [];
  if (consonant === undefined || vowel === undefined) return undefined;
  const glide = small[next ?? ''];
  if (glide === undefined) return { consonant, vowel, takesNext: false };
  if (glide.startsWith('y')) return { consonant: `${consonant}y`, vowel: glide.slice(1), takesNext: true };
  return {
    consonant: foreign[char] ?? (vowel === 'i' ? `${consonant}y` : consonant),
    vowel: glide,
    takesNext: true,
  };
}

/** ティ, ファ, クォ: sounds of foreign words. */
const foreign: Readonly<Record<string, string>> = {
  ふ: 'f',
  ゔ: 'v',
  て: "t'",
  で: "d'",
  く: 'kw',
  ぐ: 'gw',
  う: 'w',
  つ: 'ts',
};

/** う after o or u, the same vowel once more (but for i and e), a bar after any. */
function lengthens(last: Mora | undefined, char: string): boolean {
  if (last === undefined || last.vowel === '' || last.isLong) return false;
  if (char === 'ー') return true;
  return lengtheners[last.vowel]?.includes(char) ?? false;
}

const lengtheners: Readonly<Record<string, string>> = { a: 'あ', u: 'う', o: 'うお' };
