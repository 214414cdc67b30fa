// What all systems that write Chinese have in common: characters or pinyin are read, then each reading is written.
import { longestName, type System } from '../system.ts';
import { readingsIn, type Words } from './name.ts';

export interface ChineseSystem {
  readonly id: string;
  readonly name: string;
  readonly script: 'Latn' | 'Cyrl';
  readonly source: string;
  readonly write: (words: Words) => readonly string[];
  /** A written one without its marks. */
  readonly also?: (written: string) => readonly string[];
}

/** A text has no more spellings than this. */
const most = 48;

export function fromChinese(system: ChineseSystem): System {
  const { id, name, script, source, write, also } = system;
  const marked = (text: string): string[] => [
    ...new Set(readingsIn(text.slice(0, longestName)).flatMap(write)),
  ];
  return {
    id,
    name,
    from: { script: 'Hani', language: 'zh' },
    to: { script },
    source,
    convert(text) {
      const written = marked(text);
      return [...new Set([...written, ...written.flatMap((one) => also?.(one) ?? [])])].slice(0, most);
    },
    ...(also === undefined ? {} : { marked }),
  };
}

export function capitalized(word: string): string {
  return word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
