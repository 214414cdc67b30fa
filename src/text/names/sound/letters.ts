// The letters that sounds are learned over: a word of one script, folded to what is spoken in it.
import { remembered } from '../../analyse/remembered.ts';
import { hepburnSystem } from '../../transliterate/japanese/latin.ts';
import { hanLetters } from './han.ts';

/** A script whose words can be compared by sound. Kana is read as Hepburn writes it, so it counts as Latin. */
export type SoundScript = 'latin' | 'cyrillic' | 'hangul' | 'han';

/** A word made ready for comparison. `letters`: one UTF-16 unit a letter; Hangul as conjoining jamo, Han simplified. */
export interface SoundWord {
  readonly script: SoundScript;
  readonly letters: string;
}

/** Longer words are compared by their beginning. */
const longest = 28;

const scripts: readonly (readonly [SoundScript, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /\p{Script=Han}/u],
];

/** Latin letters with marks that are common enough in names to have sounds of their own. */
const marked = new Set(Array.from('áäåæçèéëíñóöøúüýāăąćčėęěğīłńōőřśşšūůźżžșțđàâãêîïôòìùûœðþı'));
/** Letters that do not come apart into a letter and a mark, as they are written where they cannot be typed. */
const latinSpellings = new Map(
  'ß:ss ħ:h ə:a ŋ:ng ſ:s æ:ae ø:o ł:l đ:d œ:oe ð:d þ:th ı:i'
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, 1), entry.slice(2)]),
);

/** Letters of other Cyrillic alphabets by the Russian that sounds most like them. */
const cyrillicSpellings = new Map(
  `ё:е і:и ї:и є:е ґ:г ў:у ј:й љ:ль њ:нь ћ:ч ђ:дж џ:дж ќ:к ѓ:г ѣ:е ѳ:ф ѵ:и
  қ:к ә:а ө:о ү:у ұ:у ң:н һ:х ҳ:х ғ:г`
    .split(/\s+/)
    .map((entry): [string, string] => [entry.slice(0, 1), entry.slice(2)]),
);

/** The word's script and letters; undefined where it has no letter of a script known here, or letters of several. */
export function soundWord(word: string): SoundWord | undefined {
  return kept(word.slice(0, 4 * longest));
}

/** Words that are kept. */
const mostKept = 20_000;

const kept = remembered(read, mostKept);

function read(word: string): SoundWord | undefined {
  const text = word.normalize('NFKC').toLowerCase();
  const [script, another] = scripts.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
  if (kana.test(text))
    return script === undefined ? madeOf('latin', hepburnSystem.convert(text)[0] ?? '') : undefined;
  return script === undefined || another !== undefined ? undefined : madeOf(script, text);
}

function madeOf(script: SoundScript, text: string): SoundWord | undefined {
  const letters = lettersOf[script](text.toLowerCase()).slice(0, longest);
  return letters === '' ? undefined : { script, letters };
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

const lettersOf: Readonly<Record<SoundScript, (text: string) => string>> = {
  latin: (text) =>
    Array.from(text.normalize('NFC'), (char) => (marked.has(char) ? char : unmarkedLatin(char))).join(''),
  cyrillic: (text) =>
    Array.from(
      text.normalize('NFC'),
      (char) => cyrillicSpellings.get(char) ?? (/^[а-я]$/.test(char) ? char : char.normalize('NFD')),
    )
      .join('')
      .replace(/[^а-я]/g, ''),
  // The silent initial only says where a syllable begins.
  hangul: (text) => text.normalize('NFD').replace(/[^\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]|\u110b/g, ''),
  han: hanLetters,
};

/** A Latin letter without its marks; nothing for what is no letter of a to z then. */
export function unmarkedLatin(char: string): string {
  return (latinSpellings.get(char) ?? char.normalize('NFD')).replace(/[^a-z]/g, '');
}
