// The digest algorithms that OCFL's table and its extension 0009 name; of others in a fixity block nothing can be said.

/** Hexadecimal digits by name. */
const known = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha512: 128,
  'sha512/256': 64,
  'blake2b-160': 40,
  'blake2b-256': 64,
  'blake2b-384': 96,
  'blake2b-512': 128,
} as const;

export type Algorithm = keyof typeof known;

/** Whether a digest of this name can be computed. */
export const isAlgorithm = (name: string): name is Algorithm => Object.hasOwn(known, name);

/** How many hexadecimal digits its digests have. */
export const digitsOf = (algorithm: Algorithm): number => known[algorithm];
