// Writes the search of a copy, record by record, within bounded memory: pieces of words, of pairs of words, of names, and of texts.
import { tokensOf } from '../../../../text/analyse/tokens.ts';
import type { NameUse } from '../../../../index/names.ts';
import { searchFields, type SearchField } from '../../../../index/search.ts';
import { GAP, type FieldWords } from '../../../../index/project/words.ts';
import { Reader } from '../bytes.ts';
import { nameTerm, pairHash, pieceOfPair, stemTerm } from '../keys.ts';
import {
  FORMAT,
  namesInPiece,
  pieceNames,
  scriptOf,
  type BasePiece,
  type CopiedName,
  type CopiedRecord,
  type CopiedSegment,
  type WordEntry,
} from '../pieces.ts';
import { mostBeside } from '../long-lists.ts';
import { levelOf, readPostings } from '../postings.ts';
import { Lists } from './lists.ts';
import { NamesInRecords, recordsOfName } from './named.ts';
import { NamesInText } from './names-in-text.ts';
import { NameSpellings, systemNames } from './names.ts';
import { PairPieces } from './pair-pieces.ts';
import { PairRuns } from './pair-runs.ts';
import { partsOf, textPiece } from './texts.ts';
import { WordPieces } from './word-pieces.ts';
import { WordRuns } from './word-runs.ts';

/** Records of pairs to a piece, at most and as they are spread evenly. */
const pairsInPiece = 3500;

const weights: Readonly<Record<SearchField, number>> = {
  title: 4,
  original: 1,
  translation: 1,
  notes: 0.7,
  description: 1,
};

/** Everything of a record that its copy is searched by. */
export interface SearchedRecord {
  readonly record: CopiedRecord;
  readonly words: FieldWords;
  readonly segments: readonly CopiedSegment[];
  readonly names: readonly NameUse[];
}

/** Takes a piece by its name in the search folder, without ".js". */
export type PutPiece = (name: string, script: string) => Promise<void>;

export interface CopySearchOptions {
  /** An empty folder for what outgrows memory; whoever made it removes it. */
  readonly folder: string;
  readonly put: PutPiece;
}

/** The same records in the same order give the same pieces, byte for byte. Add them in the order in which they were first published: then those that come later change the fewest pieces. */
export class CopySearchWriter {
  readonly #put: PutPiece;
  readonly #words: WordRuns;
  readonly #pairs: PairRuns;
  readonly #names = new NamesInRecords();
  readonly #inText = new NamesInText();
  readonly #languages = new Set<string>();
  #records = 0;

  constructor(options: CopySearchOptions) {
    this.#put = options.put;
    this.#words = new WordRuns(options.folder);
    this.#pairs = new PairRuns(options.folder);
  }

  async add({ record, words, segments, names }: SearchedRecord): Promise<void> {
    const number = this.#records++;
    const parts = partsOf(segments);
    this.#names.add(number, names);
    this.#names.addWritten(number, this.#inText.of(segments));
    this.#index(number, words, firstParts(parts));
    for (const [at, own] of parts.entries())
      await this.#piece(pieceNames.text(number, at), textPiece(record, parts.length, own));
    this.#words.settle();
  }

  /** References of all names so far, as the index writes them. */
  names(): string[] {
    return this.#names.keys();
  }

  /** Another written form of one of `names`, as its authority has it. */
  addForm(name: string, written: string): void {
    this.#names.addForm(name, written);
  }

