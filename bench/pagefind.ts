// Pagefind over the same records, where it is installed: npm install --prefix FOLDER pagefind, and VERNO_BENCH_PAGEFIND=FOLDER.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { walkBlocks } from '../src/model/block.ts';
import type { RecordContent } from '../src/model/record.ts';
import { multiplied } from './multiplied-edition.ts';

const installed = process.env['VERNO_BENCH_PAGEFIND'];
const program = join(installed ?? '', 'node_modules/.bin/pagefind');
export const hasPagefind = installed !== undefined && existsSync(program);

export interface PagefindIndex {
  readonly bytes: number;
  /** Of the processor, for the index alone. */
  readonly cpuSeconds: number;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Writes each record as a page with its title and its texts, and lets Pagefind make its index beside them. `ask.html` is an empty page from which it may be asked. */
export async function indexByPagefind(
  contents: readonly RecordContent[],
  count: number,
  site: string,
): Promise<PagefindIndex> {
  for (const { id, content } of multiplied(contents, count)) {
    const title = escaped(content.description.titles[0]?.text ?? '');
    const lines = content.texts.flatMap(({ blocks }) => [...walkBlocks(blocks)].map(({ text }) => text));
    const body = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
    const folder = join(site, 'records', id.slice(0, 2), id);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1>${body}</body></html>`,
    );
  }
  const line = '"$0" "$@" > /dev/null && times';
  const flags = ['--site', site];
  const ran = spawnSync('sh', ['-c', line, program, ...flags], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  // What the shell itself took stands on the first line, what its children took on the second.
  const spent = [...(ran.stdout.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  const cpuSeconds = spent.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  await writeFile(join(site, 'ask.html'), '<!doctype html><html lang="en"><title>Ask</title></html>');
  let bytes = 0;
  for (const entry of await readdir(join(site, 'pagefind'), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return { bytes, cpuSeconds };
}
