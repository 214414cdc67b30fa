// Runs a program that is not trusted to end: within a time, within a size, and with all that it has started.
import { spawn } from 'node:child_process';

export interface ProgramLimits {
  readonly seconds: number;
  /** Of what it prints on standard output. */
  readonly bytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** How a program ended. `stderr`: its beginning alone. */
export type Ended =
  | { readonly kind: 'exit'; readonly code: number | null; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'too-much' };

const keptOfErrors = 4096;

/**
 * Runs a program to its end. It is killed, with the processes that it has started, past a limit or when the signal asks for it.
 *
 * @throws the signal's reason when aborted.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { seconds, bytes, signal }: ProgramLimits,
): Promise<Ended> {
  signal?.throwIfAborted();
  const isGroup = process.platform !== 'win32';
  const child = spawn(program, args, {
    // One thread: a process for each page fills the cores, and threads within would fight over them.
    env: { ...process.env, OMP_THREAD_LIMIT: '1', OMP_NUM_THREADS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: isGroup,
    windowsHide: true,
  });
  const kill = (): void => {
    try {
      if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  let limit: 'too-long' | 'too-much' | undefined;
  const stop = (reason: 'too-long' | 'too-much'): void => {
    limit ??= reason;
    kill();
  };
  const timer = setTimeout(() => stop('too-long'), seconds * 1000);
  signal?.addEventListener('abort', kill);
  const pieces: Buffer[] = [];
  let size = 0;
  let stderr = '';
  child.stdout.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size > bytes) stop('too-much');
    else pieces.push(piece);
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    if (stderr.length < keptOfErrors) stderr += piece.slice(0, keptOfErrors);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    signal?.throwIfAborted();
    if (limit !== undefined) return { kind: limit };
    return { kind: 'exit', code, stdout: Buffer.concat(pieces).toString('utf8'), stderr };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES'))
      return { kind: 'absent' };
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
  }
}
