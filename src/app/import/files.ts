// Reading the files of an import, confined to the folder or file that the person named.
import { constants } from 'node:fs';
import { access, open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Entry, SourceFiles } from '../../formats/port.ts';
import { refuse, type Problem, type Result } from '../../model/problem.ts';
import { entryProblem, isFileError, notAFile, outside, readProblem, tooLarge } from './file-problems.ts';

/** A pipe that nobody writes to would else be waited for without end. */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK;

/** Files under one root. `only` limits them to a single file, for an import that names a file. */
export async function sourceFiles(root: string, only?: string): Promise<SourceFiles> {
  const real = await realpath(root);

  /** The real path behind a relative one, or why it may not be read. Symbolic links may not lead out of the root. */
  async function confine(path: string): Promise<Result<string>> {
    const asked = resolve(real, path);
    if (path.includes('\0') || !isWithin(real, asked) || (only !== undefined && asked !== join(real, only)))
      return refuse(outside(path));
    try {
      const found = await realpath(asked);
      return isWithin(real, found) ? succeed(found) : refuse(outside(path));
    } catch (error) {
      return refuse(readProblem(path, error));
    }
  }

  return {
    async list(path) {
      const folder = await confine(path);
      if (!folder.ok) return folder;
      try {
        const names = await readdir(folder.value);
        const entries: Entry[] = [];
        const problems: Problem[] = [];
        for (const one of await Promise.all(names.map((name) => entryOf(folder.value, path, name)))) {
          if (one === undefined) continue;
          if ('code' in one) problems.push(one);
          else entries.push(one);
        }
        return { ok: true, value: entries.sort((a, b) => compareNames(a.name, b.name)), problems };
      } catch (error) {
        return refuse(readProblem(path, error));
      }
    },
    async read(path, limit) {
      const file = await confine(path);
      if (!file.ok) return file;
      try {
        await using handle = await open(file.value, readOnly);
        const found = await handle.stat();
        if (!found.isFile()) return refuse(notAFile(path));
        if (limit !== undefined && found.size > limit) return refuse(tooLarge(path, found.size, limit));
        const bytes = await readUpTo(handle, found.size, limit ?? Infinity);
        return bytes === undefined ? refuse(tooLarge(path, undefined, limit ?? 0)) : succeed(bytes);
      } catch (error) {
        return refuse(readProblem(path, error));
      }
    },
    async localPath(path) {
      const file = await confine(path);
      if (!file.ok) return file;
      try {
        if (!(await stat(file.value)).isFile()) return refuse(notAFile(path));
        await access(file.value, constants.R_OK);
        return file;
      } catch (error) {
        return refuse(readProblem(path, error));
      }
    },
  };
}

/** The first bytes of a file, for recognising its format. */
export async function readHead(path: string, length = 65_536): Promise<Uint8Array> {
  await using handle = await open(path, readOnly);
  const buffer = new Uint8Array(length);
  const { bytesRead } = await handle.read(buffer, 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** Names in the order a person expects: "2" before "10". */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const collator = new Intl.Collator('en', { numeric: true });

/** The whole file, or undefined where more is in it than the limit, though its size said less (`/proc`, a file that grows). */
async function readUpTo(handle: FileHandle, size: number, limit: number): Promise<Uint8Array | undefined> {
  // One byte more than there should be, so that the end shows without another buffer.
  let buffer = new Uint8Array(size + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled);
    if (bytesRead === 0) return buffer.subarray(0, filled);
    filled += bytesRead;
    if (filled > limit) return undefined;
    if (filled === buffer.length) {
      const wider = new Uint8Array(filled + 65_536);
      wider.set(buffer);
      buffer = wider;
    }
  }
}

/** An entry; a problem where it cannot be looked at; undefined for what is neither file nor folder. */
async function entryOf(folder: string, path: string, name: string): Promise<Entry | Problem | undefined> {
  try {
    const found = await stat(join(folder, name));
    if (found.isDirectory()) return { name, kind: 'folder', size: 0 };
    return found.isFile() ? { name, kind: 'file', size: found.size } : undefined;
  } catch (error) {
    if (!isFileError(error)) throw error;
    return entryProblem(path === '' ? name : `${path}/${name}`, error);
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path);
}

function succeed<T>(value: T): Result<T> {
  return { ok: true, value, problems: [] };
}
