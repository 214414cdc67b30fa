// The whole test command: build, types, lint, format, unused code, then every test. Ends with one line of counts.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string): string => join(root, 'node_modules/.bin', name);
/** What vitest reports, as far as it is counted here. */
const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const counts = { passed: 0, failed: 0, skipped: 0 };

const steps: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['build', process.execPath, ['scripts/build.ts']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['types of the islands', bin('tsc'), ['-p', 'src/web/islands/tsconfig.json']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['unused code', bin('knip'), []],
];

/** Runs a step, and tells at its end how it went: two of them run at once, and their words must not mix. */
async function run([name, command, args]: (typeof steps)[number]): Promise<void> {
  const started = Date.now();
  const child = spawn(command, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise((resolve) => child.on('error', resolve).on('close', resolve));
  const ok = status === 0;
  counts[ok ? 'passed' : 'failed']++;
  say(`${said}${ok ? 'ok' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

const waiting = [...steps];
const lane = async (): Promise<void> => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await run(step);
};
await Promise.all([lane(), lane()]);

const folder = mkdtempSync(join(tmpdir(), 'verno-test-'));
try {
  const report = join(folder, 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(bin('vitest'), args, { cwd: root, stdio: 'inherit' });
  const result = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests;
  counts.skipped += result.numPendingTests + result.numTodoTests;
  for (const file of result.testResults) {
    // A file that could not even be loaded has no tests to count, and is a failure all the same.
    if (file.status === 'failed' && file.assertionResults.length === 0) counts.failed++;
    for (const test of file.assertionResults) if (test.status === 'pending') say(`skipped: ${test.fullName}`);
  }
  if (status !== 0 && counts.failed === 0) counts.failed++;
  if (process.env['CI'] && counts.skipped > 0) {
    say(`In CI nothing may be skipped; ${counts.skipped} tests were.`);
    counts.failed++;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;
