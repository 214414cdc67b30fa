// Where an object lies in a storage root, by the layouts 0002, 0003 and 0004 of OCFL's register of extensions.
import { createHash } from 'node:crypto';

/** A layout as its config.json has it. */
export interface Layout {
  readonly extension: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** The layout of storage roots that are written here: 256 folders, in each of them objects under names that people can read. */
export const ourLayout = {
  extension: '0003-hash-and-id-n-tuple-storage-layout',
  config: {
    extensionName: '0003-hash-and-id-n-tuple-storage-layout',
    digestAlgorithm: 'sha256',
    tupleSize: 2,
    numberOfTuples: 1,
  },
} as const satisfies Layout;

/** The folder of an object, from the storage root, with `/`; undefined where the layout is not known here, or its settings are not allowed. */
export function placeOf(id: string, { extension, config }: Layout): string | undefined {
  if (extension === '0002-flat-direct-storage-layout') return id.includes('/') ? undefined : id;
  const isHashOnly = extension === '0004-hashed-n-tuple-storage-layout';
  if (!isHashOnly && extension !== ourLayout.extension) return undefined;
  const digest = digestOf(id, config['digestAlgorithm'] ?? 'sha256');
  const size = countOf(config['tupleSize']);
  const count = countOf(config['numberOfTuples']);
  if (digest === undefined || size === undefined || count === undefined) return undefined;
  if ((size === 0) !== (count === 0) || size * count > digest.length) return undefined;
  const tuples = Array.from({ length: count }, (_, at) => digest.slice(at * size, (at + 1) * size));
  return [...tuples, isHashOnly ? lastOf(digest, size * count, config) : nameOf(id, digest)].join('/');
}

function digestOf(id: string, algorithm: unknown): string | undefined {
  if (algorithm !== 'md5' && algorithm !== 'sha1' && algorithm !== 'sha256' && algorithm !== 'sha512')
    return undefined;
  return createHash(algorithm).update(id).digest('hex');
}

/** Both settings are 3 where they are absent, and at most 32. */
function countOf(value: unknown): number | undefined {
  if (value === undefined) return 3;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 32
    ? value
    : undefined;
}

const lastOf = (digest: string, used: number, config: Layout['config']): string =>
  config['shortObjectRoot'] === true ? digest.slice(used) : digest;

/** The id with what is no letter, figure, `-` or `_` percent-encoded; cut where it is long, and then with the digest. */
function nameOf(id: string, digest: string): string {
  let name = '';
  for (const byte of Buffer.from(id)) {
    const letter = String.fromCharCode(byte);
    name += /[A-Za-z0-9_-]/.test(letter) ? letter : `%${byte.toString(16).padStart(2, '0')}`;
  }
  return name.length > 100 ? `${name.slice(0, 100)}-${digest}` : name;
}
