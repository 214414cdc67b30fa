import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Node keeps here what it has compiled of the sources: for the processes of the tests, the threads that every open archive starts,
// and the commands that tests run. Compiling them anew takes half of an archive's opening.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('node_modules/.cache/verno-tests', import.meta.url),
);

/**
 * Tests that measure the memory of their process (what a process has used at most begins with what its parent used), or change what
 * is of all of it: each has one to itself.
 */
const alone = [
  'test/hostile/iiif-image-load.test.ts',
  'test/hostile/server.test.ts',
  'test/hostile/size.test.ts',
  'test/scenarios/ocr-ahead.test.ts',
  'test/scenarios/ocr-many.test.ts',
];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        // Whoever leaves nothing behind in the process may share it: reading the program anew costs a second and a half a file.
        test: { name: 'sharing', include: ['{src,test}/**/*.test.{ts,tsx}'], exclude: alone, isolate: false },
      },
    ],
  },
});
