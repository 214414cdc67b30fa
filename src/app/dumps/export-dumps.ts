// The same files as readers are offered, in a folder of somebody's own.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../model/problem.ts';
import { writeTogether } from '../export/together.ts';
import type { Archive } from '../services.ts';
import type { DumpsReport } from './make-dumps.ts';
import { dumpNames } from './schema.ts';
import { writeDumps, type WriteOptions } from './write-dumps.ts';

const listName = 'dumps.json';
const ours: ReadonlySet<string> = new Set([listName, ...Object.values(dumpNames)]);

/**
 * Writes the files that are wanted into a folder that is absent or empty, and last `dumps.json`, which says what they are. Where a process dies, what it
 * left is taken over by the next. What was withdrawn or closed while they were written is not in them: then they are written anew. Problems: those of
 * `writeTogether`.
 */
export async function exportDumps(
  archive: Archive,
  out: string,
  options: WriteOptions,
): Promise<Result<DumpsReport>> {
  return writeTogether(archive, {
    out,
    isOurs: (name) => ours.has(name),
    signal: options.signal,
    async write(place) {
      const report = await writeDumps(archive, place, options);
      const list = `${JSON.stringify(report.dumps, null, 2)}\n`;
      await fs.writeFile(join(place, listName), list, { flush: true });
      return { names: [...report.dumps.files.map(({ name }) => name), listName], report };
    },
  });
}
