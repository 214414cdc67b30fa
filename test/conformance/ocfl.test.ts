// OCFL objects that nobody here made: the fixtures of the specification's editors, where the folder's name is the verdict.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocflTree } from '../../src/app/preserve/ocfl/folder-tree.ts';
import { judgeObject } from '../../src/formats/ocfl/judge-object.ts';
import { sharedData } from '../shared-data.ts';

const suite = sharedData('ocfl-fixtures');

const cases = ['1.0', '1.1'].flatMap((version) =>
  ['good', 'warn', 'bad'].flatMap((kind) => {
    if (suite === undefined) return [];
    const folder = join(suite, version, `${kind}-objects`);
    return readdirSync(folder).map((name) => ({ version, kind, name, path: join(folder, name) }));
  }),
);

const count = (version: string, kind: string): number =>
  cases.filter((one) => one.version === version && one.kind === kind).length;

describe.skipIf(suite === undefined)('the OCFL fixtures (skipped where they are absent)', () => {
  it('are all there', () => {
    const counts = ['1.0', '1.1'].map((version) =>
      ['good', 'warn', 'bad'].map((kind) => count(version, kind)),
    );
    expect(counts).toEqual([
      [10, 14, 52],
      [12, 13, 55],
    ]);
  });

  it.each(cases)('judges $version/$kind/$name as its name says', async ({ kind, name, path }) => {
    const { valid, problems } = await judgeObject(ocflTree(path));
    const codes = problems.map(({ code }) => code.replace('ocfl-', ''));
    expect(valid, codes.join(' ')).toBe(kind !== 'bad');
    expect(codes).toEqual(expect.arrayContaining(name.match(/[EW]\d{3}/g) ?? []));
    if (kind === 'good') expect(codes).toEqual([]);
    if (kind === 'warn')
      expect(
        codes.every((code) => name.includes(code)),
        codes.join(' '),
      ).toBe(true);
  });
});
