// Why a backup cannot be written, or a file not be restored: what is wrong, where, and how to mend it.
import type { Problem } from '../../model/problem.ts';
import { errorCode, StoreFault } from '../../store/fault.ts';

export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** A refusal with one problem. */
export function refuse(code: string, message: string, file: string, hint: string, path?: string): Refusal {
  return { ok: false, problems: [problemAt('error', code, message, file, hint, path)] };
}

/** A problem in a file, or in an entry of it. */
export function problemAt(
  severity: Problem['severity'],
  code: string,
  message: string,
  file: string,
  hint: string,
  path?: string,
): Problem {
  return { code, severity, message, where: { file, ...(path !== undefined && { path }) }, hint };
}

/** Stops the work inside; whoever began it gives back the refusal. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.problems[0]?.message ?? 'refused');
    this.refusal = refusal;
  }
}

/**
 * The refusal that an error stands for; undefined for a bug, an abort, or a fault that no file of ours met. `goesOn`: what is written file by file, and
 * gone on with by the next run, keeps what it has where the disk is full.
 */
export function refusalOf(error: unknown, file: string, goesOn = false): Refusal | undefined {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof StoreFault) return { ok: false, problems: [error.problem] };
  const code = errorCode(error);
  if (code === undefined || code.startsWith('ERR_')) return undefined;
  if (goesOn && reasons[code] === full)
    return refuse(
      full[0],
      full[1].replace('FILE', () => `“${file}”`),
      file,
      goOn,
    );
  const [name, message, hint] = reasons[code] ?? [
    'disk-error',
    `FILE cannot be read or written (${code}).`,
    'Look into the system’s log, and use another disk.',
  ];
  return refuse(
    name,
    message.replace('FILE', () => `“${file}”`),
    file,
    hint,
  );
}

const full = [
  'disk-full',
  'There is no space left where FILE lies.',
  'Free some space there, or name a place on another disk; nothing half-written stays.',
] as const;
const goOn =
  'Free some space there, and run the same command again: what is written already is whole, and is not written again.';
const noRights = [
  'no-rights',
  'FILE may not be read or written by this user.',
  'Give the user who runs Verno the right to do so, there and in the folder around it.',
] as const;

const reasons: Readonly<Record<string, readonly [code: string, message: string, hint: string]>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: noRights,
  EPERM: noRights,
  EROFS: ['read-only', 'The disk on which FILE lies is mounted read-only.', 'Name a place on another disk.'],
  ENOENT: [
    'not-there',
    'There is no file or folder FILE.',
    'Look at how it is spelt, and that its disk is mounted.',
  ],
  ENOTDIR: ['not-a-folder', 'FILE lies under something that is no folder.', 'Look at how it is spelt.'],
  EISDIR: ['not-a-file', 'FILE is a folder.', 'Name a file.'],
  EFBIG: [
    'too-large',
    'FILE would be larger than this disk or system allows.',
    'Use another file system, or raise the limit of file sizes (`ulimit -f`).',
  ],
};
