// Numbers in Han numerals: 一九五一, 三十九, 廿六, 元.

const digits = new Map('〇零一二三四五六七八九'.split('').map((char, i) => [char, Math.max(i - 1, 0)]));
const tens = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const shortTens = new Map([
  ['廿', 20],
  ['卅', 30],
]);

/** The characters that this module reads, for a character class. */
export const hanNumerals = '〇零一二三四五六七八九十百千廿卅';

export interface HanNumber {
  readonly value: number;
  /** How many digits a reader sees: 4 for 一九五一, 2 for 三十九. */
  readonly digits: number;
}

/** Reads place-value (一九五一) and counted (一千九百五十一, 廿六) forms; undefined for what is neither. */
export function readHanNumber(text: string): HanNumber | undefined {
  const chars = text.split('');
  if (chars.every((char) => digits.has(char))) {
    const written = chars.map((char) => digits.get(char)).join('');
    return { value: Number(written), digits: written.length };
  }
  let value = 0;
  let pending: number | undefined;
  let lastUnit = Infinity;
  for (const char of chars) {
    const unit = tens.get(char) ?? shortTens.get(char);
    if (unit === undefined) {
      if (pending !== undefined && pending !== 0) return undefined;
      pending = digits.get(char) ?? 0;
      continue;
    }
    if (unit >= lastUnit || (shortTens.has(char) && pending !== undefined)) return undefined;
    value += shortTens.has(char) ? unit : (pending ?? 1) * unit;
    lastUnit = Math.min(unit, shortTens.has(char) ? 10 : unit);
    pending = undefined;
  }
  value += pending ?? 0;
  return { value, digits: String(value).length };
}
