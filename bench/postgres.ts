// A PostgreSQL server of our own for one measurement: Debian's, in a temporary folder, over a socket, with nothing else to do.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';

export interface Postgres {
  readonly version: string;
  /** Runs statements; gives what psql prints. */
  run(sql: string): string;
  /** Loads rows of tab-separated text (as COPY's text format wants them) into a table. */
  copy(table: string, rows: Iterable<string>): Promise<void>;
  /** Milliseconds of each statement, one line each, as psql times them. */
  time(statements: readonly string[]): number[];
  stop(): void;
}

/** Undefined where PostgreSQL is not installed. `dir`: an empty folder. */
export function startPostgres(dir: string): Postgres | undefined {
  const [bin] = globSync('/usr/lib/postgresql/*/bin').sort().reverse();
  if (bin === undefined) return undefined;
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? userNamed('postgres') : undefined;
  const as = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  const data = join(dir, 'data');
  mkdirSync(dir, { recursive: true });
  if (user !== undefined) chownSync(dir, user.uid, user.gid);
  const call = (program: string, args: readonly string[], input?: string): string => {
    const { status, stdout, stderr } = spawnSync(join(bin, program), args, {
      ...as,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      cwd: dir,
      ...(input !== undefined && { input }),
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return stdout;
  };
  call('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '--encoding=UTF8', '--no-locale']);
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${dir}`,
    'shared_buffers=2GB',
    'work_mem=256MB',
    'maintenance_work_mem=1GB',
    'fsync=off',
    'max_wal_size=8GB',
  ];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...as,
    cwd: dir,
    stdio: 'ignore',
  });
  const psql = ['-X', '-q', '-h', dir, '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', 'postgres'];
  for (let tries = 0; spawnSync(join(bin, 'pg_isready'), ['-q', '-h', dir]).status !== 0; tries++) {
    if (tries > 300) throw new Error('PostgreSQL does not start');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  return {
    version: call('postgres', ['--version']).trim(),
    run: (sql) => call('psql', [...psql, '-At'], sql),
    async copy(table, rows) {
      const client = spawn(join(bin, 'psql'), [...psql, '-c', `COPY ${table} FROM STDIN`], {
        ...as,
        cwd: dir,
        stdio: ['pipe', 'ignore', 'inherit'],
      });
      const done = new Promise<number | null>((resolve) => client.once('close', resolve));
      for (const row of rows) await write(client.stdin, `${row}\n`);
      client.stdin.end();
      if ((await done) !== 0) throw new Error('COPY failed');
    },
    time(statements) {
      const printed = call('psql', [...psql, '-At'], ['\\timing on', ...statements].join('\n'));
      return [...printed.matchAll(/^Time: ([\d.]+) ms/gmu)].map(([, ms]) => Number(ms));
    },
    stop: () => void server.kill('SIGINT'),
  };
}

function userNamed(name: string): { uid: number; gid: number } | undefined {
  const { stdout, status } = spawnSync('getent', ['passwd', name], { encoding: 'utf8' });
  const [, , uid, gid] = stdout.split(':');
  return status === 0 && uid !== undefined && gid !== undefined
    ? { uid: Number(uid), gid: Number(gid) }
    : undefined;
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve));
}
