// The files of a copy: written whole or not at all, left as they are where they say the same, and removed when nothing leads to them any more.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HashSchema, type Hash } from '../../model/hash.ts';
import { errorCode } from '../../store/fault.ts';
import { Refused, refuse } from '../backup/refusals.ts';
import type { CopiedFile, JournalWriter } from './journal.ts';
import { SharedStrings } from './shared-strings.ts';

/** What is not whole yet lies in this folder of the copy. */
export const unfinishedFolder = '.verno-copy-unfinished';

/** What a file is made of besides its bytes. */
export interface Origin {
  /** Empty for what is no answer of the site. */
  readonly address: string;
  readonly tag?: string | undefined;
  readonly leads?: readonly string[];
}

export interface Counts {
  written: number;
  unchanged: number;
  removed: number;
}

/** Its files are small, and nobody else is served by this thread: to wait for each of them elsewhere would cost more than to write it. */
export class CopyFiles {
  readonly counts: Counts = { written: 0, unchanged: 0, removed: 0 };
  readonly #folder: string;
  readonly #journal: JournalWriter;
  /** What stands in the folder and is ours; null for what may. */
  readonly #stood: Map<string, CopiedFile | null>;
  readonly #kept = new Map<string, CopiedFile>();
  readonly #verify: boolean;
  readonly #made = new Set<string>();
  /** Folders that are no links, nor are those above them. */
  readonly #within = new Set<string>();
  readonly #strings = new SharedStrings();
  #unfinished = 0;

  /** `before`: what the last run left. `verify`: its files are read, where else their sizes are believed. */
  constructor(
    folder: string,
    journal: JournalWriter,
    before: ReadonlyMap<string, CopiedFile | null>,
    verify: boolean,
  ) {
    this.#folder = folder;
    this.#journal = journal;
    this.#stood = new Map(before);
    this.#verify = verify;
  }

  /** What stands under that name, as it was written; undefined where it is not there, or was altered. */
  async standing(file: string): Promise<CopiedFile | undefined> {
    const copied = this.#stood.get(file);
    if (copied === undefined || copied === null) return undefined;
    const path = join(this.#folder, file);
    if (sizeOf(path) !== copied.size) return undefined;
    return !this.#verify || (await hashOf(path)) === copied.sha256 ? copied : undefined;
  }

  /** What stands goes on standing. */
  keep(copied: CopiedFile): void {
    if (!this.#kept.has(copied.file)) this.counts.unchanged++;
    this.#stood.set(copied.file, copied);
    this.#kept.set(copied.file, copied);
  }

  /** Writes a file, if other bytes or none stand under that name; of a stream that is known once it is read. */
  async put(
    file: string,
    body: Uint8Array | ReadableStream<Uint8Array> | string,
    { address, tag, leads = [] }: Origin,
  ): Promise<void> {
    const data = typeof body === 'string' ? Buffer.from(body) : body;
    const unfinished = join(this.#folder, unfinishedFolder, String(this.#unfinished++));
    const sum = data instanceof Uint8Array ? sumOf(data) : await writeStream(unfinished, data);
    const led = leads.map((lead) => this.#strings.of(lead));
    const copied: CopiedFile = { file, address, tag, ...sum, leads: led };
    if ((await this.standing(file))?.sha256 === sum.sha256) {
      if (!(data instanceof Uint8Array)) await fs.rm(unfinished);
      this.keep(copied);
    } else {
      if (data instanceof Uint8Array) writeFileSync(unfinished, data);
      this.#moveTo(file, unfinished);
      this.#stood.set(file, copied);
      this.#kept.set(file, copied);
      this.counts.written++;
    }
    this.#journal.written(copied);
  }

  /** Keeps a file no longer. */
  drop(file: string): void {
    this.#kept.delete(file);
  }

  /** All that belongs to the copy, in the order of their names. */
  kept(): CopiedFile[] {
    return [...this.#kept.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** What stands, by this run or an earlier one, and is not kept. */
  rest(): (readonly [string, CopiedFile | null])[] {
    return [...this.#stood].filter(([file]) => !this.#kept.has(file));
  }

  /** Removes files that were ours and are not any more, and folders that they leave empty. */
  async remove(files: Iterable<string>): Promise<void> {
    const folders = new Set<string>();
    for (const file of files) {
      this.#mustLieWithin(dirname(file));
      await removeFile(join(this.#folder, file));
      this.#stood.delete(file);
      folders.add(dirname(file));
      this.counts.removed++;
    }
    // The deepest first, so that a folder is empty before the one above it is looked at.
    for (const folder of [...folders].toSorted((a, b) => b.length - a.length)) await this.#prune(folder);
  }

  async #prune(folder: string): Promise<void> {
    for (let at = folder; at !== '.' && at !== '/'; at = dirname(at))
      try {
        await fs.rmdir(join(this.#folder, at));
      } catch {
        return;
      }
  }

  /** Throws where a folder is a link, since what it leads to is not the copy's, or is none. */
  #mustLieWithin(folder: string): void {
    if (folder === '.' || this.#within.has(folder)) return;
    this.#mustLieWithin(dirname(folder));
    const found = lstatSync(join(this.#folder, folder), { throwIfNoEntry: false });
    if (found?.isSymbolicLink() === true) throw this.#inTheWay('link-in-copy', folder);
    if (found?.isDirectory() === false) throw this.#inTheWay('file-in-copy', folder);
    this.#within.add(folder);
  }

  /** That something of somebody else's stands where the copy has a name. */
  #inTheWay(code: keyof typeof inTheWay, name: string): Refused {
    const message = `“${name}” in the copy is ${inTheWay[code]}.`;
    const hint = 'Take it away, and run the same command again.';
    return new Refused(refuse(code, message, join(this.#folder, name), hint));
  }

  #moveTo(file: string, unfinished: string): void {
    const path = join(this.#folder, file);
    const folder = dirname(path);
    if (!this.#made.has(folder)) {
      this.#mustLieWithin(dirname(file));
      makeFolders(folder);
    }
    this.#made.add(folder);
    // Said before it is done: a run that is cut off here must not leave a file that no later one knows to be ours.
    this.#journal.writes(file);
    try {
      renameSync(unfinished, path);
    } catch (error) {
      throw lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
        ? this.#inTheWay('folder-in-copy', file)
        : error;
    }
  }
}

const inTheWay = {
  'link-in-copy': 'a link to another place; nothing is written or removed there',
  'file-in-copy': 'a file that is not the copy’s, where the copy has a folder',
  'folder-in-copy': 'a folder that is not the copy’s, where the copy has a file',
} as const;

/** Whatever else has taken its place is left. */
async function removeFile(path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || sizeOf(path) === undefined) return;
    throw error;
  }
}

/** One by one, since a recursive mkdir says “not there” where a disk is full. */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  mkdirSync(path);
}

/** Bytes of a file; undefined where there is none, but a folder, say. */
export function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : undefined;
}

type Sum = Pick<CopiedFile, 'size' | 'sha256'>;

function sumOf(data: Uint8Array): Sum {
  return {
    size: data.byteLength,
    sha256: HashSchema.parse(createHash('sha256').update(data).digest('hex')),
  };
}

async function writeStream(path: string, data: ReadableStream<Uint8Array>): Promise<Sum> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await fs.open(path, 'w');
  try {
    for await (const chunk of data) {
      hash.update(chunk);
      size += chunk.byteLength;
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
  return { size, sha256: HashSchema.parse(hash.digest('hex')) };
}

async function hashOf(path: string): Promise<Hash> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return HashSchema.parse(hash.digest('hex'));
}
