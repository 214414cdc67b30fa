// Generated and mutated pages: no character is ever lost, nothing throws, and facts come out right as often as is claimed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPageText } from '../../src/formats/page-text/read.ts';
import { accountFaults, draftFaults } from '../generators/page-text/invariants.ts';
import { mutate } from '../generators/page-text/mutate.ts';
import { generatePage } from '../generators/page-text/page.ts';
import { randomFrom } from '../generators/page-text/random.ts';
import { rates, score, type Scores } from '../generators/page-text/score.ts';
import { sharedData } from '../shared-data.ts';

const invented = readFileSync(new URL('page-text/invented.txt', import.meta.url), 'utf8');
const folder = sharedData('telegram-1950');

/** What is wrong with the reading of a text; it must never throw. */
function faultsOf(text: string): string[] {
  const { draft, account, problems } = readPageText(text);
  const unread =
    draft === undefined &&
    !problems.some((problem) => problem.severity === 'error' && problem.hint !== undefined);
  return [
    ...accountFaults(text, account, draft),
    ...(draft === undefined ? [] : draftFaults(draft)),
    ...(unread ? ['refused without a word'] : []),
  ];
}

function mutated(
  text: string,
  count: number,
): { readonly applied: readonly string[]; readonly faults: readonly string[] }[] {
  return Array.from({ length: count }, (_, seed) => {
    const { text: changed, applied } = mutate(randomFrom(seed + 1), text);
    return { applied, faults: faultsOf(changed) };
  });
}

describe('generated pages', () => {
  const pages = Array.from({ length: 400 }, (_, seed) => generatePage(seed));

  it('land with every character in one place, for 400 seeds', () => {
    for (const { seed, text } of pages) expect(faultsOf(text), `seed ${seed}`).toEqual([]);
  });

  it('land so when they are mutated, too', () => {
    for (const { seed, text } of pages.slice(0, 200)) {
      const { text: changed, applied } = mutate(randomFrom(seed), text);
      expect(faultsOf(changed), `seed ${seed}: ${applied.join(', ')}`).toEqual([]);
    }
  });

  it('come out right, fact by fact, at least as often as these floors say', () => {
    const scores: Scores = new Map();
    for (const page of pages) score(scores, page, readPageText(page.text).draft);
    const table = [...scores].map(([fact, tally]) => ({ fact, expected: tally.expected, ...rates(tally) }));
    const below = table.filter(({ precision, recall }) => Math.min(precision, recall) < 0.95);
    expect(table.length).toBeGreaterThan(20);
    expect(below).toEqual([]);
  });
});

describe('mutations of whole pages', () => {
  it('of the invented page land with every character in one place, for 250 seeds', () => {
    for (const { applied, faults } of mutated(invented, 250)) expect(faults, applied.join(', ')).toEqual([]);
  });

  it.skipIf(folder === undefined)(
    'of the telegram land with every character in one place, for 250 seeds (skipped where telegram-1950 is absent)',
    () => {
      const text = readFileSync(join(folder ?? '', 'record.txt'), 'utf8');
      for (const { applied, faults } of mutated(text, 250)) expect(faults, applied.join(', ')).toEqual([]);
    },
  );
});
