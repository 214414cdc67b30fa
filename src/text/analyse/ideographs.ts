// Words of scripts that put no spaces between them: Chinese and Japanese, by pairs of neighbouring characters.
import { kind, kindOf, kindOfCharacter } from './characters.ts';
import { sameCharacter } from '../han/variants.ts';
import { remembered } from './remembered.ts';
import type { Form, Token } from './token.ts';

const han = /\p{Script=Han}/u;

/** Characters, each under one of the shapes that it has in Chinese, traditional or simplified, and in Japanese. */
export function sameIdeographs(text: string): string {
  return han.test(text) ? Array.from(text, sameCharacter).join('') : text;
}

/** One character of a run, folded, with its range in the text. */
interface Character {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Longest word of katakana that is taken as one. */
const longestForeign = 24;
/** Line ends and the spaces about them, within a run. */
const farthest = 48;
const none: readonly Form[] = [];

const variants = /[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;
/** A character as written, folded; several where one stands for several («㌀»). */
const charactersOf = remembered(
  (written: string): readonly string[] =>
    Array.from(sameIdeographs(written.normalize('NFKC').replaceAll(variants, ''))),
  40_000,
);

/** The run of Han and kana characters that begins at `start`, over the ends of lines, but over no space within one. */
export function runOf(
  text: string,
  start: number,
): { readonly characters: Character[]; readonly end: number } {
  const characters: Character[] = [];
  let at = start;
  for (;;) {
    const length = lengthAt(text, at);
    if (length === 0) {
      const next = characters.length === 0 ? at : overLineEnd(text, at);
      if (next === at) break;
      at = next;
      continue;
    }
    const end = pastMarks(text, at + length);
    for (const form of charactersOf(text.slice(at, end))) characters.push({ form, start: at, end });
    at = end;
  }
  return { characters, end: characters.at(-1)?.end ?? start + 1 };
}

/** Code units of the character of such a script that stands there; 0 where none does. */
function lengthAt(text: string, at: number): number {
  const found = kindOf(text.charCodeAt(at));
  if (found === kind.ideograph) return 1;
  if (found !== kind.surrogate) return 0;
  const code = text.codePointAt(at) ?? 0;
  return code >= 0x10000 && kindOfCharacter(String.fromCodePoint(code)) === kind.ideograph ? 2 : 0;
}

/** Voicing marks and signs of variants belong to the character before them. */
function pastMarks(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < 4; count++) {
    const code = text.charCodeAt(at);
    const isVoicing = code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f;
    const isVariant = code >= 0xfe00 && code <= 0xfe0f;
    const low = code === 0xdb40 ? text.charCodeAt(at + 1) : 0;
    const isIdeographicVariant = low >= 0xdd00 && low <= 0xddef;
    if (!isVoicing && !isVariant && !isIdeographicVariant) break;
    at += isIdeographicVariant ? 2 : 1;
  }
  return at;
}

/** Where the run goes on after a line's end; `at` itself where it does not. */
function overLineEnd(text: string, at: number): number {
  let next = at;
  let ends = false;
  while (next < at + farthest) {
    const code = text.charCodeAt(next);
    if (code === 0x0a || code === 0x0d || code === 0x0c) ends = true;
    else if (code !== 0x20 && code !== 0x09 && code !== 0x3000) break;
    next++;
  }
  return ends && lengthAt(text, next) > 0 ? next : at;
}

/**
 * A run as overlapping pairs; one character alone is itself. The last character of a longer run is found by itself, too, so that every
 * character is the beginning of some form. A word of katakana is found whole besides.
 */
export function* pairsOf(characters: readonly Character[]): Generator<Token> {
  const [only] = characters;
  if (characters.length === 1 && only !== undefined) yield { ...only, also: none };
  const foreign = foreignWords(characters);
  for (let at = 0; at + 1 < characters.length; at++) {
    const [one, next] = [characters[at], characters[at + 1]];
    if (one === undefined || next === undefined) continue;
    const word = foreign.get(at);
    const last = at + 2 === characters.length ? [next.form] : none;
    const also = word === undefined ? last : [word, ...last];
    yield { form: one.form + next.form, start: one.start, end: next.end, also };
  }
}

const isKatakana = (form: string | undefined): boolean =>
  form !== undefined && ((form >= 'ァ' && form <= 'ヺ') || form === 'ー');

/** Words of three katakana and more, by the place of their first character. */
function foreignWords(characters: readonly Character[]): Map<number, Form> {
  const words = new Map<number, Form>();
  for (let at = 0; at < characters.length; at++) {
    let end = at;
    while (isKatakana(characters[end]?.form)) end++;
    if (end - at > 2) {
      const word = characters.slice(at, Math.min(end, at + longestForeign));
      words.set(at, word.map(({ form }) => form).join(''));
    }
    at = Math.max(at, end - 1);
  }
  return words;
}
