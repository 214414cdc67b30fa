// Which folders a copy may be written to: one of its own, or an empty one.
import type { Hash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import { objectToAnything } from '../export/claim.ts';
import { readJournal } from './journal.ts';

/** What speaks against renewing a copy of the archive by that name in a folder that holds something. */
export async function objectionTo(
  folder: string,
  names: readonly string[],
  archive: Hash | null,
): Promise<Problem | undefined> {
  const journal = await readJournal(folder);
  if (journal === undefined) return objectToAnything(folder, names);
  if (journal.archive === archive) return undefined;
  return {
    code: 'other-archive',
    severity: 'error',
    message: 'In this folder lies a copy of another archive.',
    where: { file: folder },
    hint: 'Name another folder with --out; each archive has a copy of its own.',
  };
}
