// The letters of a text that is in the order of the alphabet: an index, a list of persons.
import type { Text } from '../../../model/text.ts';
import { increasing } from '../../../text/compare/increasing.ts';

/** A letter, and the block with which its words begin. */
export interface LetterPlace {
  readonly letter: string;
  readonly block: string;
}

/** A shorter list is seen at a glance. */
const fewestItems = 40;
const fewestLetters = 5;
/** So much of a list must be in order: indexes have their slips, and lists of other things fall into order by chance for a while only. */
const shareInOrder = 0.9;

/** The first letter, without marks and case; undefined where the words have none. */
function initialOf(words: string): string | undefined {
  return /\p{L}/u.exec(words.slice(0, 200).normalize('NFD'))?.[0].toLocaleUpperCase();
}

/** Where each letter begins among the outermost items of a list; empty where the text is not in the order of the alphabet. */
export function lettersOf({ blocks, language }: Text): LetterPlace[] {
  const items = blocks.flatMap(({ kind, level = 1, text, id }) => {
    const letter = kind === 'list-item' && level === 1 ? initialOf(text) : undefined;
    return letter === undefined ? [] : [{ letter, block: id }];
  });
  if (items.length < fewestItems) return [];
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const letters = [...new Set(items.map(({ letter }) => letter))].sort(compare);
  const rank = new Map<string, number>();
  for (const [at, letter] of letters.entries()) {
    const before = letters[at - 1];
    rank.set(letter, before !== undefined && compare(before, letter) === 0 ? (rank.get(before) ?? 0) : at);
  }
  // Equal letters rise by their places, so that a word out of its place is left out and disturbs no other.
  const rising = increasing(items.map(({ letter }, at) => (rank.get(letter) ?? 0) * items.length + at));
  const inOrder = rising.flatMap((at) => items[at] ?? []);
  if (inOrder.length < items.length * shareInOrder) return [];
  const places = inOrder.filter(({ letter }, at) => {
    const before = inOrder[at - 1];
    return before === undefined || compare(before.letter, letter) < 0;
  });
  return places.length < fewestLetters ? [] : places;
}
