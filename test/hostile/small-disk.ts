// A disk of a few megabytes that only one shell sees: a tmpfs in a mount namespace, which goes when the shell ends.
import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launcher, type Ended } from './program.ts';

/** Whether this user may mount in a namespace of his own. */
export const mayMount =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt']).status === 0;

export const whyNoMount = 'skipped: this user may not mount (unshare -rm)';

export interface SmallDisk {
  /** Runs a command line of the shell on the disk's side. */
  run(command: string): Promise<Ended>;
  /** Runs `verno` there; arguments must need no quoting. */
  verno(args: string): Promise<Ended>;
  close(): void;
}

/** Mounts an empty disk on `folder`; `aside` is a folder for what commands print. */
export async function smallDisk(folder: string, aside: string, megabytes: number): Promise<SmallDisk> {
  const shell = spawn('unshare', ['-rm', 'sh'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let [out, err] = [join(aside, 'out'), join(aside, 'err')];
  let queue: Promise<unknown> = Promise.resolve();
  let heard = '';
  let hear: (() => void) | undefined;
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    if (heard.endsWith('\n')) hear?.();
  });
  const once = async (command: string): Promise<Ended> => {
    heard = '';
    const answered = new Promise<void>((resolve) => (hear = resolve));
    shell.stdin.write(`( ${command} ) >'${out}' 2>'${err}' </dev/null; echo $?\n`);
    await answered;
    const [stdout, stderr] = await Promise.all([readFile(out, 'utf8'), readFile(err, 'utf8')]);
    return { code: Number(heard), stdout, stderr };
  };
  const run = async (command: string): Promise<Ended> => {
    const next = queue.then(async () => once(command));
    queue = next;
    return next;
  };
  const mounted = await run(`mount -t tmpfs -o size=${megabytes}m tmpfs '${folder}'`);
  if (mounted.code !== 0) throw new Error(mounted.stderr);
  return {
    run,
    verno: async (args) => run(`'${process.execPath}' '${launcher}' ${args}`),
    close: () => shell.stdin.end(),
  };
}
