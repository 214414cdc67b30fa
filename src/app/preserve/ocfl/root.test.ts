// A storage root of invented objects: written, judged, gone on with, damaged, and read again.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFindings } from '../../../formats/bagit/findings.ts';
import { sayInto } from '../../../formats/ocfl/report.ts';
import { got, temporaryFolder } from '../../../../test/temporary-archive.ts';
import { checkCopy } from '../check-copy.ts';
import type { FoundFile, HeldFile, HeldObject } from '../holding.ts';
import { judgeRoot } from './judge-root.ts';
import { placeIn } from './keep-object.ts';
import { ocflFiles } from './read-root.ts';
import { writeRoot, type RootReport } from './write-root.ts';

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
let count = 0;
const newPlace = (): string => join(place.path, `root-${++count}`);
const signal = new AbortController().signal;

const text = (path: string, words: string): HeldFile => ({ path, data: Buffer.from(words) });
const image = (): HeldFile => ({ path: 'images/folio-12.webp', blob: sha256(scanBytes), from: scan });

/** A version whose state is what its files are. */
function version(number: number, ...files: readonly HeldFile[]): HeldObject['versions'][number] {
  const state = files.map((file) => ('data' in file ? sha256(file.data) : file.blob)).join('');
  return { number, at: '2026-05-12T09:30:00Z', message: 'Mend the date', by: 'E. Weiss', state, files: async () => files }; // prettier-ignore
}

const archive = (...lines: readonly string[]): HeldObject => ({
  kind: 'archive',
  id: 'archive',
  versions: [version(1, text('log.jsonl', lines.join('\n')), text('README.md', 'words'))],
});
let first: HeldObject['versions'][number];
let second: HeldObject['versions'][number];
beforeAll(() => {
  first = version(1, text('manifest.json', '1'), text('parts/a.json', '"a"'), image());
  second = version(2, text('manifest.json', '2'), text('parts/a.json', '"a"'), image());
});
const record = (...versions: HeldObject['versions']): HeldObject => ({
  kind: 'record',
  id: '4kz7b2xq',
  versions,
});
const unit: HeldObject = { kind: 'unit', id: '9x8y7z6w', versions: [version(1, text('entry.json', '{}'))] };

async function* each(objects: readonly HeldObject[]): AsyncGenerator<HeldObject> {
  yield* objects;
}

async function write(
  dir: string,
  objects: readonly HeldObject[],
  withdrawn: readonly string[] = [],
  of: { name?: string | null; only?: readonly string[] } = {},
): ReturnType<typeof writeRoot> {
  return writeAll(each(objects), dir, withdrawn, of);
}

async function writeAll(
  objects: AsyncIterable<HeldObject>,
  dir: string,
  withdrawn: readonly string[] = [],
  of: { name?: string | null; only?: readonly string[] } = {},
): ReturnType<typeof writeRoot> {
  return writeRoot(objects, {
    dir,
    title: 'The bridge',
    name: of.name ?? null,
    only: of.only,
    withdrawn: async () => new Set(withdrawn),
    signal,
  });
}

async function keep(...of: Parameters<typeof write>): Promise<RootReport> {
  return got(await write(...of));
}

const codes = async (...of: Parameters<typeof write>): Promise<string[]> =>
  (await write(...of)).problems.map(({ code }) => code);

async function verdict(root: string): Promise<{ objects: string[]; codes: string[] }> {
  const findings = createFindings();
  const objects: string[] = [];
  const told: string[] = [];
  for await (const one of judgeRoot(root, sayInto(findings))) {
    objects.push(one.verdict.inventory?.id ?? '');
    told.push(...one.verdict.problems.map(({ code }) => code));
  }
  told.push(...findings.all().map(({ code }) => code));
  return { objects: objects.toSorted(), codes: told };
}

