import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Node keeps here what it has compiled of the sources: for the processes of the tests, the threads that every open archive starts,
// and the commands that tests run. Compiling them anew takes half of an archive's opening.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('node_modules/.cache/verno-tests', import.meta.url),
);

/** Folders of tests that call functions, and leave nothing behind in their process: they may share it. */
const sharing = [
  'src',
  ...['contract', 'conformance', 'docs', 'formats', 'generators'].map((name) => `test/${name}`),
];
const tests = '**/*.test.{ts,tsx}';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: { name: 'sharing', include: sharing.map((folder) => `${folder}/${tests}`), isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: [`test/${tests}`],
          exclude: sharing.map((folder) => `${folder}/**`),
        },
      },
    ],
  },
});
