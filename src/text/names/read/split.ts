// A name taken apart: its words, its initials, what stands before a comma; titles left out.
import { scriptOf, tidy, type Script } from './fold.ts';
import { isTitle, withoutAttached } from './titles.ts';

/** `initials` in their order, small letters. `before`: how many of the words stand before the comma; 0 without one. */
export interface SplitName {
  readonly written: string;
  readonly script: Script;
  readonly words: readonly string[];
  readonly initials: readonly string[];
  readonly before: number;
  readonly titled: boolean;
  /** How many of the words stand before the first initial. */
  readonly wordsBeforeInitials: number;
}

/** Words that are read; a longer "name" is a sentence. */
const mostWords = 8;

/** Letters that stand alone and are a whole name of one syllable: 毅 «И», I, 吳 «У», O, E. */
const wordOfOneLetter = /^[IiOoEeUuИиУуЭэОоЫыЯяЕеЮю]$/u;

/** Takes a name apart. What stands in brackets is left out where a name is left without it. */
export function splitName(name: string): SplitName {
  const written = tidy(name);
  const outside = written.replaceAll(/[([{«][^)\]}»]*[)\]}»]/gu, ' ').trim();
  const text = /\p{L}/u.test(outside) ? outside : written;
  const words: string[] = [];
  const initials: string[] = [];
  let before = 0;
  let wordsBeforeInitials = -1;
  let titled = false;
  const pieces = text.match(/[\p{L}\p{M}\p{N}'-]+\.?|,/gu) ?? [];
  for (const [at, piece] of pieces.entries()) {
    if (words.length + initials.length >= mostWords) break;
    if (piece === ',') {
      if (before === 0) before = words.length;
      continue;
    }
    const word = piece.replaceAll(/^['-]+|['.-]+$/gu, '');
    if (!/\p{L}/u.test(word)) continue;
    if (isTitle(word, { dotted: piece.endsWith('.'), first: at === 0 && pieces.length > 1 })) {
      titled = true;
      continue;
    }
    if (isInitial(word, piece.endsWith('.'))) {
      if (wordsBeforeInitials < 0) wordsBeforeInitials = words.length;
      for (const part of word.split('-')) initials.push(part.toLowerCase());
      continue;
    }
    const stripped = withoutAttached(word);
    if (stripped !== word) titled = true;
    if (stripped !== '') words.push(stripped);
  }
  return {
    written,
    script: scriptOf(text),
    words,
    initials,
    before: before === words.length && initials.length === 0 ? 0 : before,
    titled,
    wordsBeforeInitials: Math.max(wordsBeforeInitials, 0),
  };
}

/** «А.», "Ia.", "Kh.", "H.-Y.", and a capital alone that is no name of one syllable. */
function isInitial(word: string, dotted: boolean): boolean {
  if (/[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u.test(word)) return false;
  if (dotted)
    return (
      /^\p{Lu}\p{Ll}{0,2}(?:-\p{Lu}\p{Ll}{0,2})?$/u.test(word) &&
      !/^(?:Li|Yi|Xi|Wu|Hu|Pak|Kim|Ким|Пак|Мао|Mao)$/u.test(word)
    );
  return /^\p{Lu}$/u.test(word) && !wordOfOneLetter.test(word);
}
