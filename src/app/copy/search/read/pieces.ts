// The pieces of a copy's search as a browser asks for them: words, pairs, names and texts, each piece loaded once.
import type { Form } from '../../../../text/analyse/token.ts';
import { bytesOf, Reader } from '../bytes.ts';
import { nameTerm, pairHash, pieceOfPair } from '../keys.ts';
import { readSpelling, type SpelledIn } from '../name-slots.ts';
import {
  namesInPiece,
  pieceNames,
  recordsOfPair,
  wordEntries,
  type BasePiece,
  type CopiedName,
  type TextPiece,
  type WordEntry,
} from '../pieces.ts';
import { readNumbers } from '../postings.ts';

/** Loads what a piece hands over; undefined where there is no such piece. */
export type LoadPiece = (name: string) => Promise<unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Pieces are written by this copy's own maker; only one that is missing or another's is told apart. */
const isTextPiece = (value: unknown): value is TextPiece =>
  typeof value === 'object' && value !== null && 'segments' in value;
const isNamesPiece = (value: unknown): value is readonly CopiedName[] => Array.isArray(value);

export class Pieces {
  readonly base: BasePiece;
  readonly #load: LoadPiece;
  readonly #words = new Map<number, Promise<readonly WordEntry[]>>();

  constructor(base: BasePiece, load: LoadPiece) {
    this.base = base;
    this.#load = load;
  }

  async word(term: string): Promise<WordEntry | undefined> {
    const entries = await this.#wordsOf(this.#pieceOf(term));
    return entries.find((entry) => entry.term === term);
  }

  /** Keys that begin so: those in the piece where they begin and the next. `whole`: whether these are all. */
  async beginning(
    start: string,
  ): Promise<{ readonly entries: readonly WordEntry[]; readonly whole: boolean }> {
    const at = this.#pieceOf(start);
    const both = await Promise.all([this.#wordsOf(at), this.#wordsOf(at + 1)]);
    const entries = both.flat().filter(({ term }) => term.startsWith(start));
    const next = this.base.words[at + 2] ?? '';
    const goesOn = next !== '' && (next.startsWith(start) || start.startsWith(next));
    return { entries, whole: !goesOn };
  }

  async spelling(form: Form): Promise<readonly SpelledIn[]> {
    const entry = await this.word(nameTerm(form));
    return entry === undefined ? [] : readSpelling(new Reader(entry.list));
  }

  /** Records in which one word follows another, rising. */
  async pair(first: Form, second: Form): Promise<readonly number[]> {
    const hash = pairHash(first, second);
    const piece = text(await this.#load(pieceNames.pairs(pieceOfPair(hash, this.base.pairs))));
    return recordsOfPair(piece, hash) ?? [];
  }

  async name(number: number): Promise<(CopiedName & { readonly in: readonly number[] }) | undefined> {
    const piece = await this.#load(pieceNames.names(Math.floor(number / namesInPiece)));
    const name = isNamesPiece(piece) ? piece[number % namesInPiece] : undefined;
    return name && { ...name, in: readNumbers(new Reader(bytesOf(name.records))) };
  }

  async text(record: number, part: number): Promise<TextPiece | undefined> {
    const piece = await this.#load(pieceNames.text(record, part));
    return isTextPiece(piece) ? piece : undefined;
  }

  /** The last piece whose first key is not behind this one. */
  #pieceOf(term: string): number {
    let [low, high] = [0, this.base.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.base.words[middle] ?? '') <= term) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  async #wordsOf(at: number): Promise<readonly WordEntry[]> {
    if (at >= this.base.words.length) return [];
    const known =
      this.#words.get(at) ?? this.#load(pieceNames.words(at)).then((one) => [...wordEntries(text(one))]);
    this.#words.set(at, known);
    return known;
  }
}
