// A system that starts from a Cyrillic alphabet, made of one or several tables.
import { longestText, type System } from '../system.ts';
import { type Alphabet, writerOf } from './alphabet.ts';

export interface CyrillicSystem {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly source: string;
  /** The usual table first. */
  readonly alphabets: readonly Alphabet[];
  /** Further spellings that follow from a written one: without its marks, say. */
  readonly also?: (written: string) => readonly string[];
  /** The system has no marks, so that no spelling of it is said to be without. */
  readonly isUnmarked?: true;
}

export function fromCyrillic(system: CyrillicSystem): System {
  const { id, name, language, source, also } = system;
  const writers = system.alphabets.map(writerOf);
  const marked = (text: string): string[] => {
    const short = text.slice(0, longestText);
    return /\p{Script=Cyrillic}/u.test(short) ? writers.map((write) => write(short)) : [];
  };
  return {
    id,
    name,
    from: { script: 'Cyrl', language },
    to: { script: 'Latn' },
    source,
    convert(text) {
      const written = marked(text);
      return [...new Set(also === undefined ? written : [...written, ...written.flatMap(also)])];
    },
    ...(also === undefined || system.isUnmarked === true ? {} : { marked }),
  };
}

/** Without the signs that stand for ь and ъ, dots between letters, and ties. */
export function withoutSigns(written: string): string {
  return written.replaceAll(/[’”'"`´ʹʺ·]|\u0361|\ufe20|\ufe21/gu, '');
}

/** Without signs and without marks above and below letters. */
export function withoutMarks(written: string): string {
  return withoutSigns(written).normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
}
