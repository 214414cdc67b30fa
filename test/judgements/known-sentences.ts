// The sentences of a record with their words, read without any of the analysis that is to be judged.
import { walkBlocks, type Block } from '../../src/model/block.ts';
import type { RecordContent } from '../../src/model/record.ts';

/** `form`: in small letters. `unspaced`: a piece of a script that sets no spaces between words. `inName`: within the name of somebody or something. */
export interface WordPlace {
  readonly text: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly unspaced: boolean;
  readonly inName: boolean;
}

/** `text`: the block's string, over which the places of the words go. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly WordPlace[];
}

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}|[\p{Alphabetic}\p{M}\p{N}]+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The sentences of a record's transcriptions and translations; `month` (YYYY-MM) where its first date is a day. */
export function readSentences({ description, texts }: Pick<RecordContent, 'description' | 'texts'>): {
  readonly month: string | undefined;
  readonly sentences: readonly Sentence[];
} {
  const sentences = texts
    .filter(({ kind }) => kind !== 'summary')
    .flatMap(({ blocks }) => [...walkBlocks(blocks)])
    .filter(({ noise }) => noise !== true)
    .flatMap(sentencesOf);
  return { month: /^\d{4}-\d\d(?=-\d\d)/.exec(description.dates[0]?.edtf ?? '')?.[0], sentences };
}

function sentencesOf({ text, segments, spans }: Block): Sentence[] {
  const names = spans.filter(({ type }) => type === 'mention');
  const broken = spans.filter(({ type }) => type === 'correction' || type === 'page-break');
  return segments.map(({ start, end }) => ({
    text,
    words: [...text.slice(start, end).matchAll(word)].flatMap((found) => {
      const place = { start: start + found.index, end: start + found.index + found[0].length };
      if (broken.some((span) => span.start <= place.end && span.end >= place.start)) return [];
      const inName = names.some((span) => span.start <= place.start && span.end >= place.end);
      const form = found[0].toLowerCase();
      return [{ text: found[0], form, ...place, unspaced: unspaced.test(form), inName }];
    }),
  }));
}
