// Hashes against the committed vectors, which were computed without Verno.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DescriptionSchema } from '../model/description.ts';
import { ManifestSchema } from '../model/manifest.ts';
import { TextSchema } from '../model/text.ts';
import { ZonesSchema } from '../model/zone.ts';
import { canonical, sha256 } from './hash.ts';
import { hashFile } from './hash-file.ts';

// FIPS 180-4's own examples: the empty message, "abc", and a million times "a".
const million = 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0';

it('hashes bytes and strings as FIPS 180-4 says', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256(new TextEncoder().encode('верно'))).toBe(sha256('верно'));
  expect(sha256('a'.repeat(1_000_000))).toBe(million);
});

it('hashes a file as a stream, and stops when asked to', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'verno-hash-'));
  try {
    const path = join(dir, 'million');
    await writeFile(path, 'a'.repeat(1_000_000));
    expect(await hashFile(path)).toEqual({ hash: million, size: 1_000_000 });
    await expect(hashFile(path, AbortSignal.abort())).rejects.toThrow(/abort/i);
  } finally {
    await rm(dir, { recursive: true });
  }
});

const schemas = {
  description: DescriptionSchema,
  text: TextSchema,
  zones: ZonesSchema,
  manifest: ManifestSchema,
};
const vectors = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        schema: z.enum(['description', 'text', 'zones', 'manifest']),
        value: z.unknown(),
        canonical: z.string(),
        sha256: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../../test/vectors/canonical.json', import.meta.url), 'utf8')));

describe.each(vectors.cases)('the committed vector: $name', (vector) => {
  it('is valid by its schema, and is named by its hash', () => {
    const value = schemas[vector.schema].parse(vector.value);
    expect(canonical(value)).toEqual({ hash: vector.sha256, json: vector.canonical });
  });
});
