// Two outside suites of EDTF strings with verdicts. Where Verno judges otherwise, the string stands here with the reason.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sharedData } from '../../../test/shared-data.ts';
import { parseEdtf } from './edtf.ts';

const suites = sharedData('edtf');

const seasonsInIntervals =
  'A season is an end of an interval from level 1 on: the 2012 grammar has "dateOrSeason" there, and the specification of 2019 keeps ' +
  'the full functionality of 2012. The other suite has "1923-21/1924" and "2003-22/2003-23" as valid, level 1.';
const noSpaces =
  'ISO 8601 allows no spaces in a representation, and none of the examples of 2019 has one. The other suite has ' +
  '"[1667,1668, 1670..1672]" as invalid.';
const negativeYear =
  'Negative calendar years are a feature of level 1 (Library of Congress, level 1). The other suite says so too.';
const noLevelThree =
  'There is no level 3; it is the library’s own name for seasons in intervals and for qualified and masked seasons.';

/** String → why Verno’s verdict is not the suite’s. */
const verdictDifferences: Record<string, string> = {
  '2018/2018-23': seasonsInIntervals,
  '2018-01?/2018-23': seasonsInIntervals,
  '2012-21/2012-22': seasonsInIntervals,
  '[1667, 1672-12]': noSpaces,
  '{1667, 1670..1672}': noSpaces,
  '{1960 ,  1961-12}': noSpaces,
};

/** String → why its level is not the suite’s. */
const levelDifferences: Record<string, string> = {
  '-0002': negativeYear,
  '-9999': negativeYear,
  '-04': negativeYear,
  '2018-21/2018-23': noLevelThree,
  '2001?-23': noLevelThree,
  '2001-33?': noLevelThree,
  '20XX-41': noLevelThree,
  '2012-21/2012-22': noLevelThree,
};

describe.skipIf(suites === undefined)('outside suites of EDTF (skipped without data/edtf)', () => {
  it('gives the verdict and the level of all 262 strings of edtf-validate', () => {
    const cases = z
      .array(z.object({ edtf: z.string(), valid: z.boolean(), level: z.number().optional() }))
      .parse(load('unt-edtf-validate.json'));
    const verdicts = cases.map(({ edtf, valid, level }) => ({ edtf, level: valid ? level : 'invalid' }));
    expect(verdicts).toHaveLength(262);
    expect(cases.map(({ edtf }) => ({ edtf, level: levelOf(edtf) ?? 'invalid' }))).toEqual(verdicts);
  });

  it('gives the verdict and the level of the 201 strings of edtf.js, but for the listed ones', () => {
    const cases = z
      .array(
        z.object({
          edtf: z.string(),
          opts: z.string().nullable(),
          expect: z.enum(['accepted', 'rejected']),
          level: z.number().nullish(),
        }),
      )
      .parse(load('edtf.js-parser.json'));
    expect(cases).toHaveLength(201);
    const verdicts = new Set<string>();
    const levels = new Set<string>();
    for (const { edtf, opts, expect: expected, level } of cases) {
      const accepted = parseEdtf(edtf).ok && meets(edtf, opts);
      if (accepted !== (expected === 'accepted')) verdicts.add(edtf);
      if (accepted && expected === 'accepted' && typeof level === 'number' && levelOf(edtf) !== level)
        levels.add(edtf);
    }
    expect([...verdicts].sort()).toEqual(Object.keys(verdictDifferences).sort());
    expect([...levels].sort()).toEqual(Object.keys(levelDifferences).sort());
  });
});

function load(name: string): unknown {
  return JSON.parse(readFileSync(join(suites ?? '', name), 'utf8'));
}

function levelOf(edtf: string): number | undefined {
  const read = parseEdtf(edtf);
  return read.ok ? read.value.level : undefined;
}

/** The suite’s options, asked of Verno’s result: a level (3 is no limit) and kinds ("List" is `all-of`, "Set" is `one-of`). */
function meets(edtf: string, options: string | null): boolean {
  const read = parseEdtf(edtf);
  if (options === null || !read.ok) return read.ok;
  const level = /level: (\d)/.exec(options)?.[1];
  const types = /types: \[(.+)\]/.exec(options)?.[1];
  const names = { date: 'Date', interval: 'Interval', 'one-of': 'Set', 'all-of': 'List' };
  if (level !== undefined && read.value.level > Number(level)) return false;
  return types === undefined || types.includes(`'${names[read.value.kind]}'`);
}
