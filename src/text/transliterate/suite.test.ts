// The carried systems against an outside suite of romanisation maps.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sharedData } from '../../../test/shared-data.ts';
import { differences, maps } from './suite.cases.ts';
import { systemOf } from './systems.ts';

const folder = sharedData('transliteration');
const suite =
  folder === undefined
    ? undefined
    : z
        .record(z.string(), z.array(z.tuple([z.string(), z.string()]).rest(z.unknown())))
        .parse(JSON.parse(readFileSync(join(folder, 'tests.json'), 'utf8')));

describe('an outside suite of romanisation maps', () => {
  it.skipIf(suite === undefined).each(maps)('$map: the same as $system', ({ map, system, cases, mend }) => {
    const convert = systemOf(system)?.convert;
    const pairs = suite?.[map] ?? [];
    expect(pairs.length).toBe(cases);
    const known = new Set(differences.filter((one) => one.map === map).map((one) => one.from));
    const wrong = pairs
      .filter(([from]) => !known.has(from))
      .map(([from, expected]) => ({
        from,
        expected: (mend?.(expected) ?? expected).normalize('NFC'),
        got: convert?.(from) ?? [],
      }))
      .filter(({ expected, got }) => !got.includes(expected));
    expect(wrong).toEqual([]);
    // A difference that is no difference any more must leave the list.
    for (const [from, expected] of pairs.filter(([from]) => known.has(from)))
      expect(convert?.(from) ?? [], from).not.toContain(mend?.(expected) ?? expected);
  });

  it.skipIf(suite === undefined)('agrees on all pairs but the listed ones', () => {
    const ran = maps.reduce((sum, one) => sum + one.cases, 0);
    expect({ maps: maps.length, ran, listed: differences.length }).toEqual({
      maps: 45,
      ran: 1736,
      listed: 17,
    });
  });
});
