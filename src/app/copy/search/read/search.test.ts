// What a search loads stays within bounds, however common its words are and however long the records in which they stand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSearchOf, type OpenedCopySearch } from '../../../../../test/scenarios/copied-search.ts';
import type { CopiedSegment } from '../pieces.ts';
import { CopySearchWriter } from '../write/writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'verno-search-in-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Written extends OpenedCopySearch {
  /** Bytes of the pieces of a search, by their folders. */
  bytesOf(typed: string): Promise<ReadonlyMap<string, number>>;
}

/** Records of English segments, in the order of their numbers. */
async function written(records: Iterable<readonly string[]>): Promise<Written> {
  const pieces = new Map<string, string>();
  const put = async (name: string, script: string): Promise<void> => void pieces.set(name, script);
  const writer = new CopySearchWriter({ folder, put });
  let number = 0;
  for (const texts of records) {
    const segments = texts.map((text, at): CopiedSegment => ({
      id: `t1.s${at + 1}`,
      text,
      language: 'en',
      role: 'original',
    }));
    const record = {
      href: `records/${number}`,
      title: `${number++}`,
      titleLanguage: 'en',
      date: null,
      about: '',
    };
    const original = texts.join(' ').split(' ');
    const fields = { title: [], original, translation: [], notes: [], description: [] };
    await writer.add({ record, words: { fields, stems: [] }, segments, names: [] });
  }
  await writer.finish();
  const search = async (): Promise<OpenedCopySearch> => openSearchOf((name) => pieces.get(name));
  const open = await search();
  return {
    ...open,
    bytesOf: async (typed) => {
      const fresh = await search();
      await fresh.search(typed, 1);
      const bytes = new Map<string, number>();
      for (const name of new Set(fresh.loaded)) {
        const kind = name.split('/')[0] ?? '';
        bytes.set(kind, (bytes.get(kind) ?? 0) + (pieces.get(name)?.length ?? 0));
      }
      return bytes;
    },
  };
}

describe('a search for words that stand in most records', () => {
  const words = [
    'ferry',
    'bridge',
    'pier',
    'rope',
    'oar',
    'mast',
    'sail',
    'keel',
    'deck',
    'hull',
    'rudder',
    'anchor',
  ];
  const count = 8000;
  /** Whether a word stands in a record, in nine of ten, and how often: always the same. */
  const times = (word: number, record: number): number => {
    const mixed = Math.imul(record * words.length + word + 1, 0x9e3779b1) >>> 8;
    return mixed % 10 === 0 ? 0 : 1 + (mixed % 7);
  };
  const have = (asked: readonly number[]): number =>
    [...Array(count).keys()].filter((record) => asked.every((word) => times(word, record) > 0)).length;
  const all = written(
    Array.from({ length: count }, (_, record) => [
      words.flatMap((word, at) => Array.from({ length: times(at, record) }, () => word)).join(' '),
    ]),
  );

  it('finds all that have them, and misses none for the length of the lists', async () => {
    const copy = await all;
    expect(await copy.search('ferry', 1)).toMatchObject({ of: have([0]), capped: false });
    expect(await copy.search(words.join(' '), 1)).toMatchObject({
      of: have([...words.keys()]),
      capped: false,
    });
    expect(await copy.search('ferry -oar', 1)).toMatchObject({ of: have([0]) - have([0, 4]) });
  });

  it('loads of each word hardly more than a bit for a record, and how much it says only of some', async () => {
    const copy = await all;
    const set = (4 / 3) * (count / 8);
    const one = (await copy.bytesOf('ferry')).get('l') ?? 0;
    const many = (await copy.bytesOf(words.join(' '))).get('l') ?? 0;
    expect(one).toBeGreaterThan(0);
    expect(many).toBeLessThan(words.length * (set + 100) + (4 / 3) * 30_000);
    expect(many).toBeLessThan(words.length * one);
  });
});

describe('a search for words that stand far on in long records', () => {
  const filling = Array.from({ length: 60 }, () => `oar ${'mast '.repeat(60)}rope broke`);
  const long = written(Array.from({ length: 10 }, () => [...filling, 'the mast broke', 'bridge end']));

  it('reads on in some of them, and says where it did not read to the end', async () => {
    const copy = await long;
    const { of, hits } = await copy.search('"mast broke"', 1);
    expect(of).toBe(10);
    expect(hits.map(({ whole }) => whole)).toContain(false);
    expect((await copy.bytesOf('"mast broke"')).get('t')).toBeLessThan(16 * 5000);
  });

  it('goes to the part in which a word first stands', async () => {
    const { hits } = await (await long).search('bridge', 1);
    expect(hits.map(({ passages }) => passages[0]?.found)).toEqual(Array.from({ length: 10 }, () => true));
  });
});

describe('a very long question', () => {
  it('is searched for its first words, and says which it passed over', async () => {
    const copy = await written([['the ferry by the bridge']]);
    const many = Array.from({ length: 14 }, (_, at) => `ferry${at}`);
    expect((await copy.search(many.join(' '), 1)).unknown).toEqual(['ferry12', 'ferry13']);
    const long = await copy.search(`ferry ${'.'.repeat(400)}bridge`, 1);
    expect(long).toMatchObject({ of: 1, unknown: ['......bridge …'] });
  });
});
