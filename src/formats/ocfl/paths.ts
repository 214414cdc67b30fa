// The rules of paths in an inventory: none climbs out, none stands twice, none is both a file and a folder.
import type { Digests } from './digests.ts';
import type { Say } from './report.ts';

interface Codes {
  readonly slash: string;
  readonly dots: string;
  readonly twice: string;
}

/** Whether a path stays where it belongs: no empty step, no `.` or `..`. */
export const isSafePath = (path: string): boolean =>
  !path.includes('\u0000') && path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');

/** Judges all paths of a manifest, a fixity block or a state. */
export function judgePaths(digests: Digests, { slash, dots, twice }: Codes, file: string, say: Say): void {
  const paths = new Set<string>();
  for (const path of [...digests.values()].flat()) {
    if (paths.has(path)) say(twice, `“${path}” stands there twice.`, file);
    paths.add(path);
    if (path.startsWith('/') || path.endsWith('/')) say(slash, `“${path}” begins or ends with a stroke.`, file); // prettier-ignore
    const inner = path.replace(/^\//, '').replace(/\/$/, '');
    if (!isSafePath(inner)) say(dots, `“${path}” has a step that leads nowhere or out.`, file);
  }
  for (const path of paths)
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
      if (paths.has(path.slice(0, at))) say(twice, `“${path.slice(0, at)}” is both a file and a folder.`, file); // prettier-ignore
}
