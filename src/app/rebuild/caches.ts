// The folder of caches: rendered images and whatever else can be made again.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asFault } from '../../store/fault.ts';

/**
 * Empties an archive's `cache` folder.
 *
 * @throws {StoreFault} where that cannot be done.
 */
export async function dropCaches(dir: string): Promise<void> {
  const path = join(dir, 'cache');
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    throw asFault(error, 'emptying the cache', path);
  }
}
