// Finds the scores at which true pairs and pairs met by chance are equally likely.
import type { Pair } from './pairs.ts';
import type { Cut } from '../../src/text/names/sound/model.ts';

/**
 * Each pair against one with another's native word of about the same length, told apart by logistic regression on score and length. True
 * pairs that score below the median of chance are taken for errors of the data and left out.
 */
export function findCut(pairs: readonly Pair[], score: (pair: Pair) => number): Cut {
  const chance = chancePairs(pairs);
  const chanceScores = chance.map((pair) => score(pair));
  const median = chanceScores.toSorted((a, b) => a - b)[Math.floor(chance.length / 2)] ?? 0;
  const cases = [
    ...pairs
      .map((pair) => ({ true: 1, score: score(pair), length: pair.latin.length }))
      .filter((one) => one.score >= median),
    ...chance.map((pair, at) => ({ true: 0, score: chanceScores[at] ?? 0, length: pair.latin.length })),
  ];
  let [a, b, c] = [0.5, 0, 0];
  for (let round = 0; round < 4000; round += 1) {
    let [da, db, dc] = [0, 0, 0];
    for (const one of cases) {
      const error = one.true - 1 / (1 + Math.exp(-(a * one.score + b + c * one.length)));
      da += error * one.score;
      db += error;
      dc += error * one.length;
    }
    a += (0.01 * da) / cases.length;
    b += (0.5 * db) / cases.length;
    c += (0.01 * dc) / cases.length;
  }
  return { base: Math.round((-b / a) * 100) / 100, perLetter: Math.round((-c / a) * 100) / 100 };
}

/** Every Latin word with the native word of the next pair, in the order of their lengths. */
function chancePairs(pairs: readonly Pair[]): Pair[] {
  const byLength = pairs.toSorted((x, y) => x.native.length - y.native.length);
  return byLength.map((pair, at) => ({
    latin: pair.latin,
    native: byLength[(at + 1) % byLength.length]?.native ?? '',
  }));
}
