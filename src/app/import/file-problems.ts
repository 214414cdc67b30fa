// What the file system's refusals mean to the person who imports, in words.
import type { Problem } from '../../model/problem.ts';

type Kind = readonly [code: string, says: string, hint: string];

const rights: Kind = [
  'no-rights',
  'may not be read by this user.',
  'Give the user that runs Verno the right to read it.',
];
const kinds: Readonly<Record<string, Kind>> = {
  ENOENT: ['not-found', 'is not there.', 'Check the spelling of the path.'],
  EACCES: rights,
  EPERM: rights,
  ELOOP: ['link-loop', 'is a symbolic link that leads back to itself.', 'Remove the link, or mend it.'],
  ENAMETOOLONG: [
    'name-too-long',
    'is a longer name than this disk allows.',
    'Name it with fewer characters.',
  ],
  EMFILE: ['too-many-files', 'cannot be opened: too many files are open.', 'Raise `ulimit -n`.'],
};

/** The problem for a refusal of the file system; `path` as the person knows it. */
export function readProblem(path: string, error: unknown): Problem {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const [code, says, hint] = kinds[errno] ?? [
    'unreadable',
    `cannot be read (${errno}).`,
    'Check the disk and the path.',
  ];
  return { code, severity: 'error', message: `“${path}” ${says}`, where: { file: path }, hint };
}

/** Whether an error is the file system's, and so the source's matter and no bug of ours. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** An entry of a folder that cannot be looked at: it could have been a record, so it is not passed over in silence. */
export function entryProblem(path: string, error: unknown): Problem {
  const problem = readProblem(path, error);
  if (problem.code !== 'not-found') return problem;
  if (path.includes('\ufffd'))
    return {
      ...problem,
      code: 'name-not-utf8',
      message: `“${path}” has a name that is not UTF-8, and cannot be opened by it.`,
      hint: 'Rename it, for example with convmv.',
    };
  return {
    ...problem,
    code: 'dangling-link',
    message: `“${path}” is a symbolic link to something that is not there.`,
    hint: 'Remove the link, or bring back what it leads to.',
  };
}

/** Devices, pipes and sockets may have no end, or never begin. */
export function notAFile(path: string): Problem {
  return {
    code: 'not-a-file',
    severity: 'error',
    message: `“${path}” is neither a file nor a folder.`,
    where: { file: path },
    hint: 'Save what it gives into a file, and import that.',
  };
}

export function outside(path: string): Problem {
  return {
    code: 'outside-source',
    severity: 'error',
    message: `“${path}” leads out of the folder that is being imported.`,
    where: { file: path },
    hint: 'Put the file inside the folder; links that lead outside are not followed.',
  };
}

/** `size` in bytes; undefined where the file grew while it was read. */
export function tooLarge(path: string, size: number | undefined, limit: number): Problem {
  return {
    code: 'too-large',
    severity: 'error',
    message: `“${path}” has ${size ?? 'too many'} bytes; at most ${limit} are read as one text.`,
    where: { file: path },
    hint: 'Split it into several texts, or raise the limit with --max-text-bytes.',
  };
}
