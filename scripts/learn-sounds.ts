// Learns how the sounds of names are written in Latin, Cyrillic, Hangul and Chinese letters, and writes what it learned to
// src/text/names/sound/tables. From name pairs of Wikidata (CC0), in the folder given or ../shared/data/names:
//   node scripts/learn-sounds.ts [FOLDER] [russian|korean|chinese …]
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { soundWord } from '../src/text/names/sound/letters.ts';
import { latinWord, makeModel, nativeWord, type Cut } from '../src/text/names/sound/model.ts';
import { pairScore } from '../src/text/names/sound/score.ts';
import { soundingAlike } from '../src/text/names/sound/sounding-alike.ts';
import { writeTable, type TableUnit } from '../src/text/names/sound/table.ts';
import { findCut } from './learn-sounds/cut.ts';
import { learnUnits, type Learned, type Shape } from './learn-sounds/em.ts';
import { partPairs, readPairs, type Pair } from './learn-sounds/pairs.ts';

interface Language {
  readonly name: string;
  readonly held: readonly [number, number];
  readonly shapes: readonly Shape[];
  readonly often: number;
  readonly least: number;
}

const seed = 4;
const few: readonly Shape[] = [
  [0, 1],
  [1, 0],
  [1, 1],
  [2, 1],
  [3, 1],
  [1, 2],
];
export const languages: readonly Language[] = [
  { name: 'russian', held: [4000, 5000], shapes: [...few, [4, 1], [2, 2]], often: 20, least: 3 },
  { name: 'korean', held: [2000, 5000], shapes: [...few, [2, 2], [1, 3]], often: 10, least: 3 },
  { name: 'chinese', held: [2000, 5000], shapes: [...few, [4, 1], [5, 1]], often: 10, least: 3 },
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
    return { ...texts, weight, contexts: [] };
  });
}

function cutOf(table: readonly TableUnit[], pairs: readonly Pair[]): Cut {
  // A table of another script's letters has none that are read as Chinese.
  const model = makeModel(table, { base: 0, perLetter: 0 }, soundingAlike(table));
  return findCut(pairs, ({ latin, native }) =>
    pairScore(model, latinWord(model, latin), nativeWord(model, native)),
  );
}

function learn(language: Language, folder: string): void {
  const parts = partPairs(readPairs(join(folder, `wd_${language.name}_80`)), language.held, seed);
  const pairs = folded(parts.train);
  const learned = learnUnits(pairs, { ...language, rounds: 6, penalty: 0.5 });
  const table = tableOf(learned, pairs);
  const cut = cutOf(table, folded(parts.validation));
  const text = [
    `// How sounds of names are written in ${language.name} letters and in Latin: learned by scripts/learn-sounds.ts (seed ${seed}) from the`,
    '// training part of the pairs of names that S. Merhav and S. Ash took from Wikidata (wd_' +
      language.name +
      ', 2018; CC0 1.0). Not to be edited by hand.',
    '',
    `export const ${language.name}Sounds = {`,
    `  cut: { base: ${cut.base}, perLetter: ${cut.perLetter} },`,
    '  table:',
    `    '${writeTable(table)}',`,
    '};',
    '',
  ].join('\n');
  writeFileSync(join(root, `src/text/names/sound/tables/${language.name}.ts`), text);
  process.stderr.write(`${language.name}: ${table.length} units from ${pairs.length} pairs\n`);
}

const named = process.argv.slice(2).filter((word) => languages.some(({ name }) => name === word));
const folder = process.argv.slice(2).find((word) => existsSync(word)) ?? join(root, '../shared/data/names');
for (const language of languages)
  if (named.length === 0 || named.includes(language.name)) learn(language, folder);
