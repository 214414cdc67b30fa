// What a reader typed, as the search of a copy takes it: words, words in quotation marks, beginnings, and words that must not stand in a record.
import { isStopWord } from '../../../search/expand/stop-words.ts';

/** A word or phrase as typed. `run`: words of one number stand side by side, so that they may be a name. */
export interface Asked {
  readonly kind: 'word' | 'phrase' | 'beginning';
  readonly text: string;
  readonly not: boolean;
  readonly run: number;
}

/** `unknown`: what was passed over, as it was typed: fields and signs that only a server knows (“person:”, “OR”), and words beyond the most that are looked for. */
export interface Question {
  readonly asked: readonly Asked[];
  readonly unknown: readonly string[];
}

/** A longer question is cut, in UTF-16 code units; and so many words are looked for. */
const most = { length: 400, words: 12 } as const;

const quotes = /["“”„‟«»＂]/u;

/** Linear in its length. Nothing that is typed is wrong. */
export function readQuestion(typed: string): Question {
  const asked: Asked[] = [];
  const unknown: string[] = [];
  let run = 0;
  for (const [at, piece] of typed.slice(0, most.length).toWellFormed().split(quotes).entries()) {
    run++;
    if (at % 2 === 1) {
      if (/[\p{L}\p{N}]/u.test(piece)) asked.push({ kind: 'phrase', text: piece.trim(), not: false, run });
      continue;
    }
    for (const word of piece.split(/\s+/u)) {
      const [, field, value] = /^([a-z]{2,12}):(.*)$/u.exec(word) ?? [];
      if (field !== undefined) unknown.push(`${field}:`);
      if (/^(?:OR|NOT|NEAR(?:\/\d+)?)$/u.test(word)) {
        unknown.push(word);
        continue;
      }
      const text = value ?? word;
      if (text === 'AND' || !/[\p{L}\p{N}]/u.test(text)) continue;
      const not = /^[-−]/u.test(text);
      const bare = text.replace(/^[-−+(]+/u, '').replace(/[),.;:!?]+$/u, '');
      if (not) run++;
      const kind = bare.endsWith('*') ? 'beginning' : 'word';
      asked.push({ kind, text: kind === 'word' ? bare : bare.replaceAll('*', ''), not, run });
      if (not) run++;
    }
  }
  const telling = asked.filter(({ kind, text }) => kind !== 'word' || !isStopWord(text));
  const all = telling.length === 0 ? asked : telling;
  const left = all.slice(most.words).map(({ text }) => text);
  if (typed.length > most.length) left.push(`${typed.slice(most.length, most.length + 40).toWellFormed()} …`);
  return { asked: all.slice(0, most.words), unknown: [...unknown, ...left] };
}
