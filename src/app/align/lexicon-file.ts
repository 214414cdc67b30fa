// The lexicons that an archive has taught, each in a file of the cache folder; and which lexicon an alignment uses.
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HashSchema, type Hash } from '../../model/hash.ts';
import type { Lexicon } from '../../text/align/lexicon/port.ts';
import { readLexicon } from '../../text/align/lexicon/file.ts';
import { withSeed } from '../../text/align/lexicon/with-seed.ts';
import { sha256 } from '../../trust/hash.ts';

const AboutSchema = z.strictObject({
  schema: z.literal('verno/lexicon/1'),
  hash: HashSchema,
  stamp: z.string(),
  pairs: z.int().nonnegative(),
  records: z.int().nonnegative(),
});

/** What is said of a lexicon beside its file. `pairs`: of sentences that it was learnt from. `records`: in which they stand. */
export type AboutLexicon = z.infer<typeof AboutSchema>;

export interface KeptLexicon extends AboutLexicon {
  readonly path: string;
}

/** The languages of a lexicon, as first subtags; undefined where one is not known, or both are one: then none is kept. */
export function lexiconName(source: string, target: string): string | undefined {
  const [a, b] = [source, target].map((tag) => tag.split('-')[0]?.toLowerCase() ?? '');
  if (a === undefined || b === undefined || a === b) return undefined;
  const known = [a, b].every(
    (one) => /^[a-z]{2,3}$/.test(one) && !['und', 'mul', 'zxx', 'mis'].includes(one),
  );
  return known ? `${a}-${b}` : undefined;
}

/** The lexicon that the archive has taught between two languages; undefined where there is none. */
export async function keptLexicon(
  dir: string,
  source: string,
  target: string,
): Promise<KeptLexicon | undefined> {
  const name = lexiconName(source, target);
  if (name === undefined) return undefined;
  const folder = folderOf(dir);
  const about = await readFile(join(folder, `${name}.json`), 'utf8').then(
    (text) => AboutSchema.safeParse(parsed(text)).data,
    () => undefined,
  );
  return about && { ...about, path: join(folder, fileName(name, about.hash)) };
}

/**
 * Keeps a lexicon in the place of the one before; it appears whole or not at all.
 *
 * @throws errors of the file system.
 */
export async function keepLexicon(
  dir: string,
  name: string,
  bytes: Uint8Array,
  about: Omit<AboutLexicon, 'schema' | 'hash'>,
): Promise<void> {
  const folder = folderOf(dir);
  await mkdir(folder, { recursive: true });
  const hash = sha256(bytes);
  await inPlace(join(folder, fileName(name, hash)), bytes);
  const told: AboutLexicon = { schema: 'verno/lexicon/1', hash, ...about };
  await inPlace(join(folder, `${name}.json`), JSON.stringify(told));
  await dropWords(folder, name, fileName(name, hash));
}

/** The names of the lexicons that are kept ("ru-en"). */
export async function lexiconsIn(dir: string): Promise<string[]> {
  const names = await readdir(folderOf(dir)).catch(() => []);
  return names.flatMap((name) => /^([a-z]{2,3}-[a-z]{2,3})\.json$/.exec(name)?.[1] ?? []);
}

/** The stamps of all lexicons that are kept, by their names, in order: where they are the same, so are the links computed by them. */
export async function taughtLexicons(dir: string): Promise<(readonly [string, string | null])[]> {
  const names = (await lexiconsIn(dir)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const [source = '', target = ''] = name.split('-');
      return [name, (await keptLexicon(dir, source, target))?.stamp ?? null] as const;
    }),
  );
}

/** Deletes a lexicon, with the file of its words and what was left of an unfinished one. */
export async function dropLexicon(dir: string, name: string): Promise<void> {
  const folder = folderOf(dir);
  await unlink(join(folder, `${name}.json`)).catch(() => undefined);
  await dropWords(folder, name);
}

/** Deletes the files of words under a name, but for one. */
async function dropWords(folder: string, name: string, but?: string): Promise<void> {
  const own = new RegExp(`^${name}-[0-9a-f]{64}\\.lexicon(\\..*)?$`);
  for (const one of await readdir(folder).catch(() => []))
    if (own.test(one) && one !== but) await unlink(join(folder, one)).catch(() => undefined);
}

/** A kept lexicon; undefined where its file is gone, or does not hold what its name promises. */
export async function ownLexicon(path: string): Promise<Lexicon | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  const named = /-([0-9a-f]{64})\.lexicon$/.exec(path)?.[1];
  return bytes !== undefined && sha256(bytes) === named ? readLexicon(bytes) : undefined;
}

/** What an alignment uses: what the archive taught, over the small vocabulary that comes with Verno. */
export function lexiconFrom(own: Lexicon | undefined, source: string, target: string): Lexicon | undefined {
  return withSeed(own, source, target);
}

function folderOf(dir: string): string {
  return join(dir, 'cache', 'lexicon');
}

function fileName(name: string, hash: Hash): string {
  return `${name}-${hash}.lexicon`;
}

async function inPlace(path: string, data: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
  try {
    await writeFile(unfinished, data);
    await rename(unfinished, path);
  } catch (error) {
    await unlink(unfinished).catch(() => undefined);
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
