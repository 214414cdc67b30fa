// The built program as a process of its own, for tests of what only a process can suffer.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const launcher = fileURLToPath(new URL('../../bin/verno.js', import.meta.url));

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when standard output holds the text. */
  said(text: string): Promise<void>;
}

export interface How {
  readonly cwd?: string;
  /** Of the user to become; for root only. */
  readonly uid?: number | undefined;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  readonly input?: string;
  /** The launcher of another clone. */
  readonly from?: string;
}

/** Starts `verno` with arguments. */
export function start(args: readonly string[], how: How = {}): Started {
  const child = spawn(process.execPath, [...(how.node ?? []), how.from ?? launcher, ...args], {
    ...(how.cwd !== undefined && { cwd: how.cwd }),
    ...(how.uid !== undefined && { uid: how.uid, gid: how.uid }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => {}).end(how.input ?? '');
  const ended = new Promise<Ended>((resolve, reject) =>
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr })),
  );
  const said = async (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (stdout.includes(text)) resolve();
      };
      waiting.add(look);
      void ended.then(() => reject(new Error(`it ended without “${text}”: ${stderr}`)));
      look();
    });
  return { child, ended, said };
}

/** Runs `verno` to its end. */
export async function verno(args: readonly string[], how: How = {}): Promise<Ended> {
  return start(args, how).ended;
}

/** The one JSON object on standard output; throws where there is not exactly one. */
export function json({ stdout }: Pick<Ended, 'stdout'>): Record<string, unknown> {
  if (!/^\{.*\}\n$/.test(stdout)) throw new Error(`not one line of JSON: ${stdout.slice(0, 500)}`);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(stdout));
}

/** The code of a failure that was told in JSON. */
export function failure(ended: Pick<Ended, 'stdout'>): string {
  const { error } = z
    .strictObject({
      error: z.strictObject({ code: z.string(), message: z.string(), hint: z.string().nullable() }),
    })
    .parse(json(ended));
  return error.code;
}
