// What a line of text says about its own language.
import { languagesOfScript, stopWords, tellingLetters } from './stop-words.ts';

const scripts: readonly (readonly [script: string, letters: RegExp])[] = [
  ['Latn', /\p{sc=Latin}/gu],
  ['Cyrl', /\p{sc=Cyrillic}/gu],
  ['Hang', /\p{sc=Hangul}/gu],
  ['Kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['Hani', /\p{sc=Han}/gu],
  ['Grek', /\p{sc=Greek}/gu],
  ['Arab', /\p{sc=Arabic}/gu],
  ['Hebr', /\p{sc=Hebrew}/gu],
  ['Geor', /\p{sc=Georgian}/gu],
  ['Armn', /\p{sc=Armenian}/gu],
  ['Thai', /\p{sc=Thai}/gu],
];

const languagesByWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(stopWords)) {
  for (const word of new Set(words.split(' ')))
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);
}

/** The beginning of a long line tells its language as well as the whole. */
const SAMPLE = 3000;

/** How many letters of each script a text has, the commonest first; looks at its first 3,000 characters. */
export function scriptsOf(text: string): { script: string; letters: number }[] {
  const sample = text.slice(0, SAMPLE);
  return scripts
    .map(([script, pattern]) => ({ script, letters: sample.match(pattern)?.length ?? 0 }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters);
}

const lettersOf = new Map(
  Object.entries(tellingLetters).map(([language, letters]) => [language, new RegExp(`[${letters}]`, 'gu')]),
);

/**
 * How much speaks for each language, among the given ones (primary subtags) or all: little words and telling letters of the
 * script that most of the text is in. The only possible language of a script gets half a point a letter. No letters: nothing.
 */
export function languageEvidence(text: string, among?: ReadonlySet<string>): Map<string, number> {
  const points = new Map<string, number>();
  const found = scriptsOf(text);
  const kana = found.find(({ script }) => script === 'Kana');
  const [main] = kana !== undefined && kana.letters > 2 ? [kana] : found;
  if (main === undefined) return points;
  const possible = (languagesOfScript[main.script] ?? []).filter((language) => among?.has(language) ?? true);
  const told = possible.filter((language) => stopWords[language] !== undefined);
  const [first] = possible;
  if (first !== undefined && (possible.length === 1 || told.length === 0))
    return points.set(first, main.letters / 2);
  const sample = text.slice(0, SAMPLE).toLowerCase();
  for (const [word] of sample.matchAll(/[\p{L}\p{M}]+/gu))
    for (const language of languagesByWord.get(word) ?? [])
      if (told.includes(language)) add(points, language, 2);
  for (const language of told) {
    const telling = lettersOf.get(language);
    const count = telling === undefined ? 0 : (sample.match(telling)?.length ?? 0);
    if (count > 0) add(points, language, Math.min(count, 12) * 0.7);
  }
  return points;
}

/** The language of a text by its script alone, where only one of the given languages is written in it. */
export function onlyLanguage(text: string, among: ReadonlySet<string>): string | undefined {
  const [main] = scriptsOf(text);
  const possible = (languagesOfScript[main?.script ?? ''] ?? []).filter((language) => among.has(language));
  return possible.length === 1 ? possible[0] : undefined;
}

function add(points: Map<string, number>, language: string, more: number): void {
  points.set(language, (points.get(language) ?? 0) + more);
}

/** The language of a longer text by its evidence; undefined where too little speaks for any. */
export function languageOf(text: string, among?: ReadonlySet<string>): string | undefined {
  const [best, next] = [...languageEvidence(text, among)].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 4 || (next !== undefined && next[1] > best[1] * 0.9)) return undefined;
  return best[0];
}
