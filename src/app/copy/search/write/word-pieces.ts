// The pieces of words in their order, and the pieces that say with which beginnings those begin.
import { beginningsInPiece, pieceNames, WordPieceWriter, type WordEntry } from '../pieces.ts';

/** Bytes of a piece, beyond which the next begins. */
const pieceBytes = 3000;

type Put = (name: string, content: unknown) => Promise<void>;

export class WordPieces {
  readonly #put: Put;
  #piece = new WordPieceWriter();
  #last = '';
  #pieces = 0;
  #beginnings: string[] = [];
  readonly #firsts: string[] = [];

  constructor(put: Put) {
    this.#put = put;
  }

  /** Keys rise in the order of UTF-16 code units. */
  async add(entry: WordEntry): Promise<void> {
    if (this.#piece.length > 0 && this.#piece.length + entry.list.length > pieceBytes) await this.#close();
    this.#piece.add(entry);
  }

  /** Gives the first of the beginnings of every piece of them. */
  async finish(): Promise<readonly string[]> {
    await this.#close();
    await this.#closeBeginnings();
    return this.#firsts;
  }

  async #close(): Promise<void> {
    const { first, last } = this.#piece;
    if (first === null) return;
    await this.#put(pieceNames.words(this.#pieces++), Buffer.from(this.#piece.finish()).toString('base64'));
    this.#beginnings.push(beginningOf(first, this.#last));
    this.#last = last;
    this.#piece = new WordPieceWriter();
    if (this.#beginnings.length === beginningsInPiece) await this.#closeBeginnings();
  }

  async #closeBeginnings(): Promise<void> {
    const [first] = this.#beginnings;
    if (first === undefined) return;
    await this.#put(pieceNames.beginnings(this.#firsts.length), this.#beginnings);
    this.#firsts.push(first);
    this.#beginnings = [];
  }
}

/** As much of a key as sets it behind another that comes before it. */
function beginningOf(term: string, before: string): string {
  let length = 0;
  while (length < term.length && term.charCodeAt(length) === before.charCodeAt(length)) length++;
  const code = term.charCodeAt(length);
  return term.slice(0, length + (code >= 0xd800 && code <= 0xdbff ? 2 : 1));
}
