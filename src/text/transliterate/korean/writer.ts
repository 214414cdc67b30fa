// What all systems that write Korean by sound have in common: names, words, hyphens.
import { longestName, type System } from '../system.ts';
import { hangulOf, type KoreanName, nameOf } from './name.ts';

export interface KoreanSystem {
  readonly id: string;
  readonly name: string;
  readonly script: 'Latn' | 'Cyrl';
  readonly source: string;
  /** One word, in small letters; `breaks` are the places of syllables before which a hyphen stood. */
  readonly word: (hangul: string, breaks: readonly number[]) => readonly string[];
  /** A person's name; the usual first. Capitals are the system's own matter. */
  readonly person: (name: KoreanName) => readonly string[];
  /** Each written one without its marks. */
  readonly also?: (written: string) => readonly string[];
}

/** A text has no more spellings than this. */
const most = 64;

export function fromKorean(system: KoreanSystem): System {
  const { id, name, script, source, also } = system;
  const marked = (text: string): string[] => {
    const spellings = new Set<string>();
    for (const hangul of hangulOf(text.slice(0, longestName))) {
      const person = nameOf(hangul);
      const names = person === undefined ? [] : system.person(person);
      for (const spelling of [...names, ...wordsOf(hangul, system)]) spellings.add(spelling);
    }
    return [...spellings];
  };
  return {
    id,
    name,
    from: { script: 'Kore', language: 'ko' },
    to: { script },
    source,
    convert(text) {
      const written = marked(text);
      return [...new Set([...written, ...written.flatMap((one) => also?.(one) ?? [])])].slice(0, most);
    },
    ...(also === undefined ? {} : { marked }),
  };
}

/** Every word of the text; where a word has several spellings, the text has as many, each word's at the same place. */
function wordsOf(hangul: string, system: KoreanSystem): string[] {
  const variants: string[] = [''];
  for (const [piece] of hangul.matchAll(/[가-힣]+(?:-[가-힣]+)*|[^가-힣]+/gu)) {
    const options = /[가-힣]/u.test(piece) ? pieceOf(piece, system) : [piece];
    const count = Math.max(variants.length, Math.min(options.length, most));
    const before = [...variants];
    for (let at = 0; at < count; at += 1)
      variants[at] = (before[at] ?? before[0] ?? '') + (options[at] ?? options[0] ?? '');
  }
  return variants;
}

function pieceOf(piece: string, system: KoreanSystem): readonly string[] {
  const breaks: number[] = [];
  let syllables = '';
  for (const part of piece.split('-')) {
    if (syllables !== '') breaks.push(syllables.length);
    syllables += part;
  }
  return system.word(syllables, breaks).map(capitalized);
}

export function capitalized(word: string): string {
  return word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
