// A bag of invented objects: written, judged by our own reader, packed, damaged, and read again.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { got, temporaryFolder } from '../../../../test/temporary-archive.ts';
import type { FoundFile, HeldFile, HeldObject } from '../holding.ts';
import { bagFiles, judgeBagAt } from './read-bag.ts';
import { writeBag } from './write-bag.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let scan = '';
const scanBytes = Buffer.from('a scan of folio 12');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
beforeAll(async () => {
  place = await temporaryFolder();
  scan = join(place.path, 'blob');
  await fs.writeFile(scan, scanBytes);
});
afterAll(() => place.remove());

const text = (path: string, words: string): HeldFile => ({ path, data: Buffer.from(words) });
const image = (): HeldFile => ({ path: 'images/folio-12.webp', blob: sha256(scanBytes), from: scan });

function version(number: number, ...files: readonly HeldFile[]): HeldObject['versions'][number] {
  return {
    number,
    at: '2026-05-12T09:30:00Z',
    message: '',
    by: undefined,
    state: String(number),
    files: async () => files,
  };
}

async function* held(...more: readonly HeldObject[]): AsyncGenerator<HeldObject> {
  yield { kind: 'archive', id: 'archive', versions: [version(1, text('log.jsonl', '{}\n'))] };
  yield {
    kind: 'record',
    id: '4kz7b2xq',
    versions: [
      version(1, text('manifest.json', '{"number":1}'), text('parts/a.json', '"a"'), image()),
      version(2, text('manifest.json', '{"number":2}'), text('parts/a.json', '"a"'), image()),
    ],
  };
  yield* more;
}

const options = (dir: string, signal = new AbortController().signal) => ({
  dir,
  version: '1.2.3',
  title: 'The bridge',
  name: null,
  signal,
});
const signal = new AbortController().signal;
let count = 0;
const newPlace = (): string => join(place.path, `bag-${++count}`);

async function read(path: string): Promise<{ files: FoundFile[]; codes: string[] }> {
  const found = { files: new Array<FoundFile>(), codes: new Array<string>() };
  for await (const one of bagFiles(path, place.path, { signal })) {
    if (one.ok) {
      expect(sha256(await fs.readFile(one.value.at))).toBe(one.value.sha256);
      found.files.push({ ...one.value, at: '' });
    } else found.codes.push(...one.problems.map(({ code }) => code));
  }
  return found;
}

