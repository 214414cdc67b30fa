// verno export --as bagit: a preservation copy as a bag of BagIt 1.0.
import { copyAsBag } from '../app/preserve/copies.ts';
import { fail } from './command.ts';
import { counted } from './counted.ts';
import { copyProgress, sayCopy } from './export-copy.ts';
import type { WholeExport } from './whole-export.ts';

export const exportBagit: WholeExport = async (archive, ids, { out: dir }, out, { signal, version }) => {
  const done = await copyAsBag(archive, { dir, ids, signal, version, onProgress: copyProgress(out) });
  if (!done.ok) return fail(out, done.problems);
  const { objects, files, bytes } = done.value;
  return sayCopy(done.value, `The bag ${dir} holds ${counted(objects, 'object')}: ${counted(files, 'file')}, ${counted(bytes, 'byte')}.`, out); // prettier-ignore
};
