// The blobs: each held against the hash that is its name, and those that no record uses named.
import type { Hash } from '../../model/hash.ts';
import type { Find } from './findings.ts';
import type { Checked } from './record.ts';

/** Younger ones may belong to an import that is just about to publish. */
const ageOfUnused = 3_600_000;

/** Checks all blobs; gives their sizes. `onBlob` is called for each. */
export async function checkBlobFiles(
  archive: Checked,
  find: Find,
  onBlob: () => void,
  signal: AbortSignal,
): Promise<Map<Hash, number>> {
  const sizes = new Map<Hash, number>();
  let old: Hash[] = [];
  const nameUnused = async (): Promise<void> => {
    const used = await archive.store.upkeep.blobsInUse(old, signal);
    for (const hash of old) if (!used.has(hash)) find(unused(hash));
    old = [];
  };
  for await (const file of archive.blobs.list(signal)) {
    if ('problem' in file) {
      find(file.problem);
      continue;
    }
    const actual = await archive.blobs.measure(file.hash, signal);
    // It may have been withdrawn since it was listed.
    if (actual === undefined) continue;
    onBlob();
    sizes.set(file.hash, actual.size);
    if (actual.hash !== file.hash)
      find({
        code: 'blob-altered',
        severity: 'error',
        message: `The file ${file.hash} has been altered: its bytes have the hash ${actual.hash}.`,
        where: { path: file.hash },
        hint: 'Delete it, then put it back from a backup, or import its source again: a file with the same bytes mends it.',
      });
    if (Date.now() - file.modified.getTime() > ageOfUnused) old.push(file.hash);
    if (old.length >= 500) await nameUnused();
  }
  await nameUnused();
  return sizes;
}

function unused(hash: Hash): Parameters<Find>[0] {
  return {
    code: 'blob-unused',
    severity: 'note',
    message: `No record uses the file ${hash}.`,
    where: { path: hash },
    hint: 'It does no harm. `verno rebuild` deletes it.',
  };
}
