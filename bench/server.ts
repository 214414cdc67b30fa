// A Verno server of its own for a measurement: the built program, on a free port, over a given archive.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const program = fileURLToPath(new URL('../bin/verno.js', import.meta.url));

export interface Measured {
  readonly address: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to its first complete answer. */
  readonly startUp: number;
  stop(): Promise<void>;
}

/** Runs one command of the built program to its end, and gives its JSON. */
export function verno(...args: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1)
    throw new Error(`verno ${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

export async function serve(dir: string, ...flags: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [program, 'serve', '--data', dir, '--port', '0', '--json', ...flags],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const { address } = z.object({ address: z.string() }).parse(JSON.parse(await firstLine(child)));
  await (await fetch(address)).arrayBuffer();
  return {
    address,
    pid: child.pid ?? 0,
    startUp: performance.now() - started,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The sample archive, in a folder that goes when the measurement ends. */
export function sampleArchive(): { readonly dir: string; readonly ids: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'verno-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const dir = join(folder, 'archive');
  verno('init', '--data', dir);
  const samples = fileURLToPath(new URL('../samples/records', import.meta.url));
  const report = z
    .object({ records: z.array(z.object({ id: z.string() })) })
    .parse(verno('import', samples, '--data', dir));
  return { dir, ids: report.records.map(({ id }) => id) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) return text;
  }
  throw new Error('The server ended before it said where it listens.');
}

/** The middle of some numbers; of an even count, the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
