// Numbers with their thousands set off: 1,000 and 1.000 and 1 000 are 1000.
import { kind, kindOf } from './characters.ts';

/** No-break, thin and narrow spaces set off thousands; a common space may just part two numbers. */
const parting = new Set([0x2c, 0x2e, 0xa0, 0x2009, 0x202f]);

/** Groups of thousands that a number may have; more are a column of figures. */
const mostGroups = 8;

/**
 * The end of a number that begins at `at`: past its groups of thousands, where one to three digits are followed by groups of exactly three, all
 * set off by one and the same sign; else past its first digits. «12.05.1950» is three numbers.
 */
export function numberEnd(text: string, at: number): number {
  const first = digitsEnd(text, at);
  const sign = text.charCodeAt(first);
  if (first - at > 3 || !parting.has(sign)) return first;
  let end = first;
  const most = first + 4 * mostGroups;
  while (end < most && text.charCodeAt(end) === sign && digitsEnd(text, end + 1) === end + 4) end += 4;
  const goesOn = text.charCodeAt(end) === sign && kindOf(text.charCodeAt(end + 1)) === kind.digit;
  return goesOn ? first : end;
}

/** Past the digits that stand at `at`. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  while (kindOf(text.charCodeAt(end)) === kind.digit) end++;
  return end;
}

const european = /^[0-9]*$/u;
const notDigits = /[^\p{Nd}]/gu;
const others = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/gu;

/** A number in European digits, without what sets them off. */
export function digitsOf(written: string): string {
  if (european.test(written)) return written;
  return written.normalize('NFKC').replaceAll(notDigits, '').replaceAll(others, value);
}

function value(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660));
}
