// The launcher keeps what Node has compiled in the user's cache folder, and does without where there is none.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const about = readFileSync(join(root, 'package.json'), 'utf8');
const { version } = z.object({ version: z.string() }).parse(JSON.parse(about));
const folder = mkdtempSync(join(tmpdir(), 'verno-launcher-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Asks for the version, with this cache folder. */
function ask(cache: string): { status: number | null; stdout: string; stderr: string } {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  return spawnSync(process.execPath, [join(root, 'bin/verno.js'), '--version'], {
    env: { ...env, XDG_CACHE_HOME: cache },
    encoding: 'utf8',
  });
}

describe('the launcher', () => {
  it('keeps what Node has compiled in the cache folder of the user', () => {
    expect(ask(folder)).toMatchObject({ status: 0, stdout: `${version}\n` });
    expect(readdirSync(join(folder, 'verno/compiled'))).not.toEqual([]);
    expect(ask(folder)).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  it('does without where nothing can be kept', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { status, stdout, stderr } = ask(file);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
    expect(stderr).not.toContain('a-file');
  });
});
