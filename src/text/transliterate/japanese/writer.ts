// What all systems that write Japanese have in common: words, and kanji through their readings.
import { longestName, type System } from '../system.ts';
import { kanaOf } from './kanji.ts';

export interface JapaneseSystem {
  readonly id: string;
  readonly name: string;
  readonly script: 'Latn' | 'Cyrl';
  readonly source: string;
  /** One word of kana, in small letters: its spellings, the usual first, as many for each word. */
  readonly word: (kana: string) => readonly string[];
  /** Those of them that have all the marks of the system, where it is also written without. */
  readonly marked?: (kana: string) => readonly string[];
}

/** A text has no more spellings than this. */
const most = 48;

export function fromJapanese(system: JapaneseSystem): System {
  const { id, name, script, source, word, marked } = system;
  const convertBy =
    (spell: JapaneseSystem['word']) =>
    (text: string): string[] => {
      const spellings = new Set<string>();
      for (const kana of kanaOf(text.slice(0, longestName)))
        for (const one of written(kana, spell)) spellings.add(one);
      return [...spellings].slice(0, most);
    };
  return {
    id,
    name,
    from: { script: 'Jpan', language: 'ja' },
    to: { script },
    source,
    convert: convertBy(word),
    ...(marked === undefined ? {} : { marked: convertBy(marked) }),
  };
}

/** The text, each word in its first spelling, then each in its second, and so on. */
function written(kana: string, word: JapaneseSystem['word']): string[] {
  const pieces = kana.match(/[ぁ-ゖァ-ヶー•]+|[^ぁ-ゖァ-ヶー•]+/gu) ?? [];
  const options = pieces.map((piece, at) => {
    if (!/[ぁ-ゖァ-ヶ]/u.test(piece)) return [piece];
    const afterHyphen = pieces[at - 1]?.endsWith('-') === true;
    return word(piece).map((one) =>
      afterHyphen ? one : one.replace(/\p{L}/u, (letter) => letter.toUpperCase()),
    );
  });
  const count = Math.max(0, ...options.map((option) => option.length));
  return Array.from({ length: count }, (_, at) =>
    options.map((option) => option[at] ?? option[0] ?? '').join(''),
  );
}
