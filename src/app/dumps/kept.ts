// Where the dumps that readers are offered lie in an archive's folder: derived, so that whatever empties the caches takes them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../../store/fault.ts';
import { dropCache } from '../rebuild/caches.ts';
import { DumpsSchema } from './schema.ts';

/** The folder in the cache. Each set of dumps has one of its own in it; `current.json` says which is whole. */
const folderName = 'dumps';
export const currentName = 'current.json';

/** Beside the folder, which is taken away whole. */
const takenName = 'dumps-taken-back.json';
const TakenSchema = z.object({ made: z.iso.datetime() });

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

/** Takes them away, so that readers are told that there were some. Whoever makes some meanwhile makes them anew. */
export async function dropDumps(dir: string): Promise<void> {
  await takingBack(dir, () => dropCache(dir, folderName));
}

/** Does what takes dumps away, and keeps of them when they were made. */
export async function takingBack(dir: string, drop: () => Promise<void>): Promise<void> {
  const made = (await currentDumps(dir))?.dumps.made ?? (await takenBack(dir));
  await drop();
  if (made === undefined) return;
  // It is a word to readers alone: where it cannot be written, nothing was made as far as they hear.
  await writeFile(join(dir, 'cache', takenName), JSON.stringify({ made })).catch(() => undefined);
}

/** When those were made that were taken away last, if they were and none are there since. */
export async function takenBack(dir: string): Promise<string | undefined> {
  const text = await readFile(join(dir, 'cache', takenName), 'utf8').catch(() => '');
  try {
    return TakenSchema.safeParse(JSON.parse(text)).data?.made;
  } catch {
    return undefined;
  }
}
