// Runs the measurements in bench/, one after the other, and prints their lines of JSON: npm run bench [NAME …]
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../bench', import.meta.url));
const wanted = process.argv.slice(2);
/** A long run of its own, and what the others share, are not measurements. */
const others = new Set([
  'server',
  'fastcgi',
  'edition-archive',
  'multiplied-edition',
  'postgres',
  'search-queries',
  'fts5',
  'copied-search',
  'counting-server',
  'pagefind',
  'kills',
]);
const all = globSync('*.ts', { cwd: folder }).map((file) => basename(file, '.ts'));
const names = wanted.length > 0 ? wanted : all.filter((name) => !others.has(name)).sort();
for (const name of names) {
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
