// Pieces hold what was written, whatever the words and however many files it was laid aside in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { usualStemmers } from '../../../text/analyse/stemmers-usual.ts';
import { otherStemmers } from '../../../text/analyse/stemmers-others.ts';
import { stemKeysBy } from '../../../text/analyse/stemming.ts';
import { stemKeys, stemLanguages } from '../../../text/analyse/analyse.ts';
import { Reader, Writer } from './bytes.ts';
import { recordsOfPair, wordEntries, WordPieceWriter, writePair } from './pieces.ts';
import { readDetails, writeDetails } from './details.ts';
import { longListBytes, readLongList } from './long-lists.ts';
import { readPostings } from './postings.ts';
import { readSet, writeSet } from './record-set.ts';
import { PairRuns } from './write/pair-runs.ts';
import { partsOf } from './write/texts.ts';
import { WordRuns } from './write/word-runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'verno-pieces-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bare = (text: string): string => text.replaceAll(/\s+/gu, '');
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.normalize('NFC'));
const everyRecord = 2_000_000;
const rising = fc
  .uniqueArray(fc.nat({ max: everyRecord - 1 }), { minLength: 1, maxLength: 30 })
  .map((list) => list.toSorted((a, b) => a - b));

describe('words', () => {
  it('come back from runs laid aside as they were added, in the order of their letters', () => {
    const added = fc.array(fc.tuple(word, fc.nat({ max: 7 }), fc.nat({ max: 3 })), { maxLength: 60 });
    fc.assert(
      fc.property(added, fc.integer({ min: 1, max: 20 }), (all, keys) => {
        const runs = new WordRuns(folder, { keys, bytes: 1e9 });
        const expected = new Map<string, { record: number; level: number; part: number }[]>();
        for (const [record, [term, level, part]] of all.entries()) {
          runs.add(term, { record, level, part });
          runs.settle();
          expected.set(term, [...(expected.get(term) ?? []), { record, level, part }]);
        }
        const piece = new WordPieceWriter();
        for (const { term, list } of runs.gathered()) piece.add({ term, records: 1, apart: false, list });
        const found = [...wordEntries(base64(piece.finish()))].map(
          ({ term, list }) => [term, readPostings(new Reader(list))] as const,
        );
        expect(found.map(([term]) => term)).toEqual([...expected.keys()].sort());
        expect(new Map(found)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

/** Of few records in many, of about half of them, and of nearly all. */
const sets = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(0.001, 0.03, 0.5, 0.97, 1), fc.nat())
  .map(([all, share, seed]) => {
    const mixed = (at: number): number => (Math.imul(at + seed, 0x9e3779b1) >>> 0) / 2 ** 32;
    return { all, numbers: [...Array(all).keys()].filter((at) => mixed(at) < share) };
  });

describe('a set of records', () => {
  it('comes back, and what stands behind it too, in hardly more bits than there are records', () => {
    fc.assert(
      fc.property(sets, ({ all, numbers }) => {
        const writer = new Writer();
        writeSet(writer, numbers, all);
        expect(writer.length).toBeLessThan(all / 7 + 12);
        writer.number(4711);
        const reader = new Reader(writer.written());
        expect(readSet(reader, all)).toEqual(numbers);
        expect(reader.number()).toBe(4711);
      }),
    );
  });

  it('comes back where its members lie far apart', () => {
    fc.assert(
      fc.property(rising, (numbers) => {
        const writer = new Writer();
        writeSet(writer, numbers, everyRecord);
        expect(readSet(new Reader(writer.written()), everyRecord)).toEqual(numbers);
      }),
    );
  });
});

describe('a long list', () => {
  it('gives back what its word says of each record, and in which part', () => {
    const posting = fc.record({
      level: fc.nat({ max: 7 }),
      part: fc.oneof(fc.constant(0), fc.nat({ max: 900 })),
    });
    fc.assert(
      fc.property(fc.array(posting, { minLength: 1, maxLength: 400 }), (given) => {
        const postings = given.map((one, record) => ({ record: 3 * record, ...one }));
        const writer = new Writer();
        writeDetails(writer, postings);
        const records = postings.map(({ record }) => record);
        expect(readDetails(new Reader(writer.written()), records)).toEqual(postings);
      }),
    );
  });

  it('is told by where its records lie, and its details where they lie apart', () => {
    const address = fc.stringMatching(/^[0-9a-f]{16}$/);
    const details = fc.option(fc.record({ at: address, bytes: fc.integer({ min: 1, max: 2 ** 30 }) }));
    fc.assert(
      fc.property(fc.record({ level: fc.nat({ max: 7 }), records: address, details }), (list) => {
        expect(readLongList(longListBytes(list))).toEqual(list);
      }),
    );
  });
});

describe('pairs', () => {
  it('come back with their records, each once, however often they were added', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), rising), {
      selector: ([hash]) => hash,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pairs, (all) => {
        const runs = new PairRuns(folder, 7);
        for (const [hash, records] of all)
          for (const record of [...records, ...records]) runs.add(hash, record);
        const writer = new Writer();
        let before = 0;
        for (const { hash, records } of runs.gathered()) {
          writePair(writer, { hash, before, records }, everyRecord);
          before = hash;
        }
        const piece = base64(writer.written());
        for (const [hash, records] of all) expect(recordsOfPair(piece, hash, everyRecord)).toEqual(records);
      }),
      { numRuns: 60 },
    );
  });
});

describe('stems in a browser', () => {
  const browser = stemKeysBy({
    latin: new Map([...usualStemmers.latin, ...otherStemmers.latin]),
    cyrillic: new Map([...usualStemmers.cyrillic, ...otherStemmers.cyrillic]),
  });
  const few = stemKeysBy(usualStemmers);

  it('are those of the server, for whatever is written', () => {
    fc.assert(
      fc.property(word, fc.constantFrom(...stemLanguages, 'und', 'zh'), (form, language) => {
        expect(browser(form, language)).toEqual(stemKeys(form, language));
      }),
    );
  });

  it('are none at all, and not others, where the stemmer of a language was not loaded', () => {
    fc.assert(
      fc.property(word, fc.constantFrom(...stemLanguages), (form, language) => {
        const own = few(form, language);
        if (own.length > 0) expect(own).toEqual(stemKeys(form, language));
      }),
    );
  });
});

describe('a text in parts', () => {
  it('loses no word', () => {
    const segments = fc.array(fc.string({ maxLength: 5000 }), { maxLength: 8 });
    fc.assert(
      fc.property(segments, (texts) => {
        const given = texts.map((text, at) => ({
          id: `t1.s${at}`,
          text,
          language: 'en',
          role: 'original' as const,
        }));
        const parts = partsOf(given).flat();
        expect(bare(parts.map(({ text }) => text).join(''))).toBe(bare(texts.join('')));
      }),
      { numRuns: 50 },
    );
  });
});
