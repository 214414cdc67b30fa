// The digest algorithms that OCFL's table and its extension 0009 name; of others in a fixity block nothing can be said.

const known = [
  'md5',
  'sha1',
  'sha256',
  'sha512',
  'sha512/256',
  'blake2b-160',
  'blake2b-256',
  'blake2b-384',
  'blake2b-512',
] as const;

export type Algorithm = (typeof known)[number];

/** Whether a digest of this name can be computed. */
export const isAlgorithm = (name: string): name is Algorithm => known.some((one) => one === name);
