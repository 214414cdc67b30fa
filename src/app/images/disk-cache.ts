// A folder of derived files within a bound of bytes: what was used longest ago goes first. Losing it costs time and nothing else.
import { randomBytes } from 'node:crypto';
import { mkdir, opendir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { errorCode } from '../../store/fault.ts';

interface Entry {
  /** Of the disk: a tile of one pixel takes a whole block, as well. */
  readonly bytes: number;
  /** When the file was last marked as used, in milliseconds. */
  readonly marked: number;
}

/** A use is marked on the file, for the time after a restart, no more often than this. */
const markEvery = 60 * 60 * 1000;
/** Files that nobody finished are swept away after so long, in milliseconds. */
const unfinishedFor = 60 * 60 * 1000;

const unfinishedEnd = '.tmp';
/** Usual for the file systems of today. */
const blockBytes = 4096;

/** What a file takes of the disk: whole blocks, and one for its name and whereabouts. */
function onDisk(bytes: number): number {
  return (Math.ceil(bytes / blockBytes) + 1) * blockBytes;
}

/** Names are paths within the folder, with "/" between their steps. */
export class DiskCache {
  readonly #root: string;
  readonly #folders: readonly string[];
  readonly #maxBytes: number;
  readonly #entries = new Map<string, Entry>();
  /** How many are working with a file, by its name. */
  readonly #held = new Map<string, number>();
  /** What is being deleted, by its name. */
  readonly #leaving = new Map<string, Promise<void>>();
  #bytes = 0;
  #isTakenUp = false;
  #found: Promise<void> | undefined;

  /** `folders` of `root` are the cache's own: what lies there is taken up, and may be deleted. */
  constructor(root: string, folders: readonly string[], maxBytes: number) {
    this.#root = root;
    this.#folders = folders;
    this.#maxBytes = maxBytes;
  }

  /** The bytes of a file, or undefined where it is not there. */
  async read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    this.#begin();
    const known = this.#entries.get(name);
    // What another process puts there meanwhile is made again: looking for what is most often absent would cost more.
    if (known === undefined && this.#isTakenUp) return undefined;
    const bytes = await readFile(join(this.#root, name)).catch(() => undefined);
    if (bytes === undefined) this.#miss(name, known);
    else this.#use(name, bytes.byteLength);
    return bytes === undefined ? undefined : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The path of a file, or undefined where it is not there. Whoever holds it before he asks finds it there until he lets it go. */
  async find(name: string): Promise<string | undefined> {
    this.#begin();
    await this.#leaving.get(name);
    const known = this.#entries.get(name);
    const path = join(this.#root, name);
    const about = await stat(path).catch(() => undefined);
    if (about === undefined) this.#miss(name, known);
    else this.#use(name, about.size);
    return about === undefined ? undefined : path;
  }

  /** Keeps bytes, where that can be done: a disk that is full, or may not be written, costs time and must not cost the answer. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    if (bytes.byteLength > this.#maxBytes) return;
    await this.#put(name, bytes.byteLength, (path) => writeFile(path, bytes)).catch(() => undefined);
  }

  /**
   * Has a file written to a path of its own, and puts it in its place: it appears whole or not at all. Gives the path where it then lies.
   *
   * @throws what `write` throws, and errors of the file system.
   */
  async make(name: string, write: (path: string) => Promise<void>): Promise<string> {
    await mkdir(dirname(join(this.#root, name)), { recursive: true });
    return this.#put(name, undefined, write);
  }

  /** The folder is made where it turns out to be absent: that of a tile is nearly always there. */
  async #put(
    name: string,
    bytes: number | undefined,
    write: (path: string) => Promise<void>,
  ): Promise<string> {
    const path = join(this.#root, name);
    const unfinished = `${path}.${process.pid}-${randomBytes(8).toString('hex')}${unfinishedEnd}`;
    try {
      await write(unfinished).catch(async (error: unknown) => {
        if (errorCode(error) !== 'ENOENT') throw error;
        await mkdir(dirname(path), { recursive: true });
        await write(unfinished);
      });
      const size = bytes ?? (await stat(unfinished)).size;
      await this.#leaving.get(name);
      await rename(unfinished, path);
      this.#use(name, size, true);
    } catch (error) {
      await unlink(unfinished).catch(() => undefined);
      throw error;
    }
    void this.#shrink();
    return path;
  }

  /** Keeps a file from being deleted for the sake of the bound while somebody works with it, whether it is there yet or not. */
  hold(name: string): Disposable {
    this.#held.set(name, (this.#held.get(name) ?? 0) + 1);
    return {
      [Symbol.dispose]: () => {
        const others = (this.#held.get(name) ?? 1) - 1;
        if (others > 0) this.#held.set(name, others);
        else {
          this.#held.delete(name);
          void this.#shrink();
        }
      },
    };
  }

  /** Whether a file is there, as far as is known without a look. */
  knows(name: string): boolean {
    return this.#entries.has(name);
  }

  async remove(name: string): Promise<void> {
    this.#forget(name);
    const before = this.#leaving.get(name);
    const leaving = (async () => {
      await before;
      await unlink(join(this.#root, name)).catch(() => undefined);
    })();
    this.#leaving.set(name, leaving);
    await leaving;
    if (this.#leaving.get(name) === leaving) this.#leaving.delete(name);
  }

  #use(name: string, size: number, isNew = false): void {
    const bytes = onDisk(size);
    const now = Date.now();
    const known = this.#entries.get(name);
    this.#forget(name);
    const due = known === undefined || now - known.marked > markEvery;
    this.#entries.set(name, { bytes, marked: due ? now : known.marked });
    this.#bytes += bytes;
    if (due && !isNew) void utimes(join(this.#root, name), now / 1000, now / 1000).catch(() => undefined);
  }

  #forget(name: string): void {
    const known = this.#entries.get(name);
    if (known === undefined) return;
    this.#entries.delete(name);
    this.#bytes -= known.bytes;
  }

  /** Only what was known before the look is forgotten: meanwhile another may have put the file there. */
  #miss(name: string, known: Entry | undefined): void {
    if (known !== undefined && this.#entries.get(name) === known) this.#forget(name);
  }

  /** Takes up what lies there from before, once, so that a bound that was lowered is kept from then on. */
  #begin(): void {
    if (this.#found === undefined) void this.#shrink();
  }

  /** Deletes what was used longest ago until the bound is kept, but nothing that is held. */
  async #shrink(): Promise<void> {
    await (this.#found ??= this.#takeUp());
    for (const name of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      if (!this.#held.has(name)) await this.remove(name);
    }
  }

  /** What lies there from before, by when it was used; it counts as used before anything since. */
  async #takeUp(): Promise<void> {
    const found: { name: string; bytes: number; marked: number }[] = [];
    for (const folder of this.#folders) {
      for await (const path of filesUnder(join(this.#root, folder))) {
        const about = await stat(path).catch(() => undefined);
        if (about === undefined) continue;
        if (!path.endsWith(unfinishedEnd))
          found.push({
            name: relative(this.#root, path).split(sep).join('/'),
            bytes: onDisk(about.size),
            marked: about.mtimeMs,
          });
        else if (Date.now() - about.mtimeMs > unfinishedFor) await unlink(path).catch(() => undefined);
      }
    }
    const since = [...this.#entries];
    this.#entries.clear();
    this.#bytes = 0;
    found.sort((a, b) => a.marked - b.marked);
    for (const { name, bytes, marked } of found) this.#entries.set(name, { bytes, marked });
    for (const [name, entry] of since) {
      this.#entries.delete(name);
      this.#entries.set(name, entry);
    }
    for (const { bytes } of this.#entries.values()) this.#bytes += bytes;
    this.#isTakenUp = true;
  }
}

async function* filesUnder(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder, { recursive: true }).catch(() => undefined);
  if (entries === undefined) return;
  try {
    for await (const entry of entries) if (entry.isFile()) yield join(entry.parentPath, entry.name);
  } catch {
    // A folder that goes away meanwhile was emptied: nothing is left in it to be found.
  }
}
