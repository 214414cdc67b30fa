// The pieces of a copy's search as a browser asks for them: words, lists, pairs, names and texts, each piece loaded once.
import type { Form } from '../../../../text/analyse/token.ts';
import { bytesOf, Reader } from '../bytes.ts';
import { readDetails } from '../details.ts';
import { nameTerm, pairHash, pieceOfPair } from '../keys.ts';
import { readLongList } from '../long-lists.ts';
import { readSpelling, type SpelledIn } from '../name-slots.ts';
import {
  beginningsInPiece,
  namesInPiece,
  pieceNames,
  recordsOfPair,
  wordEntries,
  type BasePiece,
  type CopiedName,
  type TextPiece,
  type WordEntry,
} from '../pieces.ts';
import { readPostings, type Posting } from '../postings.ts';
import { readSet } from '../record-set.ts';

/** Loads what a piece hands over; rejects where there is no such piece. */
export type LoadPiece = (name: string) => Promise<unknown>;

/** Pieces are written by this copy's own maker. One that is damaged is never taken for one that is empty: readers would take that for absence. */
function text(value: unknown): string {
  if (typeof value !== 'string') throw damaged();
  return value;
}

const damaged = (): Error => new Error('A piece of the search is not what it should be.');

const isTextPiece = (value: unknown): value is TextPiece =>
  typeof value === 'object' && value !== null && 'segments' in value;
const isNamesPiece = (value: unknown): value is readonly CopiedName[] => Array.isArray(value);
const isBeginnings = (value: unknown): value is readonly string[] => Array.isArray(value);

/** Pieces of words that are loaded for a beginning. */
const mostForBeginning = 12;

export class Pieces {
  readonly base: BasePiece;
  readonly #load: LoadPiece;
  readonly #words = new Map<number, Promise<readonly WordEntry[]>>();

  constructor(base: BasePiece, load: LoadPiece) {
    this.base = base;
    this.#load = load;
  }

  async word(term: string): Promise<WordEntry | undefined> {
    const entries = await this.#wordsOf(await this.#pieceOf(term));
    return entries.find((entry) => entry.term === term);
  }

  /** Keys that begin so: those in the piece where they begin and the next ones. `whole`: whether these are all. */
  async beginning(
    start: string,
  ): Promise<{ readonly entries: readonly WordEntry[]; readonly whole: boolean }> {
    const first = await this.#pieceOf(start);
    let end = first + 1;
    let goesOn = true;
    while (goesOn && end <= first + mostForBeginning) {
      goesOn = (await this.#beginningOf(end))?.startsWith(start) === true;
      if (goesOn) end++;
    }
    const pieces = Array.from({ length: Math.min(end - first, mostForBeginning) }, async (_, at) =>
      this.#wordsOf(first + at),
    );
    const entries = (await Promise.all(pieces)).flat().filter(({ term }) => term.startsWith(start));
    return { entries, whole: !goesOn };
  }

  /** Where a word stands. Of a long list the details lie apart: without them each record has the level that is usual for the word. */
  async postings({ apart, list }: WordEntry, detailed: boolean): Promise<readonly Posting[]> {
    if (!apart) return readPostings(new Reader(list));
    const { level, records: at, details } = readLongList(list);
    const [own, others] = await Promise.all([
      this.#list(at),
      details !== null && detailed ? this.#list(details.at) : null,
    ]);
    const records = readSet(own, this.base.records);
    if (details === null) return readDetails(own, records);
    return others === null
      ? records.map((record) => ({ record, level, part: 0 }))
      : readDetails(others, records);
  }

  async spelling(form: Form): Promise<readonly SpelledIn[]> {
    const entry = await this.word(nameTerm(form));
    return entry === undefined ? [] : readSpelling(new Reader(entry.list));
  }

  /** Records in which one word follows another, rising. */
  async pair(first: Form, second: Form): Promise<readonly number[]> {
    const hash = pairHash(first, second);
    const piece = text(await this.#load(pieceNames.pairs(pieceOfPair(hash, this.base.pairs))));
    return recordsOfPair(piece, hash, this.base.records);
  }

  async name(number: number): Promise<CopiedName | undefined> {
    const piece = await this.#load(pieceNames.names(Math.floor(number / namesInPiece)));
    if (!isNamesPiece(piece)) throw damaged();
    return piece[number % namesInPiece];
  }

  /** Records that a name stands in, rising. */
  async recordsOf({ records }: CopiedName): Promise<readonly number[]> {
    const set = typeof records === 'string' ? new Reader(bytesOf(records)) : await this.#list(records.at);
    return readSet(set, this.base.records);
  }

  async text(record: number, part: number): Promise<TextPiece> {
    const piece = await this.#load(pieceNames.text(record, part));
    if (!isTextPiece(piece)) throw damaged();
    return piece;
  }

  async #list(address: string): Promise<Reader> {
    return new Reader(bytesOf(text(await this.#load(pieceNames.list(address)))));
  }

  /** The last piece whose first key is not behind this one. */
  async #pieceOf(term: string): Promise<number> {
    const group = lastNotBehind(this.base.beginnings, term);
    return group * beginningsInPiece + lastNotBehind(await this.#beginnings(group), term);
  }

  async #beginningOf(piece: number): Promise<string | undefined> {
    const beginnings = await this.#beginnings(Math.floor(piece / beginningsInPiece));
    return beginnings[piece % beginningsInPiece];
  }

  async #beginnings(group: number): Promise<readonly string[]> {
    if (group >= this.base.beginnings.length) return [];
    const piece = await this.#load(pieceNames.beginnings(group));
    if (!isBeginnings(piece)) throw damaged();
    return piece;
  }

  async #wordsOf(at: number): Promise<readonly WordEntry[]> {
    if ((await this.#beginningOf(at)) === undefined) return [];
    const known =
      this.#words.get(at) ?? this.#load(pieceNames.words(at)).then((one) => [...wordEntries(text(one))]);
    this.#words.set(at, known);
    return known;
  }
}

/** The place of the last of these that is not behind a key; the first where all are. */
function lastNotBehind(beginnings: readonly string[], term: string): number {
  let [low, high] = [0, beginnings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((beginnings[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
