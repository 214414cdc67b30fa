// Words that a worn letter or two may have been: letters that recognition takes for each other.

/** Letters that are alike in print and typescript, each group among itself. */
const groups = [
  'осеэ',
  'инпкйл',
  'цщшщ',
  'ьъыб',
  'влб',
  'гтч',
  'адл',
  'мл',
  'ёе',
  'хж',
  'oceа',
  'ilt1',
  'nhru',
  'vy',
  'bh',
  'gq',
  'ft',
  'm',
];

const alike = new Map<string, ReadonlySet<string>>();
for (const group of groups)
  for (const letter of group)
    alike.set(
      letter,
      new Set([...(alike.get(letter) ?? []), ...Array.from(group)].filter((other) => other !== letter)),
    );

/** The longest word that is looked at: the ways grow with the square of its letters. */
const longest = 24;

/**
 * What a word may have been before up to two of its letters were taken for others that look like them. The last letter stays: there stems of one family
 * differ of their own. Some hundreds for a word of ten letters.
 */
export function* mistakenFor(word: string): Generator<string> {
  if (word.length > longest) return;
  for (let first = 0; first < word.length - 1; first++)
    for (const one of alike.get(word.charAt(first)) ?? []) {
      const once = word.slice(0, first) + one + word.slice(first + 1);
      yield once;
      for (let second = first + 1; second < word.length - 1; second++)
        for (const other of alike.get(word.charAt(second)) ?? [])
          yield once.slice(0, second) + other + once.slice(second + 1);
    }
}
