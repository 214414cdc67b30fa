// What a source says it does not give: "Fond and Opis not given", «оп. не указана», and the same said in print.
import type { Level, ReferenceCode } from './schema.ts';
import { endingOf, levelOfWord, RUSSIAN_WORD, wordsOf } from './words.ts';

/** The words of a scheme: a pattern for any of them, and which level each names. */
export interface Vocabulary {
  readonly word: string;
  readonly levelOf: (word: string) => Level | undefined;
}

const US_WORDS: ReadonlyMap<string, Level> = new Map([
  ['record group', 'record-group'],
  ['rg', 'record-group'],
  ['entry', 'entry'],
  ['series', 'series'],
  ['lot', 'lot-file'],
  ['lot file', 'lot-file'],
  ['decimal file', 'decimal-file'],
  ['subject file', 'subject-file'],
  ['accession', 'accession'],
  ['box', 'box'],
  ['folder', 'folder'],
  ['volume', 'volume'],
  ['reel', 'reel'],
  ['page', 'folios'],
  ['folio', 'folios'],
]);

const BRITISH_WORDS: ReadonlyMap<string, Level> = new Map([
  ['department', 'department'],
  ['series', 'series'],
  ['piece', 'piece'],
  ['item', 'item'],
  ['folio', 'folios'],
  ['page', 'folios'],
]);

function vocabulary(words: ReadonlyMap<string, Level>): Vocabulary {
  const spelled = [...words.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s');
  return {
    word: `(?<![\\p{L}\\p{N}])(?:${spelled})(?:es|s)?(?!\\p{L})\\.?`,
    levelOf: (word) => {
      const plain = word.toLowerCase().replace(/\s/gu, ' ').replace(/\.$/u, '');
      return words.get(plain) ?? words.get(plain.replace(/(?<=x)es$|s$/u, ''));
    },
  };
}

export const RUSSIAN_VOCABULARY: Vocabulary = { word: RUSSIAN_WORD, levelOf: levelOfWord };
export const US_VOCABULARY: Vocabulary = vocabulary(US_WORDS);
export const BRITISH_VOCABULARY: Vocabulary = vocabulary(BRITISH_WORDS);

const SAID =
  '(?:(?:is|are|was|were)\\s)?(?:not\\s(?:given|specified|indicated|stated|provided|known|cited|listed|recorded)|unknown|unspecified|omitted)' +
  '|не\\s(?:указан|дан|приведен|приведён|обозначен|известен|известн|проставлен)\\p{L}{0,2}|неизвест\\p{L}{1,3}';

function patternOf(word: string): RegExp {
  const list = `${word}(?:\\s?(?:,|/|&|и|или|and|or|nor)\\s?(?:(?:and|or|и)\\s)?${word}){0,8}`;
  const asked = `(?:no|without)\\s(${list})\\s(?:given|specified|indicated|stated|provided)`;
  const blank = `(${word})\\s?:?\\s?(?:\\[?\\?{1,3}\\]?|n/a|_{2,20}|—)(?![\\p{L}\\p{N}])`;
  return new RegExp(`(${list})\\s?,?\\s?(?:${SAID})(?!\\p{L})|${asked}|${blank}`, 'giu');
}

const PATTERNS: ReadonlyMap<Vocabulary, readonly [whole: RegExp, word: RegExp]> = new Map(
  [RUSSIAN_VOCABULARY, US_VOCABULARY, BRITISH_VOCABULARY].map((vocabulary) => [
    vocabulary,
    [patternOf(vocabulary.word), new RegExp(vocabulary.word, 'giu')],
  ]),
);

/**
 * Takes out of a text every phrase that says a level is not given (also "Opis ?" and «оп. —»), and gives the levels
 * and the text without them; a semicolon stands where each was.
 */
export function takeNotGiven(text: string, vocabulary: Vocabulary): { notGiven: Level[]; rest: string } {
  const [whole, word] = PATTERNS.get(vocabulary) ?? [/(?!)/u, /(?!)/u];
  const notGiven = new Set<Level>();
  const rest = text.replace(whole, (phrase: string, ...groups: unknown[]) => {
    const list = groups.slice(0, 3).find((group) => typeof group === 'string') ?? '';
    const levels = [...list.matchAll(word)].map(([found]) => vocabulary.levelOf(found));
    for (const level of levels) if (level !== undefined) notGiven.add(level);
    return levels.length === 0 ? phrase : '; ';
  });
  return { notGiven: [...notGiven], rest };
}

function joined(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** «ф. и оп. не указаны»; undefined where nothing is said to be missing. */
export function notGivenInRussian(notGiven: ReferenceCode['notGiven']): string | undefined {
  const [only] = notGiven;
  if (only === undefined) return undefined;
  const words = notGiven.map((level) => wordsOf(level)?.russian ?? level);
  return `${joined(words, 'и')} не указан${notGiven.length > 1 ? 'ы' : endingOf(only)}`;
}

/** "Fond and Opis not given", in the long words, the short ones, or the names of American and British levels. */
export function notGivenInEnglish(
  notGiven: ReferenceCode['notGiven'],
  style: 'latin' | 'long' | 'plain',
): string | undefined {
  if (notGiven.length === 0) return undefined;
  const words = notGiven.map((level, index) => {
    const russian = wordsOf(level);
    if (style !== 'plain' && russian !== undefined) return russian[style];
    const word = level === 'folios' ? 'pages' : level.replaceAll('-', ' ');
    return index === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
  return `${joined(words, 'and')} not given`;
}
