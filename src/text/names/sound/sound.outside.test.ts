// Names of people the world over from Wikidata: which of 5,000 names in another script is a Latin name's, and the other way round.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../../test/shared-data.ts';
import { heldBack, partPairs, readPairs } from '../../../../scripts/learn-sounds/pairs.ts';
import { soundList } from './list.ts';
import { soundLikeness } from './sound.ts';

const names = sharedData('names');
const sample = 100;

/** Shares found first and among the first ten that must be reached: what was measured, less three in a hundred. */
const floors = [
  { name: 'russian', toNative: [0.95, 0.96], toLatin: [0.93, 0.96] },
  { name: 'korean', toNative: [0.82, 0.86], toLatin: [0.85, 0.86] },
  { name: 'chinese', toNative: [0.81, 0.87], toLatin: [0.7, 0.87] },
] as const;

function shares(queries: readonly string[], candidates: readonly string[]): { first: number; ten: number } {
  const list = soundList(candidates);
  const every = Math.floor(queries.length / sample);
  let [first, ten, asked] = [0, 0, 0];
  for (let at = 0; asked < sample; at += every) {
    const found = list.nearest(queries[at] ?? '', 10).findIndex((near) => near.at === at);
    if (found === 0) first += 1;
    if (found >= 0) ten += 1;
    asked += 1;
  }
  expect(asked).toBe(sample);
  return { first: first / sample, ten: ten / sample };
}

describe.skipIf(names === undefined)(
  'learned sounds, on names kept back from learning (needs the outside names)',
  () => {
    it.each(floors)('find a name among 5,000: $name', ({ name, toNative, toLatin }) => {
      const { report } = partPairs(readPairs(join(names ?? '', `wd_${name}_80`)), heldBack[name]);
      expect(report).toHaveLength(5000);
      const latin = report.map((pair) => pair.latin);
      const native = report.map((pair) => pair.native);
      const there = shares(latin, native);
      const back = shares(native, latin);
      expect(there.first).toBeGreaterThanOrEqual(toNative[0]);
      expect(there.ten).toBeGreaterThanOrEqual(toNative[1]);
      expect(back.first).toBeGreaterThanOrEqual(toLatin[0]);
      expect(back.ten).toBeGreaterThanOrEqual(toLatin[1]);
      // Pairs that are none, each name with the next but some: at the cut of 0.8 one in two hundred may be taken for one.
      const wrong = latin.filter(
        (word, at) => soundLikeness(word, native[(at + 7) % native.length] ?? '') >= 0.8,
      );
      expect(wrong.length).toBeLessThan(report.length / 200);
    });
  },
);
