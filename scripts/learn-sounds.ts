// Learns how the sounds of names are written in Latin, Cyrillic, Hangul and Chinese letters, and writes what it learned to
// src/text/names/sound/tables. From name pairs of Wikidata (CC0), in the folder given or ../shared/data/names:
//   node scripts/learn-sounds.ts [FOLDER] [russian|korean|chinese …]
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { soundWord } from '../src/text/names/sound/letters.ts';
import { fillByReading, readingOf } from '../src/text/names/sound/by-reading.ts';
import { makeModel } from '../src/text/names/sound/model.ts';
import { pairScore } from '../src/text/names/sound/score.ts';
import { writeTable, type TableUnit } from '../src/text/names/sound/table.ts';
import { findCut } from './learn-sounds/cut.ts';
import { learnUnits, type Learned, type Shape } from './learn-sounds/em.ts';
import { heldBack, partPairs, readPairs, seed, type Pair } from './learn-sounds/pairs.ts';

interface Language {
  readonly name: keyof typeof heldBack;
  readonly shapes: readonly Shape[];
  readonly often: number;
  readonly least: number;
  /** Whether letters are also learned by how they are read. */
  readonly readings: boolean;
}

const few: readonly Shape[] = [
  [0, 1],
  [1, 0],
  [1, 1],
  [2, 1],
  [3, 1],
  [1, 2],
];
const languages: readonly Language[] = [
  {
    name: 'russian',
    shapes: [...few, [4, 1], [2, 2]],
    often: 20,
    least: 3,
    readings: false,
  },
  {
    name: 'korean',
    shapes: [...few, [2, 2], [1, 3]],
    often: 10,
    least: 3,
    readings: false,
  },
  {
    name: 'chinese',
    shapes: [...few, [4, 1], [5, 1]],
    often: 10,
    least: 3,
    readings: true,
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));

function folded(pairs: readonly Pair[]): Pair[] {
  return pairs.flatMap(({ latin, native }) => {
    const l = soundWord(latin)?.letters;
    const n = soundWord(native)?.letters;
    return l === undefined || n === undefined ? [] : [{ latin: l, native: n }];
  });
}

/** The logarithm of each letter's share. */
function chance(letters: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return new Map([...counts].map(([letter, count]) => [letter, Math.log(count / letters.length)]));
}

/** Weights against chance, which is each letter by itself. */
function tableOf(learned: Learned, pairs: readonly Pair[]): TableUnit[] {
  const latin = chance(pairs.map((pair) => pair.latin).join(''));
  const native = chance(pairs.map((pair) => pair.native).join(''));
  return learned.units.map((unit) => {
    const texts = {
      latin: learned.latin.texts[unit.latin] ?? '',
      native: learned.native.texts[unit.native] ?? '',
    };
    let weight = Math.log(unit.probability);
    for (const letter of texts.latin) weight -= latin.get(letter) ?? 0;
    for (const letter of texts.native) weight -= native.get(letter) ?? 0;
    return { ...texts, weight };
  });
}

/** The pairs with each character replaced by the commonest that is read as it is. */
function byReading(pairs: readonly Pair[]): Pair[] {
  const counts = new Map<string, number>();
  for (const letter of pairs.flatMap((pair) => pair.native.split('')))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const common = new Map<string | undefined, string>();
  for (const [letter] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    if (!common.has(readingOf(letter))) common.set(readingOf(letter), letter);
  const standing = (letter: string): string =>
    readingOf(letter) === undefined ? letter : (common.get(readingOf(letter)) ?? letter);
  return pairs.map((pair) => ({ latin: pair.latin, native: Array.from(pair.native, standing).join('') }));
}

function learn(language: Language, folder: string): void {
  const { name } = language;
  const parts = partPairs(readPairs(join(folder, `wd_${name}_80`)), heldBack[name]);
  const pairs = folded(parts.train);
  const tableBy = (own: readonly Pair[]): TableUnit[] =>
    tableOf(learnUnits(own, { ...language, rounds: 6, penalty: 0.5 }), own);
  const table = tableBy(pairs);
  const readings = language.readings ? tableBy(byReading(pairs)) : [];
  const { units, letterOf } = fillByReading(table, readings);
  const model = makeModel(units, { base: 0, perLetter: 0 }, letterOf);
  const cut = findCut(folded(parts.validation), ({ latin, native }) =>
    pairScore(model, model.latinWord(latin), model.nativeWord(native)),
  );
  const text = [
    `// How the sounds of names are written in ${name} letters and in Latin: learned by scripts/learn-sounds.ts (seed ${seed}) from the`,
    `// training part of wd_${name}, pairs of names from Wikidata (CC0 1.0). Not to be edited by hand.`,
    '',
    `export const ${name}Sounds = {`,
    `  cut: { base: ${cut.base}, perLetter: ${cut.perLetter} },`,
    '  table:',
    `    '${writeTable(table)}',`,
    ...(language.readings ? ['  readings:', `    '${writeTable(readings)}',`] : []),
    '};',
    '',
  ].join('\n');
  writeFileSync(join(root, `src/text/names/sound/tables/${name}.ts`), text);
  process.stderr.write(`${name}: ${table.length} + ${readings.length} units from ${pairs.length} pairs\n`);
}

const named = process.argv.slice(2).filter((word) => languages.some(({ name }) => name === word));
const folder = process.argv.slice(2).find((word) => existsSync(word)) ?? join(root, '../shared/data/names');
for (const language of languages)
  if (named.length === 0 || named.includes(language.name)) learn(language, folder);
