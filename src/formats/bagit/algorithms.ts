// The checksum algorithms that manifests are written in (RFC 8493, section 2.4).

/** By the normalised name that stands in a manifest's file name. */
const known = {
  md5: { openssl: 'md5', digits: 32 },
  sha1: { openssl: 'sha1', digits: 40 },
  sha224: { openssl: 'sha224', digits: 56 },
  sha256: { openssl: 'sha256', digits: 64 },
  sha384: { openssl: 'sha384', digits: 96 },
  sha512: { openssl: 'sha512', digits: 128 },
  sha3224: { openssl: 'sha3-224', digits: 56 },
  sha3256: { openssl: 'sha3-256', digits: 64 },
  sha3384: { openssl: 'sha3-384', digits: 96 },
  sha3512: { openssl: 'sha3-512', digits: 128 },
} as const;

export type Algorithm = keyof typeof known;

/** The algorithm of a name as it stands in a file name: lower case, letters and figures only. */
export function algorithmOf(name: string): Algorithm | undefined {
  const normal = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return isKnown(normal) ? normal : undefined;
}

function isKnown(name: string): name is Algorithm {
  return Object.hasOwn(known, name);
}

/** How the algorithm is called by OpenSSL, and so by `node:crypto`. */
export const opensslName = (algorithm: Algorithm): string => known[algorithm].openssl;

/** How many hexadecimal digits its digests have. */
export const digitsOf = (algorithm: Algorithm): number => known[algorithm].digits;

/** Whether somebody could make a file to fit a checksum of this kind: it tells accidents, not forgeries. */
export const isWeak = (algorithm: Algorithm): boolean => algorithm === 'md5' || algorithm === 'sha1';
