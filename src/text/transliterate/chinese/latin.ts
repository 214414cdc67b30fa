// Chinese in Latin letters: pinyin, and Wade–Giles with and without its marks.
import { partsOf } from './pinyin.ts';
import { capitalized, fromChinese } from './writer.ts';

export const pinyin = fromChinese({
  id: 'pinyin-zho',
  name: 'pinyin',
  script: 'Latn',
  source: 'GB/T 16159 and ISO 7098, without tones; ü also as u, v and yu where its dots are not typed',
  write: (words) => [
    words.map((word) => capitalized(joined(word))).join(' '),
    words.map((word) => capitalized(word.join('-'))).join(' '),
    words.map((word) => word.map(capitalized).join(' ')).join(' '),
  ],
  also: (written) =>
    /[üÜ]/.test(written) ? ['u', 'v', 'yu'].map((letters) => written.replaceAll('ü', letters)) : [],
});

/** An apostrophe stands before a syllable that begins with a vowel. */
function joined(word: readonly string[]): string {
  return word.map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('');
}

const initials: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p’',
  d: 't',
  t: 't’',
  g: 'k',
  k: 'k’',
  j: 'ch',
  q: 'ch’',
  x: 'hs',
  zh: 'ch',
  ch: 'ch’',
  r: 'j',
  z: 'ts',
  c: 'ts’',
};

const whole: Readonly<Record<string, string>> = {
  zi: 'tzu',
  ci: 'tz’u',
  si: 'ssu',
  er: 'erh',
  yi: 'i',
  you: 'yu',
  yu: 'yü',
  yan: 'yen',
  ye: 'yeh',
  yue: 'yüeh',
  yuan: 'yüan',
  yun: 'yün',
  yong: 'yung',
  ge: 'ko',
  ke: 'k’o',
  he: 'ho',
  gui: 'kuei',
  kui: 'k’uei',
};

/** One syllable of pinyin in Wade–Giles, with the apostrophe and with ü, without ê. */
export function wadeGilesSyllable(syllable: string): string {
  const known = whole[syllable];
  if (known !== undefined) return known;
  const { initial, final } = partsOf(syllable);
  return (initials[initial] ?? initial) + wadeGilesFinal(initial, final);
}

function wadeGilesFinal(initial: string, final: string): string {
  if (final === 'i' && ['zh', 'ch', 'sh', 'r'].includes(initial)) return 'ih';
  if (['j', 'q', 'x'].includes(initial) && final.startsWith('u'))
    return final === 'ue' ? 'üeh' : `ü${final.slice(1)}`;
  if (final === 'uo') return ['g', 'k', 'h', 'sh'].includes(initial) ? 'uo' : 'o';
  const plain: Readonly<Record<string, string>> = {
    ian: 'ien',
    ie: 'ieh',
    üe: 'üeh',
    ong: 'ung',
    iong: 'iung',
  };
  return plain[final] ?? final;
}

/** Syllables of which a second spelling is met. */
export const otherWadeGiles: Readonly<Record<string, string>> = { si: 'szu', e: 'o', ri: 'jih' };

export const wadeGiles = fromChinese({
  id: 'wg-zho',
  name: 'Wade–Giles',
  script: 'Latn',
  source:
    'H. A. Giles, A Chinese-English Dictionary, 1912, without tones; with and without apostrophes and ü',
  write: (words) => {
    const usual = words.map((word) => capitalized(word.map(wadeGilesSyllable).join('-'))).join(' ');
    const second = words
      .map((word) => capitalized(word.map((one) => otherWadeGiles[one] ?? wadeGilesSyllable(one)).join('-')))
      .join(' ');
    return usual === second ? [usual] : [usual, second];
  },
  also: (written) => {
    const plain = written.replaceAll('’', '');
    return [plain, plain.replaceAll('ü', 'u').replaceAll('Ü', 'U')];
  },
});
