// A clone whose sources do not compile: the commands go on with the last build, and what they print stays theirs alone.
import { cp, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratch, write } from './folder.ts';
import { start } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let clone: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ path: clone, remove } = await scratch());
  for (const name of ['bin', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json'])
    await cp(join(root, name), join(clone, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'));
  await write(clone, {
    'src/half-a-change.ts': 'export const folios: number = "151-154";\n',
    'dist/program.js': 'export async function main() { console.log(\'{"records":5}\'); return 0; }\n',
    'dist/built': '',
  });
  await utimes(join(clone, 'dist/built'), 1, 1);
});
afterAll(async () => remove());

it('prints the errors of a build to standard error, so that standard output holds the answer alone', async () => {
  const { ended } = start(['stats', '--json'], { from: join(clone, 'bin/verno.js') });
  const { code, stdout, stderr } = await ended;
  expect(stdout).toBe('{"records":5}\n');
  expect(stderr).toContain('half-a-change.ts');
  expect(stderr).toContain('the last build goes on being used');
  expect(code).toBe(0);
});
