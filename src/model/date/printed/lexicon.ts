// The words of all languages, looked up in tokens: months, weekdays, phrases.
import { languages } from './languages/all.ts';
import { phraseKinds } from './languages/language.ts';
import type { PhraseKind } from './languages/language.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

interface MonthWord {
  readonly month: number;
  /** Whether a full stop behind it belongs to it. */
  readonly abbreviated: boolean;
  /** Every language that has the word. */
  readonly languages: readonly string[];
  /** Where set, the word is a month only in these. */
  readonly onlyIn?: readonly string[];
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
  /** Whether a full stop behind it belongs to it. */
  readonly abbreviated: boolean;
}

/** By first word; of those with one first word, the longest first. */
type Phrases<T> = Map<string, Phrase<T>[]>;

const months = collectMonths();
const weekdays: Phrases<number> = new Map();
const phrases = new Map<PhraseKind, Phrases<true>>();
for (const language of languages) {
  for (const [index, forms] of (language.weekdays ?? []).entries()) {
    for (const form of forms.split(' ')) addPhrase(weekdays, `${form}.`, index + 1);
  }
  for (const kind of phraseKinds) {
    const table = phrases.get(kind) ?? new Map<string, never>();
    phrases.set(kind, table);
    for (const phrase of language.phrases[kind]?.split('|') ?? []) addPhrase(table, phrase, true);
  }
}

function collectMonths(): Map<string, MonthWord> {
  const found = new Map<string, MonthWord>();
  for (const { tag, months: names = [], riskyMonths = {} } of languages) {
    for (const [index, forms] of names.entries()) {
      const words = forms.split(' ').flatMap((name) => wordsOf(name));
      for (const form of words) {
        const known = found.get(form);
        const shortens = words.some((word) => word !== form && word.startsWith(form));
        const abbreviated = shortens || known?.abbreviated === true;
        found.set(form, { month: index + 1, abbreviated, languages: [...(known?.languages ?? []), tag] });
      }
    }
    for (const [form, month] of Object.entries(riskyMonths)) {
      const known = found.get(form);
      if (known === undefined || known.onlyIn !== undefined) {
        const onlyIn = [...(known?.onlyIn ?? []), tag];
        found.set(form, { month, abbreviated: true, languages: onlyIn, onlyIn });
      }
    }
  }
  return found;
}

function addPhrase<T>(table: Phrases<T>, phrase: string, value: T): void {
  const words = wordsOf(phrase);
  const list = table.get(words[0] ?? '') ?? [];
  list.push({ words, value, abbreviated: phrase.endsWith('.') });
  // «час.» before «час»: the stop, where there is one, is the abbreviation's.
  list.sort((a, b) => b.words.length - a.words.length || Number(b.abbreviated) - Number(a.abbreviated));
  table.set(words[0] ?? '', list);
}

function wordsOf(phrase: string): string[] {
  return tokenize(phrase)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.text);
}

/** Every word with which a month, a weekday, or a phrase of these kinds begins. */
export function firstWords(kinds: readonly PhraseKind[]): Set<string> {
  const openings = kinds.flatMap((kind) => [...(phrases.get(kind)?.keys() ?? [])]);
  return new Set([...months.keys(), ...weekdays.keys(), ...openings]);
}

/** A thing read at one token, and the index of the token after it. */
export interface At<T> {
  readonly value: T;
  readonly end: number;
}

/** The month that a word names, with its full stop. `language` (BCP 47) opens words that only that language has for a month. */
export function monthAt(tokens: readonly Token[], at: number, language?: string): At<MonthWord> | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const value = months.get(token.text);
  if (value === undefined) return undefined;
  const primary = language?.split('-')[0] ?? '';
  if (value.onlyIn !== undefined && !value.onlyIn.includes(primary)) return undefined;
  return { value, end: value.abbreviated ? skipStop(tokens, at + 1) : at + 1 };
}

/** The weekday that a word names, 1 for Monday. */
export function weekdayAt(tokens: readonly Token[], at: number): At<number> | undefined {
  return longest(weekdays, tokens, at);
}

/** The end of the longest phrase of a kind that begins here; undefined where there is none. */
export function phraseAt(tokens: readonly Token[], at: number, kind: PhraseKind): number | undefined {
  const table = phrases.get(kind);
  return table === undefined ? undefined : longest(table, tokens, at)?.end;
}

function longest<T>(table: Phrases<T>, tokens: readonly Token[], at: number): At<T> | undefined {
  for (const { words, value, abbreviated } of table.get(tokens[at]?.text ?? '') ?? []) {
    const end = matchWords(words, tokens, at);
    if (end !== undefined) return { value, end: abbreviated ? skipStop(tokens, end) : end };
  }
  return undefined;
}

function matchWords(words: readonly string[], tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  for (const [index, word] of words.entries()) {
    if (index > 0 && ".'-/".includes(tokens[next]?.text ?? ' ')) next += 1;
    if (tokens[next]?.text !== word) return undefined;
    next += 1;
  }
  return next;
}

/** Past a full stop that stands close. */
export function skipStop(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.text === '.' && token.tight ? at + 1 : at;
}

/** Whether a token is one of these marks. */
export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text);
}
