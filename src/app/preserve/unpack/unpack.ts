// Unpacks an archive file (.zip, .tar, .tar.gz) of unknown origin into a new folder, and writes nothing outside of it.
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Result } from '../../../model/problem.ts';
import { refusalOf, refuse } from '../../backup/refusals.ts';
import { piecesOf } from '../../backup/file-pieces.ts';
import { confined, createNames } from './confined.ts';
import { damaged, foreignEntry, tooMuch, type ArchiveEntry } from './entry.ts';
import { usualLimits, type UnpackLimits } from './limits.ts';
import { tarEntries } from './tar.ts';
import { zipEntries } from './zip.ts';

export interface UnpackOptions {
  readonly signal: AbortSignal;
  readonly limits?: UnpackLimits | undefined;
  /** Told of each entry: how many there have been, and their bytes. */
  readonly onProgress?: ((entries: number, bytes: number) => void) | undefined;
}

/** A folder into which an archive file was unpacked; whoever got it removes it. */
export interface Unpacked {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Unpacks a file into a new folder within `beside`. Only plain files and folders are made, each once, below that folder; archive files
 * within are left as they are. Problems: `not-an-archive-file`, `archive-entry-refused`, `archive-damaged`, `archive-too-large`, or a
 * fault of the disk; then nothing stays.
 */
export async function unpackFile(
  file: string,
  beside: string,
  options: UnpackOptions,
): Promise<Result<Unpacked>> {
  let folder: string | undefined;
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(file, 'r');
    const entries = await entriesOf(file, handle, options.signal);
    if (entries === undefined)
      return refuse('not-an-archive-file', 'This is neither a zip file nor a tar file.', file, 'Name a folder, or a file that ends in .zip, .tar or .tar.gz.'); // prettier-ignore
    const made = await fs.mkdtemp(join(beside, '.verno-unpacked-'));
    folder = made;
    await writeAll(file, (await handle.stat()).size, made, entries, options);
    return {
      ok: true,
      value: { folder: made, remove: () => fs.rm(made, { recursive: true, force: true }) },
      problems: [],
    };
  } catch (error) {
    if (folder !== undefined) await fs.rm(folder, { recursive: true, force: true });
    options.signal.throwIfAborted();
    const refusal = refusalOf(error, file);
    if (refusal === undefined) throw error;
    return refusal;
  } finally {
    await handle?.close();
  }
}

/** What kind of file it is says its beginning, not its name. */
async function entriesOf(
  file: string,
  handle: fs.FileHandle,
  signal: AbortSignal,
): Promise<AsyncIterable<ArchiveEntry> | undefined> {
  const head = Buffer.alloc(512);
  const { bytesRead } = await handle.read(head, 0, head.length, 0);
  const begins = (magic: string): boolean => head.toString('latin1', 0, magic.length) === magic;
  if (bytesRead >= 4 && (begins('PK\x03\x04') || begins('PK\x05\x06'))) return zipEntries(file, handle);
  if (begins('\x1F\x8B')) return tarEntries(file, gunzipped(file, handle, signal));
  const isTar = head.toString('latin1', 257, 262) === 'ustar';
  return isTar ? tarEntries(file, piecesOf(handle, signal)) : undefined;
}

async function* gunzipped(
  file: string,
  handle: fs.FileHandle,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  const reading = handle.createReadStream({ start: 0, autoClose: false, signal });
  reading.on('error', (error) => gunzip.destroy(error));
  reading.pipe(gunzip);
  try {
    for await (const chunk of gunzip) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('gunzip gives bytes');
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw damaged(file, error.message);
    throw error;
  } finally {
    reading.destroy();
    gunzip.destroy();
  }
}

async function writeAll(
  file: string,
  packed: number,
  folder: string,
  entries: AsyncIterable<ArchiveEntry>,
  { signal, limits = usualLimits, onProgress }: UnpackOptions,
): Promise<void> {
  const most = Math.min(limits.bytes, Math.max(limits.free, packed * limits.ratio));
  const mostEntries = Math.min(
    limits.entries,
    Math.max(limits.freeEntries, Math.ceil((packed / 1000) * limits.entriesEachKilobyte)),
  );
  const names = createNames();
  const folders = new Set<string>(['']);
  let count = 0;
  let bytes = 0;
  for await (const entry of entries) {
    signal.throwIfAborted();
    if (++count > mostEntries) throw tooMuch(file, `more than ${mostEntries} files`);
    if (bytes + entry.size > most) throw tooMuch(file, `more than ${most} bytes`);
    const name = confined(entry.name);
    if (!name.ok) throw foreignEntry(file, entry.name, name.why);
    if (name.path === '') {
      if (entry.kind === 'folder') continue;
      throw foreignEntry(file, entry.name, 'has no name');
    }
    const wrong = names.take(name.path, entry.kind);
    if (wrong !== undefined) throw foreignEntry(file, entry.name, wrong);
    await makeFolders(folder, entry.kind === 'folder' ? name.path : parentOf(name.path), folders);
    onProgress?.(count, bytes);
    if (entry.kind === 'folder') continue;
    bytes += await writeFile(file, join(folder, name.path), entry, signal);
  }
}

const parentOf = (path: string): string => (path.includes('/') ? dirname(path) : '');

async function makeFolders(root: string, path: string, made: Set<string>): Promise<void> {
  if (made.has(path)) return;
  await makeFolders(root, parentOf(path), made);
  await fs.mkdir(join(root, path), { mode: 0o700 });
  made.add(path);
}

/** Writes an entry that is as long as declared; gives how long. */
async function writeFile(
  file: string,
  path: string,
  entry: ArchiveEntry,
  signal: AbortSignal,
): Promise<number> {
  const out = await fs.open(path, 'wx', 0o600);
  let written = 0;
  try {
    for await (const chunk of entry.bytes()) {
      signal.throwIfAborted();
      if (written + chunk.length > entry.size)
        throw damaged(file, 'an entry is longer than declared', entry.name);
      for (let at = 0; at < chunk.length;) at += (await out.write(chunk, at)).bytesWritten;
      written += chunk.length;
    }
  } finally {
    await out.close();
  }
  if (written < entry.size) throw damaged(file, 'an entry is shorter than declared', entry.name);
  return written;
}
