// The inventories of objects that are written here: OCFL 1.1, content addressed by SHA-512, with SHA-256 besides.
import { z } from 'zod';

const PathsSchema = z.record(z.string(), z.array(z.string()));

const VersionSchema = z.strictObject({
  created: z.string(),
  message: z.string(),
  user: z.strictObject({ name: z.string(), address: z.string() }),
  state: PathsSchema,
});

const InventorySchema = z.strictObject({
  id: z.string(),
  type: z.literal('https://ocfl.io/1.1/spec/#inventory'),
  digestAlgorithm: z.literal('sha512'),
  head: z.string(),
  manifest: PathsSchema,
  fixity: z.strictObject({ sha256: PathsSchema }),
  versions: z.record(z.string(), VersionSchema),
});
export type OwnInventory = z.infer<typeof InventorySchema>;

/** A file of a version. `content`: where its bytes lie, from the object's root; absent where an earlier version has them. */
export interface StateFile {
  readonly path: string;
  readonly sha512: string;
  readonly sha256: string;
  readonly content?: string | undefined;
}

/** What is said of a version. */
export interface VersionWords {
  readonly created: string;
  readonly message: string;
  readonly user: { readonly name: string; readonly address: string };
}

/** The inventory of an object that has no version yet. */
export const emptyInventory = (id: string): OwnInventory => ({
  id,
  type: 'https://ocfl.io/1.1/spec/#inventory',
  digestAlgorithm: 'sha512',
  head: 'v0',
  manifest: {},
  fixity: { sha256: {} },
  versions: {},
});

/** The inventory with a further version. */
export function withVersion(
  before: OwnInventory,
  words: VersionWords,
  files: readonly StateFile[],
): OwnInventory {
  const head = `v${headOf(before) + 1}`;
  const manifest = { ...before.manifest };
  const sha256 = { ...before.fixity.sha256 };
  const state: Record<string, string[]> = {};
  for (const file of files) {
    (state[file.sha512] ??= []).push(file.path);
    if (file.content === undefined) continue;
    manifest[file.sha512] = [...(manifest[file.sha512] ?? []), file.content];
    sha256[file.sha256] = [...(sha256[file.sha256] ?? []), file.content];
  }
  return {
    ...before,
    head,
    manifest,
    fixity: { sha256 },
    versions: { ...before.versions, [head]: { ...words, state } },
  };
}

/** How many versions there are. */
export const headOf = ({ head }: OwnInventory): number => Number(head.slice(1));

/** The SHA-512 of what has a SHA-256, of everything that the object holds. */
export function strongerDigests({ manifest, fixity }: OwnInventory): Map<string, string> {
  const byPath = new Map(Object.entries(manifest).flatMap(([digest, paths]) => paths.map((path) => [path, digest]))); // prettier-ignore
  const stronger = new Map<string, string>();
  for (const [sha256, [path = '']] of Object.entries(fixity.sha256)) {
    const digest = byPath.get(path);
    if (digest !== undefined) stronger.set(sha256, digest);
  }
  return stronger;
}

export const printInventory = (inventory: OwnInventory): string => `${JSON.stringify(inventory, null, 1)}\n`;

/** An inventory that was written here; undefined for any other. */
export function readOwnInventory(text: string): OwnInventory | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = InventorySchema.safeParse(value);
  return read.success ? read.data : undefined;
}
