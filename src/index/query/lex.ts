// Takes a query apart: words, phrases, fields, operators, from left to right. Nothing is refused; what is no part of the language is a word or nothing.
import {
  closingQuote,
  hasWord,
  isQuote,
  isWithinWord,
  opensPhrase,
  stripped,
  wordsIn,
} from './characters.ts';
import { fieldNamed, slipOf, type Prefixed } from './fields.ts';
import { notices } from './notices.ts';
import { valueAfter } from './values.ts';
import type { Problem } from '../../model/problem.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** `values` of a field: alternatives; as typed, without quotes; none where nothing stands after the colon. */
export type Lexeme = Place &
  (
    | { readonly kind: 'open' | 'close' | 'or' | 'not' | 'and' }
    | { readonly kind: 'word' | 'prefix'; readonly text: string; readonly asWritten: boolean }
    | { readonly kind: 'near'; readonly text: string; readonly distance: number }
    | {
        readonly kind: 'phrase';
        readonly words: readonly string[];
        readonly distance: number | null;
        readonly asWritten: boolean;
      }
    | {
        readonly kind: 'field';
        readonly name: Prefixed;
        readonly values: readonly string[];
        readonly quoted: boolean;
      }
  );

const defaultDistance = 5;
const nearby = /^NEAR\/(\d{1,6})$/u;
const operators: Readonly<Record<string, 'or' | 'not' | 'and'>> = { OR: 'or', NOT: 'not', AND: 'and' };

/** What a query is made of. Positions are those of `text`. Lazy, so that whoever needs only the beginning reads no more; linear. */
export function* lexemes(text: string, tell: (problem: Problem) => void): Generator<Lexeme> {
  let at = 0;
  while (at < text.length) {
    const start = at;
    const character = text[at] ?? '';
    if (character === '(' || character === ')' || character === '|') {
      at++;
      yield { kind: character === '(' ? 'open' : character === ')' ? 'close' : 'or', start, end: at };
      continue;
    }
    if (startsToken(text, at) && (character === '-' || character === '−') && opensSomething(text, at + 1)) {
      at++;
      yield { kind: 'not', start, end: at };
      continue;
    }
    const asWritten = character === '=' && startsToken(text, at) && opensSomething(text, at + 1);
    if (asWritten) at++;
    if (opensPhrase(text, at)) {
      const phrase = phraseAt(text, at, tell);
      at = phrase.end;
      yield { kind: 'phrase', ...phrase, asWritten, start };
      continue;
    }
    if (!hasWord(characterAt(text, at))) {
      at += characterAt(text, at).length;
      continue;
    }
    const end = chunkEnd(text, at);
    const chunk = text.slice(at, end);
    const field = asWritten ? undefined : fieldAt(text, at, end, tell);
    if (field !== undefined) {
      at = field.end;
      if (field.kind === 'field') yield { ...field, start };
      else yield { kind: 'word', text: field.text, asWritten, start, end: field.end };
      continue;
    }
    at = end;
    const operator = asWritten ? undefined : operators[chunk];
    const [, distance] = asWritten ? [] : (nearby.exec(chunk) ?? []);
    if (operator !== undefined) yield { kind: operator, start, end };
    else if (distance !== undefined)
      yield { kind: 'near', text: chunk, distance: Number(distance), start, end };
    else yield wordOf(chunk, asWritten, start, end);
  }
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** Whether a sign stands where a word would begin, so that it says something of that word. */
function startsToken(text: string, at: number): boolean {
  return at === 0 || /[\s(|\-−]/u.test(text[at - 1] ?? '');
}

/** Whether what a sign says something of stands right after it. */
function opensSomething(text: string, at: number): boolean {
  if (text[at] === '=') return opensPhrase(text, at + 1) || hasWord(characterAt(text, at + 1));
  return text[at] === '(' || opensPhrase(text, at) || hasWord(characterAt(text, at));
}

/** Where the run of characters that may be one word ends. */
function chunkEnd(text: string, at: number): number {
  let end = at;
  while (
    end < text.length &&
    !/[\s()|]/u.test(text[end] ?? '') &&
    !(isQuote(text[end] ?? '') && !isWithinWord(text, end))
  )
    end++;
  return end;
}

function wordOf(chunk: string, asWritten: boolean, start: number, end: number): Lexeme {
  const word = stripped(chunk);
  const small =
    !asWritten && (Object.hasOwn(operators, word) || nearby.test(word)) ? word.toLowerCase() : word;
  return { kind: chunk.startsWith(`${word}*`) ? 'prefix' : 'word', text: small, asWritten, start, end };
}

function phraseAt(
  text: string,
  at: number,
  tell: (problem: Problem) => void,
): { words: readonly string[]; distance: number | null; end: number } {
  const close = closingQuote(text, at);
  const words = wordsIn(text.slice(at + 1, close < 0 ? text.length : close));
  if (close < 0) {
    if (words.length > 0) tell(notices.openQuote(words.join(' ')));
    return { words, distance: null, end: text.length };
  }
  const near = /^~(\d{0,6})/.exec(text.slice(close + 1, close + 8));
  if (near === null) return { words, distance: null, end: close + 1 };
  const distance = near[1] === '' ? defaultDistance : Number(near[1]);
  return { words, distance, end: close + 1 + near[0].length };
}

type FieldRead = Place &
  (
    | {
        readonly kind: 'field';
        readonly name: Prefixed;
        readonly values: readonly string[];
        readonly quoted: boolean;
      }
    | { readonly kind: 'word'; readonly text: string }
  );

/** A field, or the word that stands before a colon; undefined where the chunk has no name before a colon. */
function fieldAt(
  text: string,
  start: number,
  chunk: number,
  tell: (problem: Problem) => void,
): FieldRead | undefined {
  const [, name = ''] = /^(\p{L}{2,20})[:：]/u.exec(text.slice(start, Math.min(chunk, start + 22))) ?? [];
  if (name === '') return undefined;
  const after = start + name.length + 1;
  const known = fieldNamed(name);
  if (known !== undefined) return { kind: 'field', name: known, start, ...valueAfter(text, after, known) };
  if (text[after] === '/') return undefined;
  const slip = slipOf(name);
  if (slip !== undefined) tell(notices.slip(name, slip));
  else if (isMeantAsField(text, after)) tell(notices.unknownField(name));
  const word = Object.hasOwn(operators, name) ? name.toLowerCase() : name;
  return { kind: 'word', text: word, start, end: after };
}

/** "summary:Tibet" asks for a field, "Subject: trade" is how a title is written; so are colons of other scripts. */
function isMeantAsField(text: string, after: number): boolean {
  return text[after - 1] === ':' && (opensPhrase(text, after) || hasWord(characterAt(text, after)));
}
