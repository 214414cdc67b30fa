// Packs the blobs that a snapshot names, each held against its hash.
import fs from 'node:fs/promises';
import type { Hash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import { errorCode } from '../../store/fault.ts';
import type { Snapshot } from '../../store/port.ts';
import type { Archive } from '../services.ts';
import { piecesOf } from './file-pieces.ts';
import { blobName } from './layout.ts';
import type { TarWriter } from './tar-writer.ts';

const pageSize = 1000;

/** Reading one blob failed: the backup goes on without it. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Adds all blobs; `blobs` counts those that were. One that a withdrawal took away meanwhile is no problem. */
export async function packBlobs(
  archive: Pick<Archive, 'store' | 'blobs'>,
  snapshot: Snapshot,
  tar: TarWriter,
  signal: AbortSignal,
  onBlob: (blobs: number) => void,
): Promise<{ readonly blobs: number; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  let blobs = 0;
  for (let after: Hash | undefined = ''; after !== undefined;) {
    const hashes: readonly Hash[] = await snapshot.blobs(after, pageSize, signal);
    // What a withdrawal took from an edition is still named by others.
    const erased = await archive.store.erased(hashes, signal);
    for (const hash of hashes) {
      signal.throwIfAborted();
      if (erased.has(hash)) continue;
      const outcome = await packBlob(archive, hash, tar, signal);
      if (outcome === 'packed') onBlob(++blobs);
      else if (await isWanted(archive, hash, signal)) problems.push(problemOf(hash, outcome));
    }
    after = hashes.at(-1);
  }
  return { blobs, problems };
}

/** Whether a blob should be there: no withdrawal has taken it away since the snapshot. */
async function isWanted(archive: Pick<Archive, 'store'>, hash: Hash, signal: AbortSignal): Promise<boolean> {
  const used = await archive.store.upkeep.blobsInUse([hash], signal);
  return used.has(hash) && !(await archive.store.erased([hash], signal)).has(hash);
}

type Outcome = 'packed' | 'missing' | 'altered' | 'unreadable';

async function packBlob(
  archive: Pick<Archive, 'blobs'>,
  hash: Hash,
  tar: TarWriter,
  signal: AbortSignal,
): Promise<Outcome> {
  const path = await archive.blobs.localPath(hash, signal);
  if (path === undefined) return 'missing';
  let file: fs.FileHandle | undefined;
  try {
    const opened = (file = await unlessUnreadable(() => fs.open(path, 'r')));
    const { size } = await unlessUnreadable(() => opened.stat());
    const added = await tar.add(blobName(hash), size, readable(opened, signal), hash);
    return added === undefined ? 'altered' : 'packed';
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return errorCode(error.cause) === 'ENOENT' ? 'missing' : 'unreadable';
  } finally {
    await file?.close();
  }
}

async function* readable(file: fs.FileHandle, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const bytes = piecesOf(file, signal);
  for (;;) {
    const next = await unlessUnreadable(() => bytes.next());
    if (next.done === true) return;
    yield next.value;
  }
}

/** Tells a blob that cannot be read from a backup that cannot be written. */
async function unlessUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || code === 'EMFILE' || code === 'ENFILE') throw error;
    throw new Unreadable('a blob cannot be read', { cause: error });
  }
}

function problemOf(hash: Hash, outcome: Exclude<Outcome, 'packed'>): Problem {
  const what = {
    missing: 'is not among the blobs of this archive',
    altered: 'has been altered in this archive: its bytes are not those that its name says',
    unreadable: 'cannot be read in this archive',
  }[outcome];
  return {
    code: `blob-${outcome}`,
    severity: 'error',
    message: `The file ${hash} ${what}, and is not in this backup.`,
    where: { path: hash },
    hint: 'Put it back from an older backup, or import its source again; then back up once more. `verno check` says which record names it.',
  };
}
