// A copy in files of which only the search is whole, for measuring it: its pages and assets from one record, its pieces from as many as are wanted.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { searchedRecord } from '../src/app/copy/search/searched-record.ts';
import { CopySearchWriter } from '../src/app/copy/search/write/writer.ts';
import { assembleVersion } from '../src/app/publish/assemble.ts';
import { createEngines } from '../src/compose.ts';
import { project } from '../src/index/projection.ts';
import type { RecordContent } from '../src/model/record.ts';
import { got } from '../test/temporary-archive.ts';
import { multiplied, type Copy } from './multiplied-edition.ts';
import { verno } from './server.ts';

export interface WrittenSearch {
  readonly files: number;
  readonly bytes: number;
  /** Of the processor, for the pieces alone. */
  readonly cpuSeconds: number;
}

const versionOf = ({ id, content }: Copy) =>
  assembleVersion({ previous: undefined, by: 'bench', origin: 'import', note: '', id, content });

/** `out` and `folder` are not there yet; `folder` is gone afterwards. */
export async function writeCopiedSearch(
  contents: readonly RecordContent[],
  count: number,
  out: string,
  folder: string,
): Promise<WrittenSearch> {
  await copyFirst(contents, out, join(folder, 'archive'));
  const pieces = join(folder, 'pieces');
  await mkdir(pieces);
  let [files, bytes, cpu] = [0, 0, 0];
  const made = new Set<string>();
  const put = async (name: string, script: string): Promise<void> => {
    const path = join(out, 'search', `${name}.js`);
    if (!made.has(dirname(path))) await mkdir(dirname(path), { recursive: true });
    made.add(dirname(path));
    await writeFile(path, script);
    files++;
    bytes += Buffer.byteLength(script);
  };
  const writer = new CopySearchWriter({ folder: pieces, put });
  const spent = async (work: () => Promise<void>): Promise<void> => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1e6;
  };
  for (const copy of multiplied(contents, count)) {
    const { entry } = project(versionOf(copy).manifest, copy.content);
    await spent(async () => writer.add(searchedRecord(copy.content, entry, `records/${copy.id}/index.html`)));
  }
  await spent(async () => writer.finish());
  await rm(folder, { recursive: true });
  return { files, bytes, cpuSeconds: cpu };
}

/** A copy of the first record alone, without the pieces of its search. */
async function copyFirst(contents: readonly RecordContent[], out: string, dir: string): Promise<void> {
  const engines = got(await createEngines(dir, { title: 'Bench', description: '', language: 'en' }));
  await engines.store.publish([...multiplied(contents, 1)].map(versionOf));
  await engines.close();
  verno('export', '--all', '--as', 'site', '--leave-out', 'pdf', '--out', out, '--data', dir);
  for (const name of await readdir(join(out, 'search')))
    if (!name.endsWith('.html')) await rm(join(out, 'search', name), { recursive: true });
}