describe('a bag', () => {
  let bag = '';
  beforeAll(async () => {
    bag = newPlace();
    got(await writeBag(held(), options(bag)));
  });

  it('is valid, by our own judgement and that of sha512sum', async () => {
    expect(got(await judgeBagAt(bag, place.path, { signal }))).toMatchObject({
      valid: true,
      version: '1.0',
      problems: [],
    });
    const sums = ['manifest-sha512.txt', 'tagmanifest-sha512.txt'];
    execFileSync('sha512sum', ['-c', '--quiet', '--strict', ...sums], { cwd: bag });
  });

  it('has what is the same in two versions only once, and each version whole', async () => {
    const folder = join(bag, 'data/records/4kz7b2xq');
    expect(await fs.readdir(join(folder, 'v2'))).toEqual(['manifest.json']);
    execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'v2.sha256'], { cwd: folder });
    const state = await fs.readFile(join(folder, 'v2.sha256'), 'utf8');
    expect(state.split('\n').map((line) => line.slice(66))).toEqual(['v2/manifest.json', 'v1/parts/a.json', 'v1/images/folio-12.webp', '']); // prettier-ignore
  });

  it('holds nothing but the bag when it is done', async () => {
    expect((await fs.readdir(bag)).toSorted()).toEqual([
      'README.txt',
      'bag-info.txt',
      'bagit.txt',
      'data',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt', // prettier-ignore
    ]);
    expect(await fs.readFile(join(bag, 'bag-info.txt'), 'utf8')).toMatch(/^Payload-Oxum: \d+\.6$/m);
  });

  it('gives every file back, as a folder and packed', async () => {
    const { files, codes } = await read(bag);
    expect(codes).toEqual([]);
    expect(files.map(({ object, path }) => `${object.kind} ${object.id} ${path}`).toSorted()).toEqual([
      'archive archive log.jsonl',
      'record 4kz7b2xq images/folio-12.webp',
      'record 4kz7b2xq manifest.json',
      'record 4kz7b2xq manifest.json',
      'record 4kz7b2xq parts/a.json',
    ]);
    const tar = `${bag}.tar.gz`;
    execFileSync('tar', ['-czf', tar, '-C', place.path, 'bag-1']);
    expect(await read(tar)).toEqual({ files, codes });
    expect((await fs.readdir(place.path)).filter((name) => name.startsWith('.verno'))).toEqual([]);
  });

  it('says what is damaged, and gives the rest', async () => {
    const damaged = newPlace();
    await fs.cp(bag, damaged, { recursive: true });
    await fs.writeFile(join(damaged, 'data/records/4kz7b2xq/v1/parts/a.json'), '"b"');
    await fs.rm(join(damaged, 'data/archive/v1/log.jsonl'));
    const { files, codes } = await read(damaged);
    expect(new Set(codes)).toEqual(new Set(['bag-oxum', 'bag-payload-missing', 'bag-payload-altered']));
    expect(files.map(({ path }) => path)).toEqual(['images/folio-12.webp', 'manifest.json', 'manifest.json']);
  });

  it('is not written over anything', async () => {
    const done = await writeBag(held(), options(bag));
    expect(done.problems.map(({ code }) => code)).toEqual(['folder-not-empty']);
    expect(got(await judgeBagAt(bag, place.path, { signal })).valid).toBe(true);
  });

  it('leaves nothing when it is given up, and removes what a killed process left', async () => {
    const dir = newPlace();
    const stop = new AbortController();
    async function* stopped(): AsyncGenerator<HeldObject> {
      yield* held();
      stop.abort();
      yield* held();
    }
    await expect(writeBag(stopped(), options(dir, stop.signal))).rejects.toThrow('abort');
    expect(await fs.readdir(dir)).toEqual([]);
    await fs.mkdir(join(dir, '.bag.unfinished-999999999-0123abcd/data'), { recursive: true });
    got(await writeBag(held(), options(dir)));
    expect((await fs.readdir(dir)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is made anew where a process was killed while it moved the parts to their places', async () => {
    const dir = newPlace();
    const whole = got(await writeBag(held(), options(dir)));
    await fs.mkdir(join(dir, '.bag.unfinished-999999999-0123abcd'));
    await fs.rename(join(dir, 'bagit.txt'), join(dir, '.bag.unfinished-999999999-0123abcd/bagit.txt'));
    expect(got(await writeBag(held(), options(dir)))).toEqual(whole);
    await fs.rm(join(dir, 'bagit.txt'));
    // Without what shows whose they were, the same names are somebody's own.
    expect(await writeBag(held(), options(dir))).toMatchObject({ ok: false, problems: [{ code: 'folder-not-empty' }] }); // prettier-ignore
  });

  it('leaves out blobs that are missing or altered, and says so', async () => {
    const dir = newPlace();
    const wrong: HeldObject = {
      kind: 'unit',
      id: '9x8y7z6w',
      versions: [
        version(
          1,
          { path: 'gone', blob: sha256(scanBytes), from: `${scan}-gone` },
          { path: 'other', blob: sha256(Buffer.from('another')), from: scan },
        ),
      ],
    };
    const { problems } = got(await writeBag(held(wrong), options(dir)));
    expect(problems.map(({ code }) => code)).toEqual(['blob-missing', 'blob-altered']);
    expect(got(await judgeBagAt(dir, place.path, { signal })).valid).toBe(true);
  });

  it('is told from a folder and a file that are none', async () => {
    const other = newPlace();
    await fs.mkdir(other);
    for (const path of [other, scan, join(other, 'absent')]) {
      const { codes } = await read(path);
      expect(codes).toHaveLength(1);
      expect(['not-a-bag', 'not-an-archive-file', 'not-there']).toContain(codes[0]);
    }
  });
});
