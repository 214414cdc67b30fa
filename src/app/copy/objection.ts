// Which folders a copy may be written to: one of its own, or an empty one.
import type { Hash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import { objectToAnything } from '../export/claim.ts';
import { readJournal } from './journal.ts';

/** What speaks against renewing a copy in a folder that holds something: `other-archive`, `address-missing`, `copy-newer`, or what `objectToAnything` says. */
export async function objectionTo(
  folder: string,
  names: readonly string[],
  now: { readonly archive: Hash | null; readonly address: string | undefined; readonly seq: number },
): Promise<Problem | undefined> {
  const journal = await readJournal(folder);
  if (journal === undefined) return objectToAnything(folder, names);
  const object = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message,
    where: { file: folder },
    hint,
  });
  if (journal.archive !== now.archive)
    return object(
      'other-archive',
      'In this folder lies a copy of another archive.',
      'Name another folder with --out; each archive has a copy of its own.',
    );
  if (journal.address !== undefined && now.address === undefined)
    return object(
      'address-missing',
      `The copy in this folder was made for ${journal.address}. Without an address its sitemaps, feed and manifests would go, and citations would name none.`,
      `Give --address ${journal.address} again, or name another folder with --out.`,
    );
  const { place } = journal.moment ?? {};
  if (place !== undefined && place.seq > now.seq)
    return object(
      'copy-newer',
      `The copy in this folder is newer than the archive: it shows ${place.seq} entries of its log, and there are ${now.seq}.`,
      'Is --data the archive that is meant? What an older state of it shows can be written to another folder with --out.',
    );
  return undefined;
}
