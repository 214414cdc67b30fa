// Faults of the place where an archive lies: no space, no rights, busy, damaged. One word for each, whatever engine met it.
import type { Problem } from '../model/problem.ts';

/** A fault that a store or blob store met. Nothing of the operation was written, or all of it; repeating it is safe. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.message, { cause });
    this.problem = problem;
  }
}

const kinds = {
  'disk-full': [
    'There is no space left on the disk',
    'Free some space, then repeat the command: what was published before stays.',
  ],
  'no-rights': [
    'The archive may not be written or read here',
    'Give the user who runs Verno the right to read and write the folder and everything in it.',
  ],
  'read-only': [
    'The disk is mounted read-only',
    'Mount it for writing, or copy the archive to another disk.',
  ],
  busy: [
    'The archive is busy: another process is writing to it',
    'Wait for the other process to end, then repeat the command.',
  ],
  damaged: [
    'The archive’s database is damaged',
    'Run `verno check` to see what is affected, and restore the folder from a backup.',
  ],
  'disk-error': [
    'The disk reported an error',
    'Look into the system’s log, and copy the archive to another disk.',
  ],
  'too-many-files': ['Too many files are open', 'Raise the limit of open files (`ulimit -n`).'],
  'not-there': [
    'A file or folder of the archive is not there',
    'Was the folder moved or deleted? Name it with --data.',
  ],
  'not-a-folder': [
    'A file stands where a folder should be, or the other way round',
    'Name the folder of an archive with --data.',
  ],
  'query-too-long': ['A query took too long', 'Ask for less at a time.'],
  'too-large': ['The file is larger than this system allows', 'Raise the limit of file sizes (`ulimit -f`).'],
} as const satisfies Record<string, readonly [string, string]>;
type Kind = keyof typeof kinds;

const byErrno: Readonly<Record<string, Kind>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  EROFS: 'read-only',
  EIO: 'disk-error',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  ENOENT: 'not-there',
  ENOTDIR: 'not-a-folder',
  EISDIR: 'not-a-folder',
  EFBIG: 'too-large',
  QUERY_TOO_LONG: 'query-too-long',
  SQLITE_FULL: 'disk-full',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_READONLY: 'no-rights',
  SQLITE_PERM: 'no-rights',
  SQLITE_AUTH: 'no-rights',
  SQLITE_CANTOPEN: 'no-rights',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  // A database on a full disk cannot grow its shared-memory file either.
  SQLITE_IOERR_SHMSIZE: 'disk-full',
  SQLITE_IOERR: 'disk-error',
};

/** The code of an error of the file system or of SQLite, extended codes included (`SQLITE_IOERR_WRITE`). */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code;
}

/**
 * The fault that an error of the file system or of SQLite stands for, or the error itself where it is none: a bug, or an abort.
 * `doing` says what was tried, in a few words ("publishing a batch"); `file` where.
 */
export function asFault(error: unknown, doing: string, file?: string): unknown {
  const code = errorCode(error);
  if (error instanceof StoreFault || code === undefined) return error;
  const primary = code.startsWith('SQLITE_') ? code.split('_', 2).join('_') : code;
  const kind = byErrno[code] ?? byErrno[primary];
  if (kind === undefined) return error;
  const [message, hint] = kinds[kind];
  return fault(kind, `${message} (${code}, ${doing}).`, hint, file, error);
}

/** A fault by its code and words. */
export function fault(
  code: string,
  message: string,
  hint: string,
  file?: string,
  cause?: unknown,
): StoreFault {
  return new StoreFault(
    { code, severity: 'error', message, ...(file !== undefined && { where: { file } }), hint },
    cause,
  );
}
