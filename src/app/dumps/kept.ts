// Where the dumps that readers are offered lie in an archive's folder: derived, so that whatever empties the caches takes them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../../store/fault.ts';
import { dropCache } from '../rebuild/caches.ts';
import { DumpsSchema } from './schema.ts';

/** The folder in the cache. Each set of dumps has one of its own in it; `current.json` says which is whole. */
const folderName = 'dumps';
export const currentName = 'current.json';

/** `seq`: where the log stood when they were begun. `folder`: the name of theirs. */
export const CurrentSchema = z.strictObject({
  folder: z.string().regex(/^[0-9a-f]{16}$/),
  seq: z.int().nonnegative(),
  dumps: DumpsSchema,
});
export type Current = z.infer<typeof CurrentSchema>;

/** The folder of all dumps of an archive. */
export function dumpsFolder(dir: string): string {
  return join(dir, 'cache', folderName);
}

/** What is whole there; undefined where nothing is. */
export async function currentDumps(dir: string): Promise<Current | undefined> {
  let text: string;
  try {
    text = await readFile(join(dumpsFolder(dir), currentName), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
  return parsed(text);
}

function parsed(text: string): Current | undefined {
  try {
    return CurrentSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Takes them away. Whoever makes some meanwhile makes them anew. */
export async function dropDumps(dir: string): Promise<void> {
  await dropCache(dir, folderName);
}
