// The packed tarball, installed in an empty folder elsewhere, serves a page.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-packed-'));
  // dist is built before the tests run; packing must not build it again under the other tests' feet.
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  await writeFile(join(folder, 'package.json'), '{"name":"elsewhere","private":true}');
  // What this clone was installed from lies in the cache of npm, and need not be asked for again.
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball ?? '')];
  await run('npm', install, { cwd: folder });
}, 300_000);

afterAll(async () => rm(folder, { recursive: true, force: true }));

describe('the packed program, installed elsewhere', () => {
  it('serves the sample archive, with its faces and style', async () => {
    const program = join(folder, 'node_modules/verno/bin/verno.js');
    const server = spawn(process.execPath, [program, 'demo', '--port', '0', '--json'], {
      cwd: folder,
      env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
    });
    let errors = '';
    server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    try {
      const first = await new Promise<string>((resolve, reject) => {
        server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
        server.once('exit', (code) => reject(new Error(`ended with ${code}: ${errors}`)));
      });
      const { address } = z.object({ address: z.string() }).parse(JSON.parse(first));
      const home = await fetch(address);
      const page = await home.text();
      expect(home.status).toBe(200);
      expect(page).toContain('lang="en"');
      const style = /href="([^"]+\.css)"/.exec(page)?.[1] ?? '';
      const css = await fetch(new URL(style, address));
      expect(css.status).toBe(200);
      const face = /url\(([^)]+\.woff2)\)/.exec(await css.text())?.[1] ?? '';
      expect((await fetch(new URL(face, css.url))).headers.get('content-type')).toBe('font/woff2');
    } finally {
      server.kill('SIGTERM');
    }
  });
});
