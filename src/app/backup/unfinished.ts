// What is being made lies under a name of its own until it is whole; what a killed process left of it is removed by the next.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A name beside `path` for what is to bear that name once it is whole. */
export function unfinishedName(path: string): string {
  const random = randomBytes(4).toString('hex');
  return join(dirname(path), `${prefixOf(path)}${process.pid}-${random}`);
}

/** What processes that have died were making of `path`; and what others, that live, are making of it now. */
export async function unfinishedOf(
  path: string,
): Promise<{ readonly dead: string[]; readonly alive: string[] }> {
  const dead: string[] = [];
  const alive: string[] = [];
  for (const name of await fs.readdir(dirname(path))) {
    const pid =
      name.startsWith(prefixOf(path)) && /^\d+(?=-[0-9a-f]{8})/.exec(name.slice(prefixOf(path).length));
    if (!pid) continue;
    (lives(Number(pid[0])) ? alive : dead).push(join(dirname(path), name));
  }
  return { dead, alive };
}

function prefixOf(path: string): string {
  return `.${basename(path)}.unfinished-`;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Makes the names in a folder safe on the disk. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await fs.open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
