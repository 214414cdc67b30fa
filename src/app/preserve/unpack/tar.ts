// The entries of a tar file of anybody's: ustar, with the longer names of pax and of GNU. Links and devices are refused.
import { blockBytes, decodeHeader } from '../../backup/tar-header.ts';
import { padding } from '../../backup/tar-writer.ts';
import { damaged, foreignEntry, tooMuch, type ArchiveEntry } from './entry.ts';

const mostExtra = 1024 * 1024;

/** The entries, in order, out of the bytes of a tar file that has been decompressed already. */
export async function* tarEntries(
  file: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<ArchiveEntry> {
  const input = createInput(file, source);
  let longName: string | undefined;
  let pax: ReadonlyMap<string, string> = new Map();
  try {
    for (;;) {
      const block = await input.block();
      // Two blocks of zeros end it; some writers leave them away.
      if (block === undefined) return;
      const found = decodeHeader(block);
      if (found.kind === 'end') return;
      if (found.kind === 'none')
        throw damaged(file, `at byte ${input.position - blockBytes} stands no entry`);
      const type = block.toString('latin1', 156, 157);
      const size = found.kind === 'file' ? found.header.size : sizeOf(block);
      const header = found.kind === 'file' ? found.header.name : found.name;
      if (size === undefined) throw damaged(file, 'the size of an entry cannot be read', header);
      if (type === 'L' || type === 'x' || type === 'g') {
        if (size > mostExtra) throw tooMuch(file, 'one entry with a name of megabytes');
        const bytes = await input.whole(size);
        if (type === 'L') longName = bytes.toString('utf8').replace(/\0[\s\S]*$/, '');
        // What holds for all entries says nothing of names and sizes.
        if (type === 'x') pax = paxRecords(file, bytes);
        continue;
      }
      const name = pax.get('path') ?? longName ?? header;
      const declared = pax.get('size') ?? String(size);
      longName = undefined;
      const extra = [...pax.keys()];
      pax = new Map();
      if (type === '5') {
        await input.skip(size);
        yield { name, kind: 'folder', size: 0, bytes: none };
        continue;
      }
      if (found.kind !== 'file') throw foreignEntry(file, name, `is ${found.what}`);
      if (extra.some((key) => key.startsWith('GNU.sparse')) || !/^\d{1,15}$/.test(declared))
        throw foreignEntry(file, name, 'is written in a way that is not known here');
      const entry = input.entry(Number(declared));
      if (name.endsWith('/')) yield { name, kind: 'folder', size: 0, bytes: none };
      else yield { name, kind: 'file', size: Number(declared), bytes: () => entry.bytes() };
      await entry.rest();
    }
  } finally {
    await input.close();
  }
}

async function* none(): AsyncGenerator<Uint8Array> {}

function sizeOf(block: Buffer): number | undefined {
  const digits = /^ *([0-7]*)[ \0]*$/.exec(block.toString('latin1', 124, 136));
  return digits?.[1] === undefined ? undefined : Number.parseInt(digits[1] === '' ? '0' : digits[1], 8);
}

/** Records of the form `LENGTH KEY=VALUE\n` (POSIX.1-2001, pax). */
function paxRecords(file: string, bytes: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length && bytes[at] !== 0;) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(bytes.toString('latin1', at, Math.max(at, space)));
    const text = bytes.toString('utf8', space + 1, at + length);
    const equals = text.indexOf('=');
    if (space === -1 || !(length > 0) || at + length > bytes.length || equals === -1 || !text.endsWith('\n'))
      throw damaged(file, 'an extended header cannot be read');
    records.set(text.slice(0, equals), text.slice(equals + 1, -1));
    at += length;
  }
  return records;
}

/** The bytes of the file, in blocks and in entries. */
function createInput(file: string, source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]();
  let chunk: Uint8Array = new Uint8Array();
  let position = 0;

  /** At most so many bytes; undefined at the end. */
  async function some(most: number): Promise<Uint8Array | undefined> {
    while (chunk.length === 0) {
      const next = await chunks.next();
      if (next.done === true) return undefined;
      chunk = next.value;
    }
    const piece = chunk.subarray(0, most);
    chunk = chunk.subarray(piece.length);
    position += piece.length;
    return piece;
  }

  async function exactly(length: number): Promise<Buffer | undefined> {
    const pieces: Uint8Array[] = [];
    let have = 0;
    while (have < length) {
      const piece = await some(length - have);
      if (piece === undefined) {
        if (have === 0) return undefined;
        throw damaged(file, `it ends after ${position} bytes, within an entry`);
      }
      pieces.push(Buffer.from(piece));
      have += piece.length;
    }
    return Buffer.concat(pieces);
  }

  async function skip(size: number): Promise<void> {
    for (let left = size; left > 0;) {
      const piece = await some(left);
      if (piece === undefined) throw damaged(file, `it ends after ${position} bytes, within an entry`);
      left -= piece.length;
    }
  }

  return {
    get position() {
      return position;
    },
    block: () => exactly(blockBytes),
    async whole(size: number): Promise<Buffer> {
      const bytes = size === 0 ? Buffer.alloc(0) : await exactly(size);
      if (bytes === undefined) throw damaged(file, `it ends after ${position} bytes, within an entry`);
      await skip(padding(size));
      return bytes;
    },
    skip: (size: number) => skip(size + padding(size)),
    entry(size: number) {
      let left = size;
      return {
        async *bytes(): AsyncGenerator<Uint8Array> {
          while (left > 0) {
            const piece = await some(left);
            if (piece === undefined) throw damaged(file, `it ends after ${position} bytes, within an entry`);
            left -= piece.length;
            yield piece;
          }
        },
        rest: () => skip(left + padding(size)),
      };
    },
    async close(): Promise<void> {
      await chunks.return?.();
    },
  };
}
