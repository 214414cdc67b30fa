// Names that a passage has, as far as capitals show them: runs of words that begin with one.
import type { Passage } from '../passages.ts';
import { wordsIn, type Word } from '../vocabulary.ts';
import { monthsIn, weekdaysIn } from '../words/calendar.ts';
import { isKnownCommon } from './ordinary-words.ts';
import { foldedWord } from '../words/phrases.ts';

/** Words with capitals that stand together. `sure`: those that surely are of a name; often none. */
export interface NamePhrase {
  readonly words: readonly Word[];
  readonly sure: readonly Word[];
  /** Those that have their capital not only for standing first. */
  readonly inner: readonly Word[];
  /** Titles and other common words that stand before the first sure one. */
  readonly titles: readonly Word[];
  readonly start: number;
  readonly end: number;
}

/** `words`: all of the passage. `names`: its runs of words with capitals, whether names or not. `silent`: capitals say nothing here. */
export interface NamesOfPassage {
  readonly words: readonly Word[];
  readonly names: readonly NamePhrase[];
  readonly silent: boolean;
}

/** What a whole text shows of its words. `common`: those that stand with a small letter somewhere. `proper`: with a capital within a sentence. */
export interface Usage {
  readonly common: ReadonlySet<string>;
  readonly proper: ReadonlySet<string>;
}

/** Languages in which other words than names have capitals, or none has. */
const silent = /^(?:de|lb|zh|ja|ko|th|ar|he|fa|hi|ka)\b/iu;

/** Where most longer words have capitals, a heading is set so, and capitals say nothing. */
const mostCapitals = 0.8;

/**
 * The names of a passage. What stands with a small letter elsewhere, or is known as a common word, is no name for its capital. The first word of a
 * sentence is one only where it has a capital within a sentence, too. Linear in the passage.
 */
export function namesOf(passage: Passage, { common, proper }: Usage): NamesOfPassage {
  const { string, language } = passage;
  const words = wordsIn(string, language);
  const names: NamePhrase[] = [];
  if (silent.test(language)) return { words, names, silent: true };
  const long = words.filter((word) => word.form.length > 3 && !begins(string, word));
  const capitals = long.filter(({ capital }) => capital).length;
  if (words.every(isAcronym) || (long.length > 2 && capitals > mostCapitals * long.length))
    return { words, names, silent: true };
  const [months, weekdays] = [monthsIn(language), weekdaysIn(language)];
  let run: Word[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    const sure = run.filter(
      (word) =>
        word.form.length > 2 &&
        !isAcronym(word) &&
        !common.has(word.form.toLowerCase()) &&
        !isKnownCommon(word, language) &&
        (!begins(string, word) || proper.has(word.form)),
    );
    if (first !== undefined && last !== undefined)
      names.push({
        words: run,
        sure,
        inner: run.filter((word) => !begins(string, word)),
        titles: run
          .slice(
            0,
            Math.max(
              0,
              run.findIndex((word) => sure.includes(word)),
            ),
          )
          .filter((word) => isKnownCommon(word, language)),
        start: first.start,
        end: last.end,
      });
    run = [];
  };
  for (const word of words) {
    const form = foldedWord(word.form);
    const isDate = months?.at([form], 0) !== undefined || weekdays?.at([form], 0) !== undefined;
    const isName = word.capital && word.form.length > 1 && !isDate && !/^I['’]/u.test(word.form);
    const before = run.at(-1);
    if (before !== undefined && !/^[\s-]{1,3}$/u.test(string.slice(before.end, word.start))) close();
    if (isName) run.push(word);
    else close();
  }
  close();
  return { words, names, silent: false };
}

/** Whether a word begins a sentence, a quotation or what stands in brackets. */
function begins(text: string, { start }: Word): boolean {
  return /(?:^|[.!?…:;("«“„[—–•*]|\n)[\s"«»“”„'()[\]—–-]*$/u.test(text.slice(Math.max(0, start - 8), start));
}

/** How the words of a text are written, over all its passages. Linear. */
export function usageOf(passages: readonly Passage[]): Usage {
  const [common, proper] = [new Set<string>(), new Set<string>()];
  for (const { string, language } of passages)
    for (const word of wordsIn(string, language))
      if (!word.capital) common.add(word.form.toLowerCase());
      else if (!begins(string, word)) proper.add(word.form);
  return { common, proper };
}

/** Letters that shorten a longer name («США», "UN"), or a word that is set in capitals. */
export const isAcronym = ({ form }: Word): boolean => /\p{Lu}[\p{Lu}\p{N}]/u.test(form);
