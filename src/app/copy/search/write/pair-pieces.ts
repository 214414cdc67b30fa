// The pieces of pairs, one after the other.
import { Writer } from '../bytes.ts';
import { writePair } from '../pieces.ts';

export class PairPieces {
  readonly #put: (at: number, bytes: Uint8Array) => Promise<void>;
  readonly #writer = new Writer();
  #piece = 0;
  #before = 0;

  readonly #all: number;

  /** `all`: how many records there are. */
  constructor(all: number, put: (at: number, bytes: Uint8Array) => Promise<void>) {
    this.#all = all;
    this.#put = put;
  }

  /** Finishes all pieces before this one, empty ones too. */
  async reach(piece: number, signal?: AbortSignal): Promise<void> {
    while (this.#piece < piece) {
      signal?.throwIfAborted();
      await this.#put(this.#piece++, this.#writer.written());
      this.#writer.clear();
      this.#before = 0;
    }
  }

  /** `hash` rises within a piece. */
  add(hash: number, records: readonly number[]): void {
    writePair(this.#writer, { hash, before: this.#before, records }, this.#all);
    this.#before = hash;
  }
}
