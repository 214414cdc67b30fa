// The linter catches what it is there for: a promise that nobody waits for.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Inside the project, so that its own settings apply; the dot keeps it out of every other tool's sight.
const folder = mkdtempSync(join(root, '.lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(source: string): { status: number | null; output: string } {
  const file = join(folder, 'specimen.ts');
  writeFileSync(file, source);
  const { status, stdout } = spawnSync(
    join(root, 'node_modules/.bin/oxlint'),
    ['--type-aware', '--deny-warnings', '--no-ignore', file],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, output: stdout };
}

describe('the linter', () => {
  it('refuses a floating promise', () => {
    const { status, output } = lint(
      'async function save(): Promise<void> {}\nexport function close(): void {\n  save();\n}\n',
    );
    expect(output).toContain('no-floating-promises');
    expect(status).not.toBe(0);
  });
  it('has nothing against one that is waited for', () => {
    expect(
      lint(
        'async function save(): Promise<void> {}\nexport async function close(): Promise<void> {\n  await save();\n}\n',
      ).status,
    ).toBe(0);
  });
});
