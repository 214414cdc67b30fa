// Whether our own vocabulary says that one word renders another, in whatever case or form they stand.
import { seedLexicon } from '../align/lexicon/seed/seed.ts';
import { remembered } from '../analyse/remembered.ts';
import { foldedWord } from './words/phrases.ts';
import type { Word } from './vocabulary.ts';

/** A judge of pairs of words between two languages (BCP 47). Where a language has no column, no pair is known. */
export function seededPairs(source: string, target: string): (from: Word, to: Word) => boolean {
  const [forward, backward] = [rendered(source, target), rendered(target, source)];
  return (from, to) => isOneOf(to, forward(asKey(from))) || isOneOf(from, backward(asKey(to)));
}

const asKey = ({ keys }: Word): string => keys.join('\n');

/** The stems of all words that render a word, by its keys with a line end between; stems as the other text would have them, without their language. */
function rendered(from: string, to: string): (keys: string) => readonly string[] {
  const lexicon = seedLexicon(from, to);
  if (lexicon === undefined) return () => [];
  return remembered(
    (keys: string) =>
      keys
        .split('\n')
        .flatMap((key) =>
          Array.from(lexicon.renderings(key), ([other]) => other.replace(/^[a-z]{2,3}:/u, '')),
        ),
    20_000,
  );
}

function isOneOf({ form, keys }: Word, stems: readonly string[]): boolean {
  if (stems.length === 0) return false;
  const folded = foldedWord(form);
  return stems.some((stem) => isFormOf(folded, stem) || keys.some((key) => key.endsWith(`:${stem}`)));
}

/** Letters that an ending may have, and those that two words of one stem share at least. */
const [ending, shared] = [3, 5];

/** Stems of one word in several cases are not always the same: «Китай» and «Китая». */
function isFormOf(form: string, stem: string): boolean {
  let common = 0;
  while (common < stem.length && form[common] === stem[common]) common++;
  if (common === stem.length) return form.length - stem.length <= ending;
  return common >= shared || (common >= shared - 1 && common >= stem.length - 1);
}
