// What may be restored from: told by what lies there.
import fs from 'node:fs/promises';
import type { Result } from '../../../model/problem.ts';
import { looksLikeBag, bagFiles } from '../bagit/read-bag.ts';
import type { FoundFile } from '../holding.ts';
import { looksLikeRoot } from '../ocfl/judge-root.ts';
import { ocflFiles } from '../ocfl/read-root.ts';

/** The files of a copy. `workFolder`: where a bag in one file is unpacked for as long as it is read. */
export type CopyReader = (workFolder: string, signal: AbortSignal) => AsyncIterable<Result<FoundFile>>;

/** A reader for a folder or file; undefined where it is neither a storage root nor a bag, but perhaps a backup. */
export async function copyAt(path: string): Promise<CopyReader | undefined> {
  if (!(await fs.stat(path)).isDirectory())
    return (await isPacked(path)) ? (work, signal) => bagFiles(path, work, { signal }) : undefined;
  if (await looksLikeRoot(path)) return (_, signal) => ocflFiles(path, { signal });
  if (await looksLikeBag(path)) return (work, signal) => bagFiles(path, work, { signal });
  return undefined;
}

/** Whether a file is packed in a way that a bag may be, and a backup is not: a backup is a tar file that begins with manifest.json. */
async function isPacked(path: string): Promise<boolean> {
  const handle = await fs.open(path, 'r');
  try {
    const head = Buffer.alloc(512);
    await handle.read(head, 0, head.length, 0);
    const text = head.toString('latin1');
    const isTar = text.slice(257, 262) === 'ustar' && !text.startsWith('manifest.json\0');
    return isTar || text.startsWith('PK') || text.startsWith('\x1F\x8B');
  } finally {
    await handle.close();
  }
}
