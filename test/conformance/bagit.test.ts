// Bags that nobody here made: the suite of the Library of Congress, where the folder's name is the verdict.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderTree } from '../../src/app/preserve/bagit/folder-tree.ts';
import { judgeBag } from '../../src/formats/bagit/judge.ts';
import { sharedData } from '../shared-data.ts';

const suite = sharedData('bagit-conformance');

/** Bags under `warning` of which a file is missing on Linux, where names differ that are the same elsewhere: not complete here. */
const incompleteHere = new Set([
  'v0.97/warning/duplicate-file-with-different-case',
  'v0.97/warning/same-filename-listed-twice-with-different-normalization',
  'v0.97/warning/special-system-files',
]);

/** What must be found in a bag that is wrong in one way. */
const reasons: Readonly<Record<string, string>> = {
  'v0.97/invalid/baginfo-missing-encoding': 'bag-declaration-incomplete',
  'v0.97/invalid/bom-in-bagit.txt': 'bag-declaration-mark',
  'v0.97/invalid/corrupt-data-file': 'bag-payload-altered',
  'v0.97/invalid/corrupt-tag-file': 'bag-tag-file-altered',
  'v0.97/invalid/extra-file-in-bag': 'bag-payload-unlisted',
  'v0.97/invalid/invalid-version-number': 'bag-version',
  'v0.97/invalid/missing-baginfo': 'bag-tag-file-missing',
  'v0.97/invalid/missing-bagit.txt': 'bag-declaration-missing',
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation': 'bag-path-outside',
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch': 'bag-path-outside',
  'v0.97/invalid/same-filename-listed-twice-with-different-hashes': 'bag-listed-differently',
  'v1.0/invalid/bagit-with-invalid-whitespace': 'bag-declaration-space',
  'v1.0/invalid/notAllManifestsListAllFiles': 'bag-payload-unlisted',
  'v1.0/invalid/same-filename-listed-twice-with-different-hashes': 'bag-listed-differently',
  'v1.0/invalid/same-filename-listed-twice-with-the-same-hash': 'bag-listed-twice',
  'v0.97/warning/made-with-md5sum-tools': 'bag-manifest-asterisk',
  'v0.97/warning/relative-path': 'bag-path-dot',
  'v0.97/warning/same-filename-listed-twice-with-the-same-hash': 'bag-listed-twice',
  'v0.97/warning/duplicate-file-with-different-case': 'bag-names-alike',
  'v0.97/warning/same-filename-listed-twice-with-different-normalization': 'bag-names-alike',
  'v0.97/warning/special-system-files': 'bag-system-file',
};

function bagsOf(verdict: string): string[] {
  if (suite === undefined) return [];
  const versions = readdirSync(suite).filter((name) => /^v\d/.test(name));
  return versions.flatMap((version) => {
    const folder = join(suite, version);
    if (!readdirSync(folder).includes(verdict)) return [];
    // Beside the bags lie files of the suite's own.
    return readdirSync(join(folder, verdict), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${version}/${verdict}/${name}`);
  });
}

async function judge(bag: string): ReturnType<typeof judgeBag> {
  return judgeBag(folderTree(join(suite ?? '', bag)));
}

describe.skipIf(suite === undefined)('the conformance suite of bags (skipped where it is absent)', () => {
  it.each([
    ['valid', 27, true],
    ['invalid', 15, false],
    ['linux-only', 6, false],
    ['windows-only', 6, false],
    ['warning', 6, true],
  ] as const)('finds all that is “%s”: %i bags', async (verdict, count, valid) => {
    const bags = bagsOf(verdict);
    expect(bags).toHaveLength(count);
    for (const bag of bags) {
      const { valid: found, problems } = await judge(bag);
      const codes = problems.map(({ code }) => code);
      expect([bag, found, codes]).toEqual([bag, valid && !incompleteHere.has(bag), codes]);
      if (verdict.endsWith('-only'))
        expect([bag, codes]).toEqual([bag, expect.arrayContaining(['bag-path-outside'])]);
      const reason = reasons[bag];
      if (reason !== undefined) expect([bag, codes]).toEqual([bag, expect.arrayContaining([reason])]);
      else expect(['invalid', 'warning']).not.toContain(verdict);
    }
  });

  it('says of the three that differ here that a file is missing', async () => {
    for (const bag of incompleteHere) {
      const { problems } = await judge(bag);
      const errors = problems.filter(({ severity }) => severity === 'error');
      const codes = errors.map(({ code }) => code);
      expect([bag, codes]).toEqual([bag, expect.arrayContaining(['bag-payload-missing'])]);
      // One of them has a Payload-Oxum that counts what lies beside it, too.
      expect(codes.filter((code) => code !== 'bag-payload-missing' && code !== 'bag-oxum')).toEqual([]);
    }
  });
});
