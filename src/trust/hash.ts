// Hashes: how versions, parts and blobs are named.
import { hash } from 'node:crypto';
import { canonicalJson } from '../model/canonical.ts';
import type { Hash } from '../model/hash.ts';

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal; of a string, that of its UTF-8. */
export function sha256(data: string | Uint8Array): Hash {
  return hash('sha256', data);
}

/** A part or manifest in canonical form, with the hash that names it: SHA-256 over the UTF-8 of its RFC 8785 form. */
export interface Canonical {
  readonly hash: Hash;
  readonly json: string;
}

/**
 * Brings a value into canonical form and names it.
 *
 * @throws {NotCanonicalError} where the value has no canonical form.
 */
export function canonical(value: unknown): Canonical {
  const json = canonicalJson(value);
  return { hash: sha256(json), json };
}
