// The rules of bags, each broken by itself, in bags that lie in memory.
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensslName } from './algorithms.ts';
import { bagPath, decodePath, encodePath } from './bag-path.ts';
import { readBagInfo, writeBagInfo } from './bag-info.ts';
import { decodeTagFile, linesOf } from './encoding.ts';
import { createFindings } from './findings.ts';
import { judgeBag, type BagVerdict } from './judge.ts';
import { manifestLine, readManifest } from './manifest.ts';
import type { BagTree, TreeEntry } from './tree.ts';

type Files = Readonly<Record<string, string>>;

function treeOf(files: Files, more: readonly TreeEntry[] = []): BagTree {
  const bytes = (path: string): Buffer => Buffer.from(files[path] ?? '');
  return {
    async *list() {
      for (const path of Object.keys(files)) yield { path, kind: 'file', size: bytes(path).length };
      yield* more;
    },
    read: async (path) => bytes(path),
    digests: async (path, algorithms) =>
      algorithms.map((one) => createHash(opensslName(one)).update(bytes(path)).digest('hex')),
  };
}

const sum = (text: string, algorithm = 'sha512'): string => createHash(algorithm).update(text).digest('hex');

/** A valid bag of one letter, but for what is given. Undefined takes a file away. */
function bag(change: Readonly<Record<string, string | undefined>> = {}, version = '1.0'): Files {
  const all = {
    'bagit.txt': `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`,
    'data/letter.txt': 'Dear Sir',
    'manifest-sha512.txt': manifestLine(sum('Dear Sir'), 'data/letter.txt'),
    ...change,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const codes = ({ problems }: BagVerdict): string[] => problems.map(({ code }) => code);
const judged = async (files: Files, more?: readonly TreeEntry[]): Promise<[boolean, string[]]> => {
  const verdict = await judgeBag(treeOf(files, more));
  return [verdict.valid, codes(verdict)];
};

describe('a bag', () => {
  it('is valid with a declaration, a payload and a manifest', async () => {
    expect(await judged(bag())).toEqual([true, []]);
  });

  const letter = manifestLine(sum('Dear Sir'), 'data/letter.txt');
  const second = manifestLine(sum('Dear Sir', 'sha256'), 'data/letter.txt');
  it.each([
    ['no payload', { 'data/letter.txt': undefined }, ['bag-payload-folder-missing', 'bag-payload-missing']],
    ['no manifest', { 'manifest-sha512.txt': undefined }, ['bag-manifest-missing']],
    ['a line that is none', { 'manifest-sha512.txt': `${letter}nothing\n` }, ['bag-manifest-line']],
    [
      'a checksum of another kind',
      { 'manifest-sha512.txt': second },
      ['bag-manifest-line', 'bag-payload-unlisted'],
    ],
    [
      'a checksum that nobody knows',
      { 'manifest-sha512.txt': undefined, 'manifest-crc9.txt': 'ab  data/letter.txt\n' },
      ['bag-algorithm-unknown'],
    ],
    ['an unlisted file', { 'data/other.txt': '' }, ['bag-payload-unlisted']],
    ['a second manifest without a file', { 'manifest-sha256.txt': '' }, ['bag-payload-partly-listed']],
    ['a wrong sum of the payload', { 'bag-info.txt': 'Payload-Oxum: 9.1\n' }, ['bag-oxum']],
    [
      'two sums of the payload',
      { 'bag-info.txt': 'Payload-Oxum: 8.1\nPayload-Oxum: 8.1\n' },
      ['bag-oxum-twice'],
    ],
    ['a space before a colon', { 'bag-info.txt': 'Contact-Name : A\n' }, ['bag-info-space']],
    ['a tag manifest without the manifest', { 'tagmanifest-sha512.txt': '' }, ['bag-manifest-unlisted']],
    [
      'a hole',
      {
        'manifest-sha512.txt': `${letter}${manifestLine(sum(''), 'data/b')}`,
        'fetch.txt': 'https://example.org/b 0 data/b\n',
      },
      ['bag-to-be-fetched'],
    ],
    [
      'something to fetch that is not listed',
      { 'fetch.txt': 'https://example.org/b - data/b\n' },
      ['bag-fetch-unlisted'],
    ],
    ['a fetch file that is none', { 'fetch.txt': 'data/letter.txt\n' }, ['bag-fetch-line']],
    ['a tag to fetch', { 'fetch.txt': 'https://example.org/b - bagit.txt\n' }, ['bag-fetch-tag']],
    [
      'an encoding that nobody knows',
      { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: EBCDIC-9\n' },
      ['bag-tag-file-encoding', 'bag-payload-unlisted'],
    ],
    [
      'a third line in its declaration',
      { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: yes\n' },
      ['bag-declaration-lines'],
    ],
  ] as const)('is not valid with %s', async (_, change, expected) => {
    expect(await judged(bag(change))).toEqual([false, expected]);
  });

  it('may, before 1.0, list a file in one of its manifests alone', async () => {
    expect(await judged(bag({ 'manifest-sha256.txt': '' }, '0.97'))).toEqual([true, []]);
  });

  it('may have checksums of SHA-3', async () => {
    const manifest = manifestLine(sum('Dear Sir', 'sha3-256'), 'data/letter.txt');
    expect(await judged(bag({ 'manifest-sha512.txt': undefined, 'manifest-sha3256.txt': manifest }))).toEqual(
      [true, []],
    );
  });

  it('is said to be weak where its checksums are', async () => {
    const manifest = manifestLine(sum('Dear Sir', 'md5'), 'data/letter.txt');
    expect(await judged(bag({ 'manifest-sha512.txt': undefined, 'manifest-md5.txt': manifest }))).toEqual([
      true,
      ['bag-checksums-weak'],
    ]);
  });

  it('holds no links, devices, or names that are not UTF-8', async () => {
    const more = (['link', 'other', 'unnamed'] as const).map((kind) => ({
      path: `data/${kind}`,
      kind,
      size: 0,
    }));
    expect(await judged(bag(), more)).toEqual([false, ['bag-link', 'bag-not-a-file', 'bag-name-not-utf8']]);
  });

  it('is found whole where a system has composed the letters of a name otherwise', async () => {
    const manifest = manifestLine(sum(''), 'data/\u0439');
    const files = {
      ...bag({ 'manifest-sha512.txt': manifest, 'data/letter.txt': undefined }),
      'data/\u0438\u0306': '',
    };
    expect(await judged(files)).toEqual([true, ['bag-name-composed']]);
  });

  it('says where something is wrong, and of a thousand things a hundred', async () => {
    const files = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`data/${at}`, '']));
    const { problems } = await judgeBag(treeOf({ ...bag(), ...files }));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toContain('900');
    const cut = await judgeBag(treeOf(bag({ 'data/letter.txt': 'Dear Madam' })));
    expect(cut.problems).toMatchObject([
      {
        code: 'bag-payload-altered',
        where: { file: 'manifest-sha512.txt', line: 1, path: 'data/letter.txt' },
      },
    ]);
  });
});

describe('the path of a manifest', () => {
  it.each([
    '../a',
    'data/../../a',
    '/etc/passwd',
    '~/a',
    '~root/a',
    'C:\\a',
    'c:/a',
    '\\\\server\\a',
    '%HOME%\\a',
    'data\\..\\..\\a',
    'a\0b',
  ])('%j leads out', (path) => {
    expect(bagPath(path).kind).toBe('outside');
  });

  it('stays as it is, whatever letters it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const path = `data/${name.replace(/[/\\\0]/g, '_')}`;
        fc.pre(!/^data\/\.{1,2}$/.test(path));
        expect(bagPath(path)).toEqual({ kind: 'within', path, hadDot: false });
        expect(decodePath(encodePath(path), true)).toBe(path);
      }),
    );
  });

  it('comes back from a manifest', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 5 }), (names) => {
        const paths = [
          ...new Set(names.map((name) => `data/f${name.replace(/[/\\\0]/g, '_').toWellFormed()}`)),
        ];
        const findings = createFindings();
        const text = paths.map((path) => manifestLine(sum(path), path)).join('');
        const manifest = { name: 'manifest-sha512.txt', of: 'payload', algorithm: 'sha512' } as const;
        expect([...readManifest(manifest, text, true, findings).entries.keys()]).toEqual(paths);
        expect(findings.all()).toEqual([]);
      }),
    );
  });
});

describe('a tag file', () => {
  it('is read in the encoding that is declared', () => {
    const text = 'Contact-Name: Müller\n';
    const big = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    for (const [bytes, encoding] of [
      [Buffer.from(text), 'UTF-8'],
      [Buffer.from(text, 'latin1'), 'ISO-8859-1'],
      [big, 'UTF-16'],
      [Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16'],
    ] as const)
      expect(decodeTagFile(bytes, encoding)).toMatchObject({ kind: 'text', text });
    expect(decodeTagFile(Buffer.from([0xff, 0xfe, 0xfd]), 'UTF-8').kind).toBe('malformed');
  });

  it('has lines that end as they like', () => {
    expect([...linesOf('a\nb\r\nc\rd')].map(({ line, number }) => `${number}${line}`)).toEqual([
      '1a',
      '2b',
      '3c',
      '4d',
    ]);
  });

  it('comes back from bag-info.txt', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.record({ label: word, value: word })), (elements) => {
        const findings = createFindings();
        const read = readBagInfo('bag-info.txt', writeBagInfo(elements), true, findings);
        expect(read.map(({ label, value }) => ({ label, value }))).toEqual(elements);
        expect(findings.all()).toEqual([]);
      }),
    );
  });
});
