// Tar as others write and read it: what is written here, they read; what they write, is read here or refused.
import { execFileSync } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { extract, pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../trust/hash.ts';
import { decodeHeader, encodeHeader } from './tar-header.ts';
import { createTarReader } from './tar-reader.ts';
import { createTarWriter } from './tar-writer.ts';

interface File {
  readonly name: string;
  readonly data: Uint8Array;
}

const modified = new Date('2026-11-23T10:00:00Z');
let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-tar-'));
  path = join(folder, 'some.tar');
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: readonly File[]): Promise<void> {
  const handle = await open(path, 'w');
  const tar = createTarWriter(handle, modified);
  for (const { name, data } of files)
    expect(await tar.add(name, data.length, [data.subarray(0, 7), data.subarray(7)])).toBe(sha256(data));
  await tar.finish();
  await handle.close();
}

async function read(): Promise<{ files: File[]; last: string }> {
  const handle = await open(path, 'r');
  try {
    const tar = createTarReader(handle, (await handle.stat()).size);
    const files: File[] = [];
    for (;;) {
      const next = await tar.next();
      if (next.kind !== 'file') return { files, last: next.kind };
      files.push({ name: next.header.name, data: await joined(tar.chunks()) });
    }
  } finally {
    await handle.close();
  }
}

/** All bytes of a stream, whose type may not say that it consists of bytes. */
async function joined(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}

const summary = (of: readonly File[]): string[] =>
  of.map(({ name, data }) => `${name} ${data.length} ${sha256(data)}`);

const files = fc.array(
  fc.record({
    name: fc.stringMatching(/^[a-z0-9./_-]{0,98}[a-z]$/),
    data: fc.oneof(
      fc.uint8Array({ maxLength: 1100 }),
      fc.nat(2_100_000).map((length) => Uint8Array.from(Buffer.alloc(length, 'мост'))),
    ),
  }),
  { maxLength: 5 },
);

describe('a tar file', () => {
  it('gives back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        await write(given);
        const { files: found, last } = await read();
        expect([summary(found), last]).toEqual([summary(given), 'end']);
      }),
      { numRuns: 60 },
    );
  });

  it('is read by others', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        await write(given);
        const reader = extract();
        reader.end(await readFile(path));
        const found: File[] = [];
        for await (const entry of reader) {
          expect(entry.header).toMatchObject({ type: 'file', mtime: modified });
          found.push({ name: entry.header.name, data: await joined(entry) });
        }
        expect(summary(found)).toEqual(summary(given));
      }),
      { numRuns: 30 },
    );
  });

  it('may hold a file of more than 8 GiB, whose size takes more than octal digits', async () => {
    const size = 9 * 1024 ** 3 + 5;
    const block = Buffer.from(encodeHeader({ name: 'large', size }, modified));
    expect(decodeHeader(block)).toEqual({ kind: 'file', header: { name: 'large', size } });
    // A sparse file: GNU tar passes over its content.
    const handle = await open(path, 'w');
    await handle.write(block, 0, 512, 0);
    await handle.truncate(512 + size + (512 - (size % 512)) + 1024);
    await handle.close();
    expect(execFileSync('tar', ['tvf', path], { encoding: 'utf8' })).toContain(` ${size} `);
    const tar = await open(path, 'r');
    const reader = createTarReader(tar, (await tar.stat()).size);
    expect(await reader.next()).toMatchObject({ kind: 'file', header: { size } });
    expect(await reader.next()).toMatchObject({ kind: 'end' });
    await tar.close();
  });

  it('keeps nothing of an entry that is not what was announced', async () => {
    const handle = await open(path, 'w');
    const tar = createTarWriter(handle, modified);
    const large = Buffer.alloc(3_000_000, 'x');
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield large;
      throw new Error('unreadable');
    };
    await tar.add('first', 3, [Buffer.from('one')]);
    const before = [tar.position, tar.entries, tar.digest()];
    expect(await tar.add('longer', 5, [large])).toBeUndefined();
    expect(await tar.add('shorter', large.length + 1, [large])).toBeUndefined();
    expect(await tar.add('other', large.length, [large], sha256('other'))).toBeUndefined();
    await expect(tar.add('failing', large.length, failing())).rejects.toThrow('unreadable');
    expect([tar.position, tar.entries, tar.digest()]).toEqual(before);
    await tar.add('last', 3, [Buffer.from('two')]);
    await tar.finish();
    await handle.close();
    expect((await read()).files.map(({ name }) => name)).toEqual(['first', 'last']);
  });

  it('is refused wherever it is cut off', async () => {
    await write([{ name: 'a', data: Buffer.alloc(700, 'a') }, { name: 'b', data: Buffer.from('b') }]); // prettier-ignore
    const bytes = await readFile(path);
    for (let length = 0; length < bytes.length; length += length % 512 === 1 ? 509 : 1) {
      await writeFile(path, bytes.subarray(0, length));
      expect((await read()).last).toBe('cut-off');
    }
    await writeFile(path, Buffer.concat([bytes, Buffer.alloc(512)]));
    expect((await read()).last).toBe('garbage');
  });

  it.each([
    ['link', 'a hard link'],
    ['symlink', 'a symbolic link'],
    ['directory', 'a folder'],
    ['fifo', 'a pipe'],
    ['block-device', 'a device'],
    ['character-device', 'a device'],
    ['contiguous-file', 'an unknown kind'],
  ] as const)('tells a %s from a file', async (type, what) => {
    const tar = pack();
    tar.entry({ name: 'some', type, ...(type.endsWith('link') && { linkname: '/etc/passwd' }) }, '');
    tar.finalize();
    await writeFile(path, await joined(tar));
    const handle = await open(path, 'r');
    expect(await createTarReader(handle, 1536).next()).toMatchObject({ kind: 'special', what });
    await handle.close();
  });

  it('makes nothing of any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        await writeFile(path, bytes);
        const { files: found, last } = await read();
        expect([found.length, ['cut-off', 'garbage', 'end'].includes(last)]).toEqual([0, true]);
      }),
    );
  });
});
