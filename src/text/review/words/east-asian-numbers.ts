// Numbers written in characters of Chinese and Japanese, and in syllables of Korean.

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壱: 1,
  二: 2,
  两: 2,
  兩: 2,
  弐: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  영: 0,
  공: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  륙: 6,
  칠: 7,
  팔: 8,
  구: 9,
};
const smallScales: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  십: 10,
  백: 100,
  천: 1000,
};
const largeScales: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  만: 1e4,
  억: 1e8,
};

const native: Readonly<Record<string, number>> = {
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  넷: 4,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};

/** Whether a character may stand in such a number. */
export const isNumberCharacter = (char: string): boolean =>
  Object.hasOwn(digits, char) || Object.hasOwn(smallScales, char) || Object.hasOwn(largeScales, char);

/**
 * The value of characters or syllables that are a number throughout («三十八», «一九五〇», «이천오백»); undefined where they are none, or more than twenty. Digits
 * alone are read one after another, as years are.
 */
export function characterNumber(written: string): number | undefined {
  const chars = Array.from(written);
  if (chars.length === 0 || chars.length > 20 || !chars.every(isNumberCharacter)) return undefined;
  if (chars.every((char) => Object.hasOwn(digits, char)))
    return Number(chars.map((char) => digits[char]).join(''));
  let [total, section, digit] = [0, 0, 0];
  for (const char of chars) {
    const [one, small, large] = [digits[char], smallScales[char], largeScales[char]];
    if (one !== undefined) digit = one;
    else if (small !== undefined) {
      section += Math.max(digit, 1) * small;
      digit = 0;
    } else if (large !== undefined) {
      total += Math.max(section + digit, 1) * large;
      [section, digit] = [0, 0];
    }
  }
  return total + section + digit;
}

/** The value of a native Korean number word («열두», «스물다섯»); undefined where it is none. */
export function nativeKoreanNumber(written: string): number | undefined {
  const whole = Object.hasOwn(native, written) ? native[written] : undefined;
  if (whole !== undefined) return whole;
  for (const length of [1, 2]) {
    const [tens, ones] = [native[written.slice(0, length)], native[written.slice(length)]];
    if (tens !== undefined && tens >= 10 && ones !== undefined && ones < 10) return tens + ones;
  }
  return undefined;
}
