// Korean surnames in Hangul, in the spelling of the north and of the south.

/** Surnames of one syllable, the frequent ones and those of the period's actors. */
const single =
  '김리이박최정강조윤장임림한오서신권황안송류유홍전고문손양량배백허남심노로하곽성차주우구민진지엄채원천방공현함변염렴여려추도소석선설마길연위표명기반왕금옥육륙인맹제모탁국어은편용룡탄태라나경봉복동피간';

const double = ['남궁', '황보', '제갈', '사공', '선우', '서문', '독고', '동방'];

/** How many syllables of a name written in one are its surname: 2, 1, or 0 where no known surname stands first. */
export function surnameLength(syllables: string): 0 | 1 | 2 {
  if (syllables.length > 3 && double.includes(syllables.slice(0, 2))) return 2;
  return single.includes(syllables[0] ?? ' ') ? 1 : 0;
}

/** The rule of first sounds (두음법칙): how a syllable is written in the south at a word's beginning; itself where nothing changes. */
export function southern(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00;
  const onset = Math.floor(code / 588);
  // ㄹ is 5, ㄴ is 2, the mute ㅇ is 11.
  if (onset !== 5 && onset !== 2) return syllable;
  const vowel = Math.floor((code % 588) / 28);
  const iotated = [2, 3, 6, 7, 12, 17, 20].includes(vowel);
  if (onset === 2 && !iotated) return syllable;
  return String.fromCharCode(0xac00 + (iotated ? 11 : 2) * 588 + (code % 588));
}
