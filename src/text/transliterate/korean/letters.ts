// Latin letters for Korean sounds, and what two systems that write them share.
type Letters = Readonly<Record<string, string>>;

/** Letters and what is written for them, in twos. */
export function table(pairs: string): Letters {
  const written: Record<string, string> = {};
  const words = pairs.trim().split(/\s+/);
  for (let at = 0; at + 1 < words.length; at += 2) written[words[at] ?? ''] = words[at + 1] ?? '';
  return written;
}

export const plainVowels =
  'ㅏ a ㅐ ae ㅑ ya ㅒ yae ㅔ e ㅖ ye ㅗ o ㅘ wa ㅙ wae ㅚ oe ㅛ yo ㅜ u ㅞ we ㅟ wi ㅠ yu ㅣ i';
export const breveVowels = table(`${plainVowels} ㅓ ŏ ㅕ yŏ ㅝ wŏ ㅡ ŭ ㅢ ŭi`);
export const codaLetters = table('ㄱ k ㄴ n ㄷ t ㄹ l ㅁ m ㅂ p ㅇ ng');
export const voicedOnsets = table('ㄱ g ㄷ d ㅂ b ㅈ j');

/** A plain stop is voiced between vowels and after sonorants; after ㄹ only ㄱ and ㅂ are, unless the stop was carried over. */
export function isVoiced(onset: string, coda: string, carried: boolean): boolean {
  if (voicedOnsets[onset] === undefined) return false;
  if (coda === '' || 'ㄴㅁㅇ'.includes(coda)) return true;
  return coda === 'ㄹ' && (carried || 'ㄱㅂ'.includes(onset));
}

/** Names of districts keep their last syllable apart, and it changes no sound. */
export const district = /^(.+)([도시군구읍면리동가])$/u;

/** The spellings of those who leave out apostrophes, and of those who leave out breves too. */
export function withoutMarks(written: string): string[] {
  return [
    written.replaceAll('’', ''),
    written
      .normalize('NFD')
      .replaceAll(/[\p{M}’]/gu, '')
      .normalize('NFC'),
  ];
}
