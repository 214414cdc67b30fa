// Reading the files of an import, confined to the folder or file that the person named.
import { constants } from 'node:fs';
import { access, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Entry, SourceFiles } from '../../formats/port.ts';
import type { Problem, Result } from '../../model/problem.ts';

/** Files under one root. `only` limits them to a single file, for an import that names a file. */
export async function sourceFiles(root: string, only?: string): Promise<SourceFiles> {
  const real = await realpath(root);

  /** The real path behind a relative one, or why it may not be read. Symbolic links may not lead out of the root. */
  async function confine(path: string): Promise<Result<string>> {
    const asked = resolve(real, path);
    if (path.includes('\0') || !isWithin(real, asked) || (only !== undefined && asked !== join(real, only)))
      return fail(outside(path));
    try {
      const found = await realpath(asked);
      return isWithin(real, found) ? succeed(found) : fail(outside(path));
    } catch (error) {
      return fail(readProblem(path, error));
    }
  }

  return {
    async list(path) {
      const folder = await confine(path);
      if (!folder.ok) return folder;
      try {
        const entries = await readdir(folder.value, { withFileTypes: true });
        const listed = await Promise.all(entries.map((entry) => entryOf(folder.value, entry.name)));
        return succeed(
          listed.filter((entry) => entry !== undefined).sort((a, b) => compareNames(a.name, b.name)),
        );
      } catch (error) {
        return fail(readProblem(path, error));
      }
    },
    async read(path, limit) {
      const file = await confine(path);
      if (!file.ok) return file;
      try {
        await using handle = await open(file.value, 'r');
        const { size } = await handle.stat();
        if (limit !== undefined && size > limit) return fail(tooLarge(path, size, limit));
        return succeed(new Uint8Array(await handle.readFile()));
      } catch (error) {
        return fail(readProblem(path, error));
      }
    },
    async localPath(path) {
      const file = await confine(path);
      if (!file.ok) return file;
      try {
        await access(file.value, constants.R_OK);
        return file;
      } catch (error) {
        return fail(readProblem(path, error));
      }
    },
  };
}

/** The first bytes of a file, for recognising its format. */
export async function readHead(path: string, length = 65_536): Promise<Uint8Array> {
  await using handle = await open(path, 'r');
  const buffer = new Uint8Array(length);
  const { bytesRead } = await handle.read(buffer, 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** Names in the order a person expects: "2" before "10". */
export function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : a > b ? 1 : 0);
}

/** What the file system's refusal means to the person, in words. */
export function readProblem(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const where = { file: path };
  if (code === 'ENOENT')
    return {
      code: 'not-found',
      severity: 'error',
      message: `There is no “${path}”.`,
      where,
      hint: 'Check the spelling of the path.',
    };
  if (code === 'EACCES' || code === 'EPERM')
    return {
      code: 'no-rights',
      severity: 'error',
      message: `“${path}” may not be read by this user.`,
      where,
      hint: 'Give the user that runs Verno the right to read it.',
    };
  return {
    code: 'unreadable',
    severity: 'error',
    message: `“${path}” cannot be read (${code}).`,
    where,
    hint: 'Check the disk and the path.',
  };
}

async function entryOf(folder: string, name: string): Promise<Entry | undefined> {
  try {
    const found = await stat(join(folder, name));
    if (found.isDirectory()) return { name, kind: 'folder', size: 0 };
    return found.isFile() ? { name, kind: 'file', size: found.size } : undefined;
  } catch {
    // A dangling link or a file that has just gone: it is not there.
    return undefined;
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path);
}

function outside(path: string): Problem {
  return {
    code: 'outside-source',
    severity: 'error',
    message: `“${path}” leads out of the folder that is being imported.`,
    where: { file: path },
    hint: 'Put the file inside the folder; links that lead outside are not followed.',
  };
}

function tooLarge(path: string, size: number, limit: number): Problem {
  return {
    code: 'too-large',
    severity: 'error',
    message: `“${path}” has ${size} bytes; at most ${limit} are read as one text.`,
    where: { file: path },
    hint: 'Split it into several texts, or raise the limit with --max-text-bytes.',
  };
}

function succeed<T>(value: T): Result<T> {
  return { ok: true, value, problems: [] };
}

function fail(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] };
}
