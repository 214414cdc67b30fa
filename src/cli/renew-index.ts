// An archive whose index another version of Verno made is indexed anew before anything is done with it.
import type { Archive } from '../app/services.ts';
import type { Problem } from '../model/problem.ts';
import { problemLines, type Terminal } from './terminal.ts';

/**
 * Makes the index anew where opening found it outdated, and says so; other warnings of the opening are printed. Without it lists would be
 * empty, and an import would fill them with the new records alone.
 */
export async function renewIndex(
  archive: Archive,
  problems: readonly Problem[],
  out: Terminal,
  signal: AbortSignal,
): Promise<void> {
  for (const problem of problems) {
    if (problem.code !== 'index-outdated') {
      out.warn(problemLines(problem));
      continue;
    }
    out.warn(`${problem.message} It is made anew now.`);
    const { rebuildArchive } = await import('../app/rebuild/rebuild.ts');
    const report = await rebuildArchive(archive, {
      signal,
      onProgress: ({ records }) => out.progress(`${records} records indexed`),
    });
    out.progress('');
    for (const wrong of report.problems) out.warn(problemLines(wrong));
  }
}
