// A Korean text taken apart into words of Hangul syllables, and read as a person's name where it may be one.
import { readingsOf } from '../../han/readings.ts';
import { surnameReadings } from '../../han/surnames.ts';
import { sameCharacter } from '../../han/variants.ts';
import { isSyllable } from './hangul.ts';
import { surnameLength } from './surnames.ts';

export interface KoreanName {
  readonly surname: string;
  /** '' where only a surname is there. */
  readonly given: string;
}

/** Names are no longer than this; Hanja give no more than this many readings. */
const most = 6;

/** The text in Hangul: Hanja are read. Several texts where they have several readings, the usual first; empty where nothing is Korean. */
export function hangulOf(text: string): string[] {
  const composed = text.normalize('NFC');
  if (/[가-힣]/u.test(composed) && !/\p{Script=Han}/u.test(composed)) return [composed];
  if (!/\p{Script=Han}|[가-힣]/u.test(composed)) return [];
  let texts = [''];
  let isStart = true;
  for (const char of composed) {
    const readings = isStart ? startReadings(char) : readingsOf(char, 'ko');
    isStart = false;
    const options = readings.length === 0 ? [char] : readings.slice(0, 3);
    texts = texts.flatMap((start) => options.map((option) => start + option)).slice(0, most);
  }
  return texts;
}

function startReadings(char: string): readonly string[] {
  const asSurname = surnameReadings(char, 'ko') ?? surnameReadings(sameCharacter(char), 'ko') ?? [];
  return [...new Set([...asSurname, ...readingsOf(char, 'ko')])];
}

/** The name that a Hangul text is, surname first; undefined where it cannot be a Korean name. Spaces and hyphens may part its syllables. */
export function nameOf(hangul: string): KoreanName | undefined {
  const parts = hangul.trim().split(/[\s-]+/);
  const whole = parts.join('');
  if (whole.length < 2 || whole.length > 5 || !Array.from(whole).every(isSyllable)) return undefined;
  const length = surnameLength(whole);
  if (length === 0 || whole.length - length > 3 || whole.length === length) return undefined;
  // A first word of the text that is longer than a surname is not one.
  if (parts.length > 1 && (parts[0]?.length ?? 0) !== length) return undefined;
  return { surname: whole.slice(0, length), given: whole.slice(length) };
}
