// What stands after a field's colon: a word, a phrase, alternatives in parentheses; of dates and codes as many words as belong to them.
import { closingQuote, hasWord, opensPhrase, unquoted } from './characters.ts';
import { daysOf } from './dates.ts';
import type { Prefixed } from './fields.ts';

/** `values`: alternatives, without quotes; none where there is nothing. `end`: where the rest of the query begins. */
export interface ValueRead {
  readonly values: readonly string[];
  readonly quoted: boolean;
  readonly end: number;
}

/** No date or code has more words. */
const mostWords = 10;
/** No value is longer. */
const longest = 300;

export function valueAfter(text: string, colon: number, name: Prefixed): ValueRead {
  let at = colon;
  while (/\s/u.test(text[at] ?? '')) at++;
  if (opensPhrase(text, at)) {
    const close = closingQuote(text, at);
    const end = close < 0 ? text.length : close;
    return {
      values: some([tidy(text.slice(at + 1, end), name)]),
      quoted: true,
      end: Math.min(text.length, end + 1),
    };
  }
  const close = text[at] === '(' ? text.indexOf(')', at) : -1;
  if (close > 0) {
    const inner = text.slice(at + 1, close).split(/\s+OR\s+|\|/u);
    return {
      values: some(inner.slice(0, mostWords).map((value) => tidy(value, name))),
      quoted: true,
      end: close + 1,
    };
  }
  const words = wordsFrom(text, at);
  const [first] = words;
  if (first === undefined || first.text === 'OR' || first.text === 'NOT')
    return { values: [], quoted: false, end: colon };
  const taken = name === 'date' ? dateWords(words) : name === 'ref' ? codeWords(words) : 1;
  const end = words[taken - 1]?.end ?? at;
  return { values: some([tidy(text.slice(at, end), name)]), quoted: false, end };
}

interface Word {
  readonly text: string;
  readonly end: number;
}

/** The words that follow, up to one that is something else. */
function wordsFrom(text: string, at: number): Word[] {
  const words: Word[] = [];
  const word = /\s*([^\s()|"“”„‟«»‹›「」『』]+)/uy;
  word.lastIndex = at;
  while (words.length < mostWords) {
    const found = word.exec(text);
    if (
      found === null ||
      (words.length > 0 && /^[a-z]+[:：]|^[-−=]\p{L}/iu.test((found[1] ?? '').slice(0, 30)))
    )
      break;
    words.push({ text: found[1] ?? '', end: word.lastIndex });
  }
  return words;
}

/** As many words as make a date; one, where none do. */
function dateWords(words: readonly Word[]): number {
  for (let count = words.length; count > 1; count--) {
    const value = tidy(
      words
        .slice(0, count)
        .map(({ text }) => text)
        .join(' '),
      'date',
    );
    if (value.length <= longest && daysOf(value) !== undefined) return count;
  }
  return 1;
}

const codeWord =
  /^(?:ф|оп|п|д|пап|лл?|фонд|опись|папка|дело|листы?|f|op|d|p|pp|ll?|fond|fonds|opis|delo|papka|listy?|fo|rg|entry|box|folder|file|series|lot)[.,]*$/iu;

/** A code goes on as long as numbers and the words of its levels follow. */
function codeWords(words: readonly Word[]): number {
  let count = 1;
  while (count < words.length) {
    const { text = '' } = words[count] ?? {};
    if (!/\d/u.test(text) && !(codeWord.test(text) && /\d/u.test(words[count + 1]?.text ?? ''))) break;
    count++;
  }
  return count;
}

/** A value without quotes and the marks around it that say nothing; dots, question marks and brackets count in a date. */
function tidy(raw: string, name: Prefixed): string {
  const text = unquoted(raw.slice(0, longest)).toWellFormed().replaceAll(/\s+/gu, ' ').trim();
  if (!hasWord(text)) return '';
  let end = text.length;
  while (/[,;:\s]/u.test(text[end - 1] ?? '')) end--;
  return text.slice(name === 'date' ? 0 : text.search(/[\p{L}\p{N}]/u), end);
}

function some(values: readonly string[]): string[] {
  return values.filter((value) => value !== '');
}
