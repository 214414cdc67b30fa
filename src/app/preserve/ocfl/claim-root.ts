// A folder as a storage root of one archive: whose it is, and what stands directly in it.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { unfinishedExtension } from '../../../formats/ocfl/extensions.ts';
import { ourLayout } from '../../../formats/ocfl/layout.ts';
import { HashSchema, type Hash } from '../../../model/hash.ts';
import type { Problem, Result } from '../../../model/problem.ts';
import { errorCode } from '../../../store/fault.ts';
import { syncFolder, unfinishedName, unfinishedOf } from '../../backup/unfinished.ts';
import { claimFolder, objectToAnything, type Claim } from '../../export/claim.ts';
import { rootReadme } from './readme.ts';

/** Which archive a root keeps; null for one in which nothing had happened yet. `only`: the ids that were asked for, where it was not everything. */
const OwnerSchema = z.strictObject({
  schema: z.literal('verno/ocfl/1'),
  archive: HashSchema.nullable(),
  only: z.array(z.string()).nullable(),
});
type Owner = z.infer<typeof OwnerSchema>;

export interface RootOf {
  readonly dir: string;
  readonly title: string;
  readonly name: Hash | null;
  /** The ids that were asked for; everything where it is absent. */
  readonly only: readonly string[] | undefined;
}

const ownerFile = 'verno.json';
const declaration = '0=ocfl_1.1';

/** The folder within a root in which versions are made. Nothing in it belongs to an object; where it stands, the last run did not come to its end. */
export const workIn = (root: string): string => join(root, 'extensions', unfinishedExtension);

/** Claims a root, which is made where there is none. Problems: those of `claimFolder`, and a folder that is not this archive's. */
export async function claimRoot({ dir, title, name, only }: RootOf): Promise<Result<Claim>> {
  const owner: Owner = { schema: 'verno/ocfl/1', archive: name, only: only?.toSorted() ?? null };
  const claimed = await claimFolder(dir, (folder, names) => objectionTo(folder, names, owner));
  if (!claimed.ok) return claimed;
  const { folder } = claimed.value;
  try {
    await fs.rm(workIn(folder), { recursive: true, force: true });
    for (const path of [ownerFile, declaration])
      for (const left of (await unfinishedOf(join(folder, path))).dead) await fs.rm(left);
    await layOut(folder, owner, title);
  } catch (error) {
    await claimed.value.release();
    throw error;
  }
  return claimed;
}

async function layOut(folder: string, owner: Owner, title: string): Promise<void> {
  const extension = join(folder, 'extensions', ourLayout.extension);
  await fs.mkdir(extension, { recursive: true });
  await fs.mkdir(workIn(folder));
  await write(join(folder, ownerFile), jsonOf(owner));
  await write(join(extension, 'config.json'), jsonOf(ourLayout.config));
  const description = 'A folder by the first two digits of the SHA-256 of the id; in it one that is named by the id, percent-encoded.'; // prettier-ignore
  await write(join(folder, 'ocfl_layout.json'), jsonOf({ extension: ourLayout.extension, description }));
  await write(join(folder, 'README.txt'), rootReadme(title));
  await write(join(folder, declaration), 'ocfl_1.1\n');
  await syncFolder(folder);
}

/** Written whole or not at all, and not again where it stands. */
async function write(path: string, text: string): Promise<void> {
  if ((await fs.readFile(path, 'utf8').catch(() => undefined)) === text) return;
  const aside = unfinishedName(path);
  await fs.writeFile(aside, text, { flag: 'wx', flush: true });
  await fs.rename(aside, path);
}

async function objectionTo(
  folder: string,
  names: readonly string[],
  owner: Owner,
): Promise<Problem | undefined> {
  const standing = await ownerOf(folder);
  if (standing === undefined) {
    // What a killed process was about to name is nobody's.
    const { dead } = await unfinishedOf(join(folder, ownerFile));
    const others = names.filter((name) => !dead.includes(join(folder, name)) && name !== 'extensions');
    return others.length === 0 ? undefined : objectToAnything(folder, others);
  }
  if (standing.archive !== null && standing.archive !== owner.archive)
    return objection('another-archive', 'The folder is the storage root of another archive.', folder);
  if (JSON.stringify(standing.only) !== JSON.stringify(owner.only))
    return objection('another-selection', standing.only === null ? 'The folder keeps the whole archive, not some records of it.' : 'The folder keeps other records than these.', folder); // prettier-ignore
  return undefined;
}

async function ownerOf(folder: string): Promise<Owner | undefined> {
  try {
    const read = OwnerSchema.safeParse(JSON.parse(await fs.readFile(join(folder, ownerFile), 'utf8')));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function objection(code: string, message: string, folder: string): Problem {
  return {
    code,
    severity: 'error',
    message,
    where: { file: folder },
    hint: 'Name another folder with --out.',
  };
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
