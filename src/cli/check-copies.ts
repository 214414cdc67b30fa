// verno check PATH…: storage roots, objects and bags, ours or others', each against its own checksums.
import { tmpdir } from 'node:os';
import { checkCopy, type CheckedCopy } from '../app/preserve/check-copy.ts';
import type { Problem } from '../model/problem.ts';
import type { Context, ExitCode } from './command.ts';
import { fail } from './command.ts';
import { counted } from './counted.ts';
import { problemLines, type Terminal } from './terminal.ts';

const kinds: Readonly<Record<CheckedCopy['kind'], string>> = {
  'ocfl-root': 'OCFL storage root',
  'ocfl-object': 'OCFL object',
  bag: 'bag',
};

/** Checks one after another, and says of each what it is and how it stands. What can be checked is, whatever else cannot. */
export async function checkCopies(
  paths: readonly string[],
  out: Terminal,
  { signal }: Context,
): Promise<ExitCode> {
  const copies: CheckedCopy[] = [];
  const refused: Problem[] = [];
  for (const path of paths) {
    const checked = await checkCopy(path, {
      workFolder: tmpdir(),
      signal,
      onProgress: (done, of, what) => out.progress(`${done}${of === undefined ? '' : ` of ${of}`} ${what}`),
      onUnpacked: (entries, size) =>
        out.progress(`${counted(entries, 'file')} unpacked, ${Math.round(size / 1e6)} MB`),
    });
    out.progress('');
    if (!checked.ok) {
      refused.push(...checked.problems);
      continue;
    }
    const copy = checked.value;
    copies.push(copy);
    for (const problem of copy.problems) out.warn(problemLines(problem));
    const objects = copy.kind === 'ocfl-root' ? `${counted(copy.objects, 'object')}, ` : '';
    out.say(`${copy.path}: ${kinds[copy.kind]}, ${objects}${counted(copy.files, 'file')}, ${counted(copy.bytes, 'byte')}; ${copy.valid ? 'valid' : 'not valid'}.`); // prettier-ignore
  }
  if (copies.length === 0) return fail(out, refused);
  for (const problem of refused) out.warn(problemLines(problem));
  out.result({ copies, problems: refused });
  return refused.length === 0 && copies.every(({ valid }) => valid) ? 0 : 1;
}
