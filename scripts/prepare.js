// Runs after `npm install` in a clone, and before packing. Where the development dependencies are absent there is nothing to
// build with, and nothing to do.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (existsSync(`${root}node_modules/typescript`) && existsSync(`${root}node_modules/vite`)) {
  const { build } = await import('./build.ts');
  await build();
}
