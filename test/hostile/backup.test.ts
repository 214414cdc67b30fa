// Files that say they are backups: cut off, altered, packed by strangers. Refused with a word, and nothing is left of them.
import { execFileSync } from 'node:child_process';
import { access, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extract, pack, type Header } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/trust/hash.ts';
import { seeded } from '../generators/sources.ts';
import { backupPlace } from '../scenarios/backup-place.ts';
import { everythingOf } from '../scenarios/everything.ts';
import { generatedVersions, got } from '../temporary-archive.ts';

interface Entry {
  readonly header: Partial<Header> & Pick<Header, 'name'>;
  readonly data: Uint8Array;
}

let place: Awaited<ReturnType<typeof backupPlace>>;
let bytes: Buffer;
let entries: Entry[];
beforeAll(async () => {
  place = await backupPlace();
  const versions = [];
  for (let at = 0; at < 3; at++) {
    const blob = got(await place.archive.blobs.put({ data: Buffer.from(`scan ${at}`.repeat(100)) }));
    const files = [{ name: 'scan', ...blob, mediaType: 'text/plain' }];
    versions.push(...generatedVersions(85, at, 1, { files }));
  }
  await place.archive.store.publish(versions.map(({ version }) => version));
  await place.backup('good.tar');
  bytes = await readFile(place.at('backups/good.tar'));
  await mkdir(place.at('backups/bad'));
  entries = [];
  const reader = extract();
  reader.end(bytes);
  for await (const entry of reader) entries.push({ header: entry.header, data: await joined(entry) });
});
afterAll(() => place.remove());

