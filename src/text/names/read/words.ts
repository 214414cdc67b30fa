// The words of a name as sounds: each with its case forms' nominatives, and with its parts where a hyphen joins them.
import { once } from '../../han/once.ts';
import { pressRussian } from '../../transliterate/cyrillic/russian-press.ts';
import { phonesOf, type Phones } from '../tongue/phones.ts';
import { bare, scriptOf, type Script } from './fold.ts';
import { nominatives } from './inflection.ts';

/** `phones` of the word as it stands; `based` of the nominatives that it may be a case form of. */
export interface NameWord {
  readonly text: string;
  readonly bare: string;
  readonly script: Script;
  readonly parts: readonly string[];
  readonly phones: readonly Phones[];
  /** A Cyrillic word in Latin letters, as the press writes it; any other as it is. */
  readonly latin: () => string;
  readonly based: () => readonly { readonly bare: string; readonly phones: readonly Phones[] }[];
}

/** Nominatives tried for one word. */
const mostNominatives = 6;

export function nameWord(text: string): NameWord {
  const script = scriptOf(text);
  return {
    text,
    bare: bare(text).replaceAll('-', ''),
    script,
    parts: text.split('-').filter((part) => part !== ''),
    phones: phonesOf(text),
    latin: once(() => (script === 'Cyrl' ? (pressRussian.convert(text)[0] ?? text) : text)),
    based: once(() =>
      script === 'Cyrl'
        ? nominatives(text.normalize('NFC').toLowerCase())
            .slice(0, mostNominatives)
            .map((base) => ({ bare: bare(base).replaceAll('-', ''), phones: phonesOf(base) }))
        : [],
    ),
  };
}
