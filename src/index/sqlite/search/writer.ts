// Writes what the search engine keeps: of records as they come, change, open or go, and of names as their spellings change.
import type { Database } from 'better-sqlite3';
import type { RecordContent } from '../../../model/record.ts';
import type { IndexEntry } from '../../port.ts';
import { indexedWords, type IndexedWords } from './indexed-words.ts';
import { wordsIn } from '../../project/words.ts';
import { createRecordWriter, prepareFacts, type PreparedFacts } from './record-writer.ts';
import { createSpellingWriter } from './spelling-writer.ts';
import type { Part } from './posting-rows.ts';
import { createWordWriter } from './word-writer.ts';

/** What of a record the engine takes, computed before the transaction. */
export interface PreparedSearch {
  readonly words: IndexedWords;
  readonly facts: PreparedFacts;
}

export const prepareSearch = (entry: IndexEntry, content: RecordContent): PreparedSearch => ({
  words: indexedWords(wordsIn(content)),
  facts: prepareFacts(entry, content),
});

export interface SearchWriter {
  /** Writes a record that is not there yet; the index of names must have its names. */
  put(record: number, openFrom: string | null, prepared: PreparedSearch): void;
  open(record: number, openFrom: string | null): void;
  remove(record: number): void;
  /** Writes what was gathered, at the end of a transaction that is to be kept. */
  settle(): void;
  /** Drops what was gathered, where the transaction is undone. */
  forget(): void;
}

const partOf = (openFrom: string | null): Part => (openFrom === null ? 0 : 1);

export function createSearchWriter(db: Database): SearchWriter {
  const words = createWordWriter(db);
  const records = createRecordWriter(db);
  const spellings = createSpellingWriter(db);
  return {
    put(record, openFrom, prepared) {
      words.put(record, partOf(openFrom), prepared.words);
      records.put(record, openFrom, prepared.facts);
    },
    open(record, openFrom) {
      const before = records.openFrom(record);
      if (before === undefined) return;
      if (partOf(before) !== partOf(openFrom)) words.move(record, partOf(before), partOf(openFrom));
      records.open(record, openFrom);
    },
    remove(record) {
      const before = records.openFrom(record);
      if (before === undefined) return;
      words.remove(record, partOf(before));
      records.remove(record);
    },
    settle() {
      words.settle();
      spellings.settle();
    },
    forget: () => words.forget(),
  };
}