/** All bytes of a stream, whose type does not say that it consists of bytes. */
async function joined(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Restores these bytes; they must be refused, and leave nothing. */
async function refusal(hostile: Uint8Array): Promise<{ code: string; path: string | undefined }> {
  await writeFile(place.at('backups/bad/bad.tar'), hostile);
  const result = await place.restore('bad/bad.tar', 'restored');
  const left = (await readdir(place.at('.'))).sort();
  expect(left).toEqual(['archive', 'backups']);
  if (result.ok) throw new Error('it was restored');
  const [problem] = result.problems;
  expect(problem?.message).toMatch(/\.$/);
  expect(problem?.hint).toBeTruthy();
  expect(problem?.where?.file).toBe(place.at('backups/bad/bad.tar'));
  return { code: problem?.code ?? '', path: problem?.where?.path };
}

/** A tar of these entries, with a seal that fits them. */
async function packed(given: readonly Entry[]): Promise<Buffer> {
  const lines: string[] = [];
  const tar = pack();
  const whole = joined(tar);
  let position = 0;
  let decisionsAt = 0;
  for (const { header, data } of given) {
    let content = data;
    if (header.name === 'decisions.jsonl') decisionsAt = position;
    if (header.name === 'seal.json') {
      const seal = {
        schema: 'verno/seal/1',
        entries: lines.length,
        sha256: sha256(lines.join('')),
        decisionsAt,
      };
      content = Buffer.from(`${JSON.stringify(seal).padEnd(511)}\n`);
    }
    tar.entry({ ...header, size: content.length }, Buffer.from(content));
    lines.push(`${sha256(content)} ${content.length} ${header.name}\n`);
    // A name too long for a header has an extended one before it.
    if (header.name.length > 100) position += 1024;
    position += 512 + Math.ceil(content.length / 512) * 512;
  }
  tar.finalize();
  return whole;
}

const at = (name: string | RegExp): number =>
  entries.findIndex(({ header }) => header.name.search(name) === 0);
const blobAt = (nth: number): number => at(/blobs/) + nth;
const entry = (name: string, data: Uint8Array | string, more: Partial<Header> = {}): Entry => ({
  header: { name, type: 'file', ...more },
  data: Buffer.from(data),
});

describe('a backup that was repacked honestly', () => {
  it('is restored: the tests below change one thing each', async () => {
    await writeFile(place.at('backups/bad/bad.tar'), await packed(entries));
    got(await place.restore('bad/bad.tar', 'repacked'));
    expect(await everythingOf(await place.open('repacked'))).toEqual(await everythingOf(place.archive));
    await rm(place.at('repacked'), { recursive: true });
  });
});

describe('a backup that a stranger has packed', () => {
  const stranger: readonly (readonly [what: string, entry: Entry])[] = [
    ['a path that climbs out', entry('blobs/../../../evil', 'x')],
    ['an absolute path', entry('/tmp/verno-evil', 'x')],
    ['a path that is a blob’s with more behind', entry(`blobs/ff/${'f'.repeat(62)}/x`, 'x')],
    ['a name in capitals', entry(`blobs/FF/${'F'.repeat(62)}`, 'x')],
    ['an unknown entry', entry('cache/evil.js', 'x')],
    ['an empty name', entry('blobs/', 'x')],
    [
      'a symbolic link',
      entry(`blobs/ff/${'f'.repeat(62)}`, '', { type: 'symlink', linkname: '/etc/passwd' }),
    ],
    ['a hard link', entry(`blobs/ff/${'f'.repeat(62)}`, '', { type: 'link', linkname: 'verno.db' })],
    ['a folder', entry('blobs/ff', '', { type: 'directory' })],
    ['a pipe', entry('blobs/ff', '', { type: 'fifo' })],
    ['a long name in an extended header', entry(`blobs/${'long'.repeat(60)}`, 'x')],
    ['a second database', entry('verno.db', 'x')],
    ['a second manifest', entry('manifest.json', '{}')],
  ];
  it.each(stranger)('is refused for %s', async (_, one) => {
    for (const place_ of [blobAt(0), blobAt(3)]) {
      const hostile = entries.toSpliced(place_, 0, one);
      expect(await refusal(await packed(hostile))).toMatchObject({ code: 'backup-foreign-entry' });
    }
    await expect(access('/tmp/verno-evil')).rejects.toThrow('ENOENT');
  });

  it('is refused for a blob that comes twice, in another place, or that no record names', async () => {
    const blob = entries[blobAt(0)];
    if (blob === undefined) throw new Error('no blob');
    const unnamed = Buffer.from('named by nobody');
    const hash = sha256(unnamed);
    const sorted = [...entries, entry(`blobs/${hash.slice(0, 2)}/${hash.slice(2)}`, unnamed)]
      .filter(({ header }) => header.name.startsWith('blobs'))
      .sort((a, b) => (a.header.name < b.header.name ? -1 : 1));
    for (const hostile of [
      entries.toSpliced(blobAt(0), 0, blob),
      entries.toSpliced(blobAt(3), 0, blob),
      entries.toSpliced(blobAt(0), 3, ...sorted),
    ])
      expect(await refusal(await packed(hostile))).toMatchObject({ code: 'backup-foreign-entry' });
  });

  it('is refused for a blob, a database or a manifest of other bytes than its hash says', async () => {
    for (const [place_, data] of [
      [blobAt(1), Buffer.from('other')],
      [at('verno.db'), Buffer.from('other')],
      [at('verno.db'), Buffer.alloc(entries[at('verno.db')]?.data.length ?? 0)],
    ] as const) {
      const name = entries[place_]?.header.name ?? '';
      const hostile = await packed(entries.with(place_, entry(name, data)));
      expect(await refusal(hostile)).toEqual({ code: 'backup-altered', path: name });
    }
  });

  it('is refused for a database that is none, or of a newer Verno, though all hashes fit', async () => {
    const manifest = (database: Uint8Array): Entry => {
      const json: unknown = JSON.parse(Buffer.from(entries[0]?.data ?? []).toString());
      return entry('manifest.json', JSON.stringify({ ...Object(json), database: { bytes: database.length, sha256: sha256(database) } })); // prettier-ignore
    };
    const newer = Buffer.from(entries[at('verno.db')]?.data ?? []);
    newer.writeUInt32BE(9999, 60);
    for (const [database, code] of [
      [Buffer.from('SELECT 1'), 'not-an-archive'],
      [newer, 'archive-newer'],
    ] as const) {
      const hostile = entries.with(0, manifest(database)).with(1, entry('verno.db', database));
      expect(await refusal(await packed(hostile))).toEqual({ code, path: 'verno.db' });
    }
  });

  it('is refused for what is missing: decisions, a seal, a database', async () => {
    for (const [name, code] of [
      ['decisions.jsonl', 'backup-altered'],
      ['seal.json', 'backup-cut-off'],
      ['verno.db', 'backup-foreign-entry'],
      ['manifest.json', 'not-a-backup'],
    ] as const)
      expect((await refusal(await packed(entries.toSpliced(at(name), 1)))).code).toBe(code);
  });

  it('is refused for a blob that is missing from what is sealed', async () => {
    const without = await packed(entries.toSpliced(blobAt(1), 1));
    // With the seal of the whole.
    const hostile = Buffer.concat([without.subarray(0, -2048), bytes.subarray(-2048)]);
    expect((await refusal(hostile)).code).toMatch(/^backup-(?:altered|foreign-entry)$/);
  });

  it('is refused for an entry that claims to be huge', async () => {
    const hostile = Buffer.from(bytes);
    const header = 512 * 2 + Math.ceil((entries[0]?.data.length ?? 0) / 512) * 512 - 512;
    // The size of the database, in base 256, with a checksum that fits.
    hostile.fill(0xff, header + 125, header + 136);
    hostile[header + 124] = 0x80;
    hostile.fill(0x20, header + 148, header + 156);
    const sum = hostile.subarray(header, header + 512).reduce((all, byte) => all + byte, 0);
    hostile.write(`${sum.toString(8).padStart(6, '0')}\0 `, header + 148, 'latin1');
    expect((await refusal(hostile)).code).toMatch(/^backup-(?:cut-off|altered)$/);
  });
});

describe('a backup that is damaged', () => {
  it('is refused wherever it is cut off', async () => {
    const cuts = [...Array(40).keys()].map((nth) => Math.floor((bytes.length * nth) / 40));
    for (const length of [
      ...cuts,
      1,
      511,
      512,
      513,
      bytes.length - 1,
      bytes.length - 512,
      bytes.length - 1024,
    ])
      expect((await refusal(bytes.subarray(0, length))).code).toMatch(/^(?:backup-cut-off|not-a-backup)$/);
  }, 60_000);

  it('is refused for any byte that has changed, unless that byte says nothing', async () => {
    const draw = seeded(7);
    let harmless = 0;
    const before = await everythingOf(place.archive);
    for (let turn = 0; turn < 80; turn++) {
      const hostile = Buffer.from(bytes);
      const byte = draw.int(0, bytes.length - 1);
      hostile[byte] = (hostile[byte] ?? 0) ^ (1 << draw.int(0, 7));
      await writeFile(place.at('backups/bad/bad.tar'), hostile);
      const result = await place.restore('bad/bad.tar', 'restored');
      if (!result.ok) continue;
      // Padding, or an owner that nobody asks for: then all is there.
      harmless++;
      expect(await everythingOf(await place.open('restored'))).toEqual(before);
      await rm(place.at('restored'), { recursive: true });
    }
    expect(harmless).toBeLessThan(20);
  }, 120_000);

  it('is refused with bytes behind its end', async () => {
    expect((await refusal(Buffer.concat([bytes, Buffer.alloc(512)]))).code).toBe('backup-cut-off');
  });
});

describe('what is no backup', () => {
  it.each([
    ['nothing', () => Buffer.alloc(0), 'not-a-backup'],
    ['words', () => Buffer.from('Мост готов. '.repeat(200)), 'not-a-backup'],
    ['zeros', () => Buffer.alloc(10_240), 'not-a-backup'],
    ['a compressed backup', () => gzipSync(bytes), 'backup-compressed'],
    ['a database', () => entries[1]?.data ?? Buffer.alloc(0), 'not-a-backup'],
    [
      'another tar',
      () => execFileSync('tar', ['c', '-C', dirname(import.meta.filename), 'backup.test.ts']),
      'not-a-backup',
    ],
  ])('is refused: %s', async (_, make, code) => {
    expect(await refusal(make())).toMatchObject({ code });
  });

  it('is refused: a backup of a newer schema', async () => {
    const json = Buffer.from(entries[0]?.data ?? [])
      .toString()
      .replace('verno/backup/1', 'verno/backup/2');
    expect((await refusal(await packed(entries.with(0, entry('manifest.json', json))))).code).toBe(
      'backup-newer',
    );
  });

  it('is refused: a folder, a missing file, a link to nowhere', async () => {
    await symlink(place.at('nowhere'), place.at('backups/bad/link'));
    for (const [name, code] of [
      ['bad', 'not-a-backup'],
      ['none.tar', 'not-there'],
      ['bad/link', 'not-there'],
    ] as const)
      expect(await place.restore(name, 'restored')).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

describe('the folder for a restored archive', () => {
  it('must be empty, or not there yet', async () => {
    await mkdir(place.at('full'));
    await writeFile(place.at('full/letter.txt'), 'x');
    await writeFile(place.at('file'), 'x');
    for (const [dir, code] of [
      ['full', 'folder-not-empty'],
      ['archive', 'archive-exists'],
      ['file', 'not-a-folder'],
      ['file/below', 'not-a-folder'],
    ] as const)
      expect(await place.restore('good.tar', dir)).toMatchObject({ ok: false, problems: [{ code }] });
    expect(await readdir(place.at('full'))).toEqual(['letter.txt']);
    await mkdir(place.at('empty'));
    got(await place.restore('good.tar', 'empty'));
    expect((await readdir(place.at('empty'))).sort()).toEqual(['blobs', 'verno.db']);
  });
});
