// Where pictures lie while something is made of them: below the caches, so that they are on the archive's own disk.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** No picture is worked on for so long, in milliseconds: what is older was left by a process that was killed. */
const leftAfter = 60 * 60 * 1000;

export function workFolder(dir: string): string {
  return join(dir, 'cache', 'work');
}

/** Deletes what killed processes have left. Other processes may be at work there. What will not go stays for the next time. */
export async function sweepWork(dir: string): Promise<void> {
  const folder = workFolder(dir);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const about = await stat(path).catch(() => undefined);
    if (about === undefined || Date.now() - about.mtimeMs < leftAfter) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
