// Finds the words of a text. One pass, no way back: time is linear in the text, whatever it holds.
import { breakAt } from './broken.ts';
import { kind, kindOf, beginsWord, kindOfCharacter } from './characters.ts';
import { foldLetters, longestForm } from './fold.ts';
import { isHardSign } from './hard-sign.ts';
import { pairsOf, runOf } from './ideographs.ts';
import { numberEnd } from './numbers.ts';
import { spacedEnd } from './spaced.ts';
import type { Form, Token } from './token.ts';
import { isWrittenInCyrillic, partsOf } from './word.ts';

/** Compounds of more words than this are not looked for as one. */
const mostCompounded = 5;
const none: readonly Form[] = [];
const noPages: ReadonlySet<number> = new Set();

/** What a run over one text knows. `language`: the first subtag of its language, in small letters. `pages`: where pages begin. */
export class Scanner {
  readonly #text: string;
  readonly #language: string;
  readonly #inCyrillic: boolean;
  readonly #pages: ReadonlySet<number>;
  readonly tokens: Token[] = [];

  constructor(text: string, language: string, pages: readonly number[]) {
    this.#text = text;
    this.#language = language;
    this.#inCyrillic = isWrittenInCyrillic(language);
    this.#pages = pages.length === 0 ? noPages : new Set(pages);
  }

  run(): Token[] {
    const text = this.#text;
    for (let at = 0; at < text.length;) {
      const found = kindOf(text.charCodeAt(at));
      if (found === kind.none) at++;
      else if (found <= kind.digit) at = this.#quick(at, found);
      else if (found === kind.ideograph) at = this.#ideographs(at);
      else if (found === kind.hangul) at = this.#hangul(at);
      else if (found === kind.surrogate) at = this.#beyond(at);
      else at++;
    }
    return this.tokens;
  }

  /** Words of plain letters, which most are; all others are left to `#compound`. */
  #quick(start: number, found: number): number {
    const text = this.#text;
    let at = start;
    let capital = false;
    if (found === kind.latin)
      for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
        if (code >= 0x61 && code <= 0x7a) continue;
        if (!(code >= 0x41 && code <= 0x5a)) break;
        capital = true;
      }
    else if (found === kind.cyrillic)
      for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
        if (code >= 0x430 && code <= 0x44f) continue;
        if (!(code >= 0x410 && code <= 0x42f)) break;
        capital = true;
      }
    const length = at - start;
    const isPlain = length > 1 && length <= longestForm && kindOf(text.charCodeAt(at)) === kind.none;
    if (!isPlain) return this.#compound(start);
    // A hard sign at the end may be of the old spelling; Latin capitals in a Cyrillic text may be Cyrillic to the eye.
    const isDoubtful =
      found === kind.cyrillic ? /[ъЪ]/u.test(text.charAt(at - 1)) : capital && this.#inCyrillic;
    if (isDoubtful) return this.#compound(start);
    const word = text.slice(start, at);
    this.tokens.push({ form: capital ? word.toLowerCase() : word, start, end: at, also: none });
    return at;
  }

  /** Words that hyphens join: each by itself, and all as one besides. */
  #compound(start: number): number {
    const text = this.#text;
    const spaced = spacedEnd(text, start);
    if (spaced > 0) {
      this.#add(text.slice(start, spaced).replaceAll(/[ \u00A0]/gu, ''), start, spaced, none);
      return spaced;
    }
    const first = this.tokens.length;
    let words = 1;
    let at = this.#word(start);
    while (kindOf(text.charCodeAt(at)) === kind.hyphen) {
      const broken = breakAt(text, at, this.#pages);
      const next = broken?.next ?? at + 1;
      if (!beginsWord(text.charCodeAt(next))) break;
      at = this.#word(next);
      words++;
    }
    if (words > 1 && words <= mostCompounded) this.#join(first);
    return at;
  }

  /** Gives the first of some tokens the form of all of them as one word. */
  #join(first: number): void {
    const head = this.tokens[first];
    const joined = this.tokens.slice(first).map((token) => token.form);
    if (head === undefined || joined.every((form) => /^\d+$/u.test(form))) return;
    this.tokens[first] = { ...head, also: [...head.also, foldLetters(joined.join(''))] };
  }

  /** One word, or both halves of one that a line's end breaks. Returns where it ends. */
  #word(start: number): number {
    const text = this.#text;
    let at = kindOf(text.charCodeAt(start)) === kind.digit ? numberEnd(text, start) : start;
    let from = start;
    let letters = '';
    let halves: readonly Form[] = none;
    for (;;) {
      const found = kindOf(text.charCodeAt(at));
      if (found !== kind.none && found <= kind.silent) at++;
      else if (found === kind.apostrophe && this.#isBetweenLetters(at)) at++;
      else if (found === kind.quote && isHardSign(text, at)) at++;
      else if (found === kind.surrogate && isLetterBeyond(text, at)) at += 2;
      else {
        const broken = found === kind.hyphen && at > from ? breakAt(text, at, this.#pages) : undefined;
        if (broken?.one !== true || halves.length > 0) break;
        letters += text.slice(from, at);
        halves = [foldLetters(letters)];
        from = broken.next;
        at = broken.next;
      }
    }
    const rest = text.slice(from, at);
    if (halves.length > 0) halves = [...halves, foldLetters(rest)];
    this.#add(letters + rest, start, at, halves);
    return at;
  }

  #isBetweenLetters(at: number): boolean {
    const before = kindOf(this.#text.charCodeAt(at - 1));
    const after = kindOf(this.#text.charCodeAt(at + 1));
    const isWord = before >= kind.latin && before <= kind.silent && before !== kind.digit;
    return isWord && after >= kind.latin && after <= kind.letter;
  }

  #add(written: string, start: number, end: number, apart: readonly Form[]): void {
    const plain = written.normalize('NFKC');
    const parts = partsOf(plain, this.#language);
    for (const part of parts) {
      if (part.form === '') continue;
      // What is not written in one piece has one range over all of it.
      const isPiece = parts.length > 1 && plain === this.#text.slice(start, end);
      const token = {
        form: part.form,
        start: isPiece ? start + part.start : start,
        end: isPiece ? start + part.end : end,
        also: part.also,
      };
      this.tokens.push(apart.length === 0 ? token : { ...token, apart });
    }
  }

  #ideographs(start: number): number {
    const run = runOf(this.#text, start);
    for (const token of pairsOf(run.characters)) this.tokens.push(token);
    return run.end;
  }

  /** Korean words stand between spaces, and are written as they stand. */
  #hangul(start: number): number {
    const text = this.#text;
    let at = start;
    for (;;) {
      const found = kindOf(text.charCodeAt(at));
      if (found !== kind.hangul && found !== kind.silent && found !== kind.mark) break;
      at++;
    }
    const form = foldLetters(text.slice(start, at));
    if (form !== '') this.tokens.push({ form, start, end: at, also: none });
    return at;
  }

  #beyond(at: number): number {
    const character = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
    if (character.length < 2) return at + 1;
    const found = kindOfCharacter(character);
    if (found === kind.ideograph) return this.#ideographs(at);
    return found >= kind.latin && found <= kind.digit ? this.#compound(at) : at + 2;
  }
}

/** Whether a character of two code units stands there that belongs to a word of letters. */
function isLetterBeyond(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  if (code < 0x10000) return false;
  const found = kindOfCharacter(String.fromCodePoint(code));
  return found >= kind.latin && found <= kind.mark;
}
