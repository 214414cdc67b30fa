// The entries of a zip file. Encrypted ones, links, and parts that lie over one another are refused.
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { fromFdPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import { damaged, foreignEntry, tooMuch, type ArchiveEntry } from './entry.ts';

/** The entries, in the order of the file's own list. */
export async function* zipEntries(file: string, path: FileHandle): AsyncGenerator<ArchiveEntry> {
  const { size } = await path.stat();
  const zip = await opened(file, path);
  let packed = 0;
  for await (const entry of listed(file, zip)) {
    const name = nameOf(entry);
    // Entries that share their bytes make little into much.
    packed += entry.compressedSize;
    if (packed > size) throw tooMuch(file, 'more than can lie in it, since entries share their bytes');
    const wrong = objection(entry);
    if (wrong !== undefined) throw foreignEntry(file, name, wrong);
    const kind = name.endsWith('/') ? 'folder' : 'file';
    yield { name, kind, size: entry.uncompressedSize, bytes: () => bytesOf(file, zip, entry, name) };
  }
}

async function opened(file: string, handle: FileHandle): Promise<ZipFile> {
  try {
    return await fromFdPromise(handle.fd, { autoClose: false, decodeStrings: false, lazyEntries: true });
  } catch (error) {
    throw damaged(file, messageOf(error));
  }
}

async function* listed(file: string, zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry()[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<Entry>;
    try {
      next = await entries.next();
    } catch (error) {
      throw damaged(file, messageOf(error));
    }
    if (next.done === true) return;
    yield next.value;
  }
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

const madeByUnix = 3;
const fileType = 0o170000;
const plain = 0o100000;
const folder = 0o040000;

function objection(entry: Entry): string | undefined {
  if (entry.isEncrypted()) return 'is encrypted';
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return `is compressed in a way that is not known here (method ${entry.compressionMethod})`;
  const type =
    entry.versionMadeBy >>> 8 === madeByUnix ? (entry.externalFileAttributes >>> 16) & fileType : 0;
  if (type === 0 || type === plain || type === folder) return undefined;
  return type === 0o120000 ? 'is a symbolic link' : 'is a device, a pipe or a socket';
}

async function* bytesOf(file: string, zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  let crc = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('a zip’s stream gives bytes');
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw damaged(file, messageOf(error), name);
  }
  if (crc !== entry.crc32) throw damaged(file, 'the checksum of an entry does not fit', name);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'it cannot be read');