  /** Writes all that spans records. Nothing can be added afterwards. */
  async finish(signal?: AbortSignal): Promise<void> {
    const names = [...this.#names.names()];
    const sought = new Map<number, readonly number[] | null>();
    for (const { sought: rows } of names)
      for (const row of rows) for (const hash of row) sought.set(hash, null);
    const pairs = await this.#writePairs(sought, signal);
    const spellings = new NameSpellings();
    const lists = new Lists(this.#records, async (name, content) => this.#piece(name, content));
    for (let at = 0; at < names.length; at += namesInPiece) {
      signal?.throwIfAborted();
      const piece: CopiedName[] = [];
      for (const [within, name] of names.slice(at, at + namesInPiece).entries()) {
        const { label, kind, forms, made } = name;
        spellings.add(at + within, forms, made);
        piece.push({ label, kind, forms, records: await lists.ofName(recordsOfName(name, sought)) });
      }
      await this.#piece(pieceNames.names(at / namesInPiece), piece);
    }
    const beginnings = await this.#writeWords(spellings, lists, signal);
    const base: BasePiece = {
      format: FORMAT,
      records: this.#records,
      names: names.length,
      beginnings,
      pairs,
      languages: [...this.#languages].sort(),
      systems: systemNames,
    };
    await this.#piece(pieceNames.base, base);
  }

  #index(number: number, { fields, stems }: FieldWords, parts: ReadonlyMap<string, number>): void {
    const found = new Map<string, number>();
    let length = 0;
    for (const field of searchFields) {
      let before = GAP;
      for (const form of fields[field]) {
        if (form !== GAP) {
          length++;
          found.set(form, (found.get(form) ?? 0) + weights[field]);
          if (before !== GAP) this.#pairs.add(pairHash(before, form), number);
        }
        before = form;
      }
    }
    const stemmed = new Map<string, { weight: number; part: number }>();
    for (const [form, key] of stems) {
      const weight = found.get(form) ?? 0;
      const part = parts.get(form) ?? 0;
      const stem = stemmed.get(key);
      if (stem === undefined) stemmed.set(key, { weight, part });
      else stemmed.set(key, { weight: stem.weight + weight, part: Math.min(stem.part, part) });
    }
    for (const [form, weight] of found)
      this.#words.add(form, { record: number, level: levelOf(weight, length), part: parts.get(form) ?? 0 });
    for (const [key, { weight, part }] of stemmed) {
      this.#languages.add(key.slice(0, key.indexOf(':')));
      this.#words.add(stemTerm(key), { record: number, level: levelOf(weight, length), part });
    }
  }

  /** Gives the number of pieces; fills in the records of pairs that are sought. */
  async #writePairs(sought: Map<number, readonly number[] | null>, signal?: AbortSignal): Promise<number> {
    const pieces = 2 ** Math.max(0, Math.ceil(Math.log2(this.#pairs.total / pairsInPiece)));
    const into = new PairPieces(this.#records, async (at, bytes) =>
      this.#piece(pieceNames.pairs(at), base64(bytes)),
    );
    for (const { hash, records } of this.#pairs.gathered()) {
      await into.reach(pieceOfPair(hash, pieces), signal);
      into.add(hash, records);
      if (sought.has(hash)) sought.set(hash, records);
    }
    await into.reach(pieces, signal);
    return pieces;
  }

  /** Gives the first of every piece of beginnings. */
  async #writeWords(
    spellings: NameSpellings,
    lists: Lists,
    signal?: AbortSignal,
  ): Promise<readonly string[]> {
    const pieces = new WordPieces(async (name, content) => this.#piece(name, content));
    for (const entry of inOrder(this.#wordEntries(), nameEntries(spellings))) {
      signal?.throwIfAborted();
      // What has no records is a spelling of a name.
      if (entry.records === 0 || entry.list.length <= mostBeside.list) {
        await pieces.add(entry);
        continue;
      }
      const list = await lists.ofWord(readPostings(new Reader(entry.list)));
      await pieces.add({ ...entry, apart: true, list });
    }
    return pieces.finish();
  }

  *#wordEntries(): Generator<WordEntry> {
    for (const { term, list } of this.#words.gathered())
      yield { term, records: readPostings(new Reader(list)).length, apart: false, list };
  }

  async #piece(name: string, content: unknown): Promise<void> {
    await this.#put(name, scriptOf(name, content));
  }
}

/** For each form of a record of several parts the first of them in which it stands, but for the first of all. */
function firstParts(parts: readonly (readonly CopiedSegment[])[]): Map<string, number> {
  const first = new Map<string, number>();
  if (parts.length < 2) return first;
  for (const [part, segments] of parts.entries())
    for (const { text, language } of segments)
      for (const { form, also } of tokensOf(text, language))
        for (const one of [form, ...also]) if (!first.has(one)) first.set(one, part);
  return first;
}

function* nameEntries(spellings: NameSpellings): Generator<WordEntry> {
  for (const { spelling, list } of spellings.spellings())
    yield { term: nameTerm(spelling), records: 0, apart: false, list };
}

/** Two sequences in the order of their keys as one. */
function* inOrder(one: Iterator<WordEntry>, other: Iterator<WordEntry>): Generator<WordEntry> {
  let [a, b] = [one.next(), other.next()];
  while (a.done !== true || b.done !== true) {
    if (a.done !== true && (b.done === true || a.value.term < b.value.term)) {
      yield a.value;
      a = one.next();
    } else if (b.done !== true) {
      yield b.value;
      b = other.next();
    }
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
