// verno export --as ocfl: a preservation copy as a storage root of OCFL 1.1, to be brought up to date by the same command.
import { copyAsOcfl } from '../app/preserve/copies.ts';
import { fail } from './command.ts';
import { counted } from './counted.ts';
import { copyProgress, sayCopy } from './export-copy.ts';
import type { WholeExport } from './whole-export.ts';

export const exportOcfl: WholeExport = async (archive, ids, { out: dir }, out, { signal }) => {
  const done = await copyAsOcfl(archive, { dir, ids, signal, onProgress: copyProgress(out) });
  if (!done.ok) return fail(out, done.problems);
  const { objects, versions, files, removed } = done.value;
  const gone = removed === 0 ? '' : ` Removed, since it was withdrawn: ${counted(removed, 'object')}.`;
  return sayCopy(done.value, `${dir} holds ${counted(objects, 'object')}; new: ${counted(versions, 'version')} with ${counted(files, 'file')}.${gone}`, out); // prettier-ignore
};
