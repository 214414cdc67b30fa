// Archive files that climb out, collide, lie about their size or are damaged: refused, and nothing is written outside.
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack, type Header } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedData } from '../../../../test/shared-data.ts';
import { temporaryFolder } from '../../../../test/temporary-archive.ts';
import { unpackFile } from './unpack.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  place = await temporaryFolder();
});
afterAll(() => place.remove());

const signal = new AbortController().signal;

interface Made extends Partial<Header> {
  readonly name: string;
  readonly text?: string;
}

async function tarOf(...entries: readonly Made[]): Promise<Buffer> {
  const tar = pack();
  for (const { text = '', ...header } of entries) tar.entry(header, text);
  tar.finalize();
  return buffer(tar);
}

interface Zipped {
  readonly name: string;
  readonly text?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly mode?: number;
  readonly declared?: number;
}

/** A zip by hand: local headers, then the list (APPNOTE, sections 4.3.7 and 4.3.12). */
function zipOf(...entries: readonly Zipped[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, text = '', flags = 0x800, method = 8, mode = 0o100644, declared } of entries) {
    const data = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const size = declared ?? Buffer.byteLength(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(text), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(mode * 0x10000, 6);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}

/** What comes of a file in a folder of its own: the codes, and all that lies there afterwards, the file itself excepted. */
async function outcome(bytes: Uint8Array, limits?: Parameters<typeof unpackFile>[2]['limits']) {
  const folder = await fs.mkdtemp(join(place.path, 'case-'));
  const file = join(folder, 'given');
  await fs.writeFile(file, bytes);
  const done = await unpackFile(file, folder, { signal, limits });
  const left = (await fs.readdir(folder)).filter((name) => name !== 'given');
  const files = done.ok ? await fs.readdir(done.value.folder, { recursive: true }) : [];
  if (done.ok) await done.value.remove();
  return {
    codes: done.problems.map(({ code }) => code),
    message: done.problems[0]?.message ?? '',
    left: done.ok ? [] : left,
    files: files.toSorted(),
  };
}

describe('an archive file', () => {
  const plain = [
    { name: 'bag/data/letter.txt', text: 'Dear Sir' },
    { name: 'bag/bagit.txt', text: 'x' },
  ];
  const expected = ['bag', 'bag/bagit.txt', 'bag/data', 'bag/data/letter.txt'];

  it('is unpacked, as tar, compressed tar and zip', async () => {
    const tar = await tarOf({ name: 'bag/', type: 'directory' }, ...plain);
    for (const bytes of [tar, gzipSync(tar), zipOf(...plain)])
      expect(await outcome(bytes)).toMatchObject({ codes: [], files: expected });
  });

  it('may have names longer than a header takes', async () => {
    const name = `${'страница/'.repeat(20)}лист.txt`;
    const { codes, files } = await outcome(await tarOf({ name, text: 'x' }));
    expect(codes).toEqual([]);
    expect(files.at(-1)).toBe(name);
  });

  const climbing = [
    '../evil.txt',
    'a/../../evil.txt',
    '/tmp/evil.txt',
    'C:/evil.txt',
    String.raw`..\evil.txt`,
    'a\nb',
  ];
  it.each(climbing)('is refused with an entry %j', async (name) => {
    for (const bytes of [
      zipOf({ name: 'good.txt' }, { name, text: 'x' }),
      await tarOf({ name: 'good.txt' }, { name, text: 'x' }),
    ]) {
      const { codes, left } = await outcome(bytes);
      expect([codes, left]).toEqual([['archive-entry-refused'], []]);
    }
  });

  it.each([
    ['a symbolic link', { name: 'l', type: 'symlink', linkname: '/etc' }],
    ['a hard link', { name: 'l', type: 'link', linkname: 'good.txt' }],
    ['a device', { name: 'l', type: 'character-device' }],
    ['a pipe', { name: 'l', type: 'fifo' }],
  ] as const)('is refused with %s', async (what, entry) => {
    const { codes, message, left } = await outcome(
      await tarOf({ name: 'good.txt' }, entry, { name: 'l/evil.txt' }),
    );
    expect([codes, left]).toEqual([['archive-entry-refused'], []]);
    expect(message).toContain(what);
  });

  it.each([
    ['twice the same name', ['a.txt', 'a.txt']],
    ['names that differ by case', ['a.txt', 'A.TXT']],
    ['folders that differ by case', ['a/x', 'A/y']],
    ['names that differ by composition', ['\u0439.txt', '\u0438\u0306.txt']],
    ['a file that is a folder too', ['a', 'a/b']],
  ])('is refused with %s', async (_, names) => {
    const entries = names.map((name) => ({ name, text: 'x' }));
    for (const bytes of [zipOf(...entries), await tarOf(...entries)])
      expect(await outcome(bytes)).toMatchObject({ codes: ['archive-entry-refused'], left: [] });
  });

  it.each([
    ['encrypted', { name: 'a', text: 'x', flags: 0x801 }, 'archive-entry-refused'],
    ['compressed in an unknown way', { name: 'a', text: 'x', method: 99 }, 'archive-entry-refused'],
    ['a symbolic link', { name: 'a', text: '/etc', mode: 0o120777 }, 'archive-entry-refused'],
    ['shorter than declared', { name: 'a', text: 'x', declared: 5 }, 'archive-damaged'],
    ['longer than declared', { name: 'a', text: 'xxxxxx', declared: 2 }, 'archive-damaged'],
  ] as const)('is refused as a zip with an entry that is %s', async (_, entry, code) => {
    expect(await outcome(zipOf({ name: 'good.txt' }, entry))).toMatchObject({ codes: [code], left: [] });
  });

  it('tells how far it is, of files without bytes too', async () => {
    const file = join(place.path, 'told.zip');
    await fs.writeFile(file, zipOf({ name: 'empty', text: '' }, { name: 'full', text: 'Dear Sir' }));
    const told: [entries: number, bytes: number][] = [];
    const onProgress = (...done: [number, number]): void => void told.push(done);
    const done = await unpackFile(file, place.path, { signal, onProgress });
    expect(told.map(([entries]) => entries)).toEqual([1, 2]);
    if (done.ok) await done.value.remove();
  });

  it('takes no more empty files than its own size allows', async () => {
    const limits = {
      entries: 1e6,
      entriesEachKilobyte: 1,
      freeEntries: 20,
      bytes: 1e6,
      ratio: 100,
      free: 1e6,
    };
    const many = Array.from({ length: 60 }, (_, nth): Made => ({ name: `f${nth}/`, type: 'directory' }));
    expect(await outcome(gzipSync(await tarOf(...many)), limits)).toMatchObject({
      codes: ['archive-too-large'],
      left: [],
    });
    expect(await outcome(gzipSync(await tarOf(...many.slice(0, 20))), limits)).toMatchObject({ codes: [] });
  });

  it('is refused where it would become too much', async () => {
    const limits = {
      entries: 3,
      entriesEachKilobyte: 1000,
      freeEntries: 9,
      bytes: 100_000,
      ratio: 10,
      free: 1000,
    };
    const large = { name: 'a', text: ' '.repeat(50_000) };
    const many = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
    for (const bytes of [zipOf(large), gzipSync(await tarOf(large)), zipOf(...many), await tarOf(...many)])
      expect(await outcome(bytes, limits)).toMatchObject({ codes: ['archive-too-large'], left: [] });
  });

  it('is refused where it is cut off or altered', async () => {
    const tar = await tarOf({ name: 'a', text: 'x'.repeat(5000) });
    const zip = zipOf({ name: 'a', text: 'abcdefgh', method: 0 });
    const altered = Buffer.from(zip);
    altered[32] = 0x21;
    const cut = [tar.subarray(0, 3000), gzipSync(tar).subarray(0, 40), zip.subarray(0, 60), altered];
    for (const bytes of cut)
      expect(await outcome(bytes)).toMatchObject({ codes: ['archive-damaged'], left: [] });
  });

  it('is refused where it is something else', async () => {
    for (const bytes of [Buffer.from('Dear Sir'), Buffer.alloc(0)])
      expect(await outcome(bytes)).toMatchObject({ codes: ['not-an-archive-file'], left: [] });
  });
});

const samples = sharedData('zip-slip');

describe.skipIf(samples === undefined)('archives made to climb out (skipped where they are absent)', () => {
  it('are refused, all four', async () => {
    const folder = samples ?? '';
    const names = (await fs.readdir(folder)).filter((name) => /\.(?:zip|tar)$/.test(name));
    expect(names).toHaveLength(4);
    for (const name of names) {
      const found = await outcome(await fs.readFile(join(folder, name)));
      expect([name, found.codes, found.left]).toEqual([name, ['archive-entry-refused'], []]);
    }
  });
});