async function read(root: string): Promise<{ files: FoundFile[]; codes: string[] }> {
  const found = { files: new Array<FoundFile>(), codes: new Array<string>() };
  for await (const one of ocflFiles(root, { signal })) {
    if (one.ok) {
      expect(sha256(await fs.readFile(one.value.at))).toBe(one.value.sha256);
      found.files.push(one.value);
    } else found.codes.push(...one.problems.map(({ code }) => code));
  }
  return found;
}

describe('a storage root', () => {
  it('is valid, without a warning', async () => {
    const root = newPlace();
    expect(await keep(root, [record(first, second), unit, archive('1')])).toMatchObject({ objects: 3, versions: 4, files: 7, removed: 0 }); // prettier-ignore
    const ids = ['verno:archive', 'verno:records/4kz7b2xq', 'verno:units/9x8y7z6w'];
    expect(await verdict(root)).toEqual({ objects: ids, codes: [] });
    expect((await fs.readdir(root)).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(await fs.readdir(join(root, 'extensions'))).toEqual(['0003-hash-and-id-n-tuple-storage-layout']);
  });

  it('is not whole for a check where its writing came to no end, until another run does', async () => {
    const root = newPlace();
    async function* failing(): AsyncGenerator<HeldObject> {
      yield record(first);
      throw new Error('The disk is gone.');
    }
    await expect(writeAll(failing(), root)).rejects.toThrow('The disk is gone.');
    const check = async (): Promise<unknown> => {
      const { valid, problems } = got(await checkCopy(root, { workFolder: root, signal }));
      return { valid, codes: problems.map(({ code }) => code) };
    };
    expect(await check()).toEqual({ valid: false, codes: ['copy-not-whole'] });
    await keep(root, [record(first), archive('1')]);
    expect(await check()).toEqual({ valid: true, codes: [] });
  });

  it('has what is the same in two versions only once', async () => {
    const root = newPlace();
    await keep(root, [record(first, second)]);
    const object = join(root, placeIn(record()));
    expect(await fs.readdir(join(object, 'v2/content'))).toEqual(['manifest.json']);
  });

  it('is brought up to date by what is new alone', async () => {
    const root = newPlace();
    await keep(root, [record(first), unit, archive('1')]);
    const before = await fs.stat(join(root, placeIn(record()), 'v1/content/manifest.json'));
    expect(await keep(root, [record(first), unit, archive('1')])).toMatchObject({ versions: 0, bytes: 0 });
    expect(await keep(root, [record(first, second), unit, archive('1', '2')])).toMatchObject({ versions: 2, files: 2, remade: 0 }); // prettier-ignore
    expect((await verdict(root)).codes).toEqual([]);
    const after = await fs.stat(join(root, placeIn(record()), 'v1/content/manifest.json'));
    expect(after.ino).toBe(before.ino);
  });

  it('keeps nothing of what is withdrawn, nor of a page image that is', async () => {
    const root = newPlace();
    await keep(root, [record(first), unit, archive('1')]);
    const without = version(1, text('manifest.json', '1'), text('parts/a.json', '"a"'));
    expect(await keep(root, [record(without), archive('1', 'gone')], [unit.id])).toMatchObject({ removed: 1, remade: 1 }); // prettier-ignore
    expect(await verdict(root)).toEqual({ objects: ['verno:archive', 'verno:records/4kz7b2xq'], codes: [] });
    const { files } = await read(root);
    expect(files.map(({ path }) => path).toSorted()).toEqual(['README.md', 'log.jsonl', 'manifest.json', 'parts/a.json']); // prettier-ignore
  });

  it('keeps what is damaged in the archive itself, and only there', async () => {
    const root = newPlace();
    await keep(root, [record(first, second), unit]);
    expect(await keep(root, [record(first)])).toMatchObject({ versions: 0, removed: 0 });
    expect((await read(root)).files).toHaveLength(5);
  });

  it('gives every file back, the archive’s own first and as it is now', async () => {
    const root = newPlace();
    await keep(root, [unit, record(first, second), archive('1')]);
    await keep(root, [unit, record(first, second), archive('1', '2')]);
    const { files, codes } = await read(root);
    expect(codes).toEqual([]);
    expect(files.map(({ object, path }) => `${object.kind} ${path}`).slice(0, 2).toSorted()).toEqual(['archive README.md', 'archive log.jsonl']); // prettier-ignore
    const [log] = files.filter(({ path }) => path === 'log.jsonl');
    expect(await fs.readFile(log?.at ?? '', 'utf8')).toBe('1\n2');
    expect(
      files
        .filter(({ object }) => object.kind === 'record')
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(
      ['images/folio-12.webp', 'manifest.json', 'manifest.json', 'parts/a.json'], // prettier-ignore
    );
  });

  it('says what is damaged, and gives the rest', async () => {
    const root = newPlace();
    await keep(root, [unit, record(first), archive('1')]);
    await fs.writeFile(join(root, placeIn(record()), 'v1/content/parts/a.json'), '"b"');
    await fs.mkdir(join(root, 'zz'));
    const { files, codes } = await read(root);
    expect(new Set(codes)).toEqual(new Set(['ocfl-E092', 'ocfl-E093', 'ocfl-E073']));
    expect(files).toHaveLength(5);
  });

  it('leaves out blobs that are missing or altered, says so, and takes them later', async () => {
    const root = newPlace();
    const broken = { ...first, files: async () => [text('manifest.json', '1'), { ...image(), from: `${scan}-gone` }] }; // prettier-ignore
    expect((await keep(root, [record(broken)])).problems.map(({ code }) => code)).toEqual(['blob-missing']);
    expect((await verdict(root)).codes).toEqual([]);
    expect((await keep(root, [record(first)])).problems).toEqual([]);
    expect((await read(root)).files).toHaveLength(3);
  });

  it('takes up a version that was moved to its place before the inventory could name it', async () => {
    const root = newPlace();
    await keep(root, [record(first)]);
    const object = join(root, placeIn(record()));
    const names = ['inventory.json', 'inventory.json.sha512'];
    const old = await Promise.all(names.map((name) => fs.readFile(join(object, name))));
    await keep(root, [record(first, second)]);
    for (const [at, name] of names.entries()) {
      await fs.writeFile(join(object, name), old[at] ?? '');
      expect((await verdict(root)).codes).not.toEqual([]);
      expect(await keep(root, [record(first, second)])).toMatchObject({ versions: 0, remade: 0 });
      expect(await verdict(root)).toEqual({ objects: ['verno:records/4kz7b2xq'], codes: [] });
    }
  });

  it('is not made of somebody else’s folder, nor of another archive’s', async () => {
    const foreign = newPlace();
    await fs.mkdir(foreign);
    await fs.writeFile(join(foreign, 'letter.txt'), 'Dear');
    expect(await codes(foreign, [unit])).toEqual(['folder-not-empty']);
    expect(await fs.readdir(foreign)).toEqual(['letter.txt']);
    const root = newPlace();
    const name = sha256(Buffer.from('one'));
    await keep(root, [unit], [], { name });
    expect(await codes(root, [unit], [], { name: sha256(scanBytes) })).toEqual(['another-archive']);
    expect(await codes(root, [unit], [], { name, only: [unit.id] })).toEqual(['another-selection']);
    expect(await codes(scan, [unit])).toEqual(['not-a-folder']);
  });

  it('stays whole when it is given up, and is gone on with', async () => {
    const root = newPlace();
    const stop = new AbortController();
    async function* stopped(): AsyncGenerator<HeldObject> {
      yield unit;
      stop.abort();
      yield record(first);
    }
    const options = { dir: root, title: '', name: null, only: undefined, withdrawn: async () => new Set<string>() }; // prettier-ignore
    await expect(writeRoot(stopped(), { ...options, signal: stop.signal })).rejects.toThrow('abort');
    expect((await verdict(root)).codes).toEqual([]);
    await keep(root, [unit, record(first)]);
    expect((await verdict(root)).objects).toHaveLength(2);
  });
});
