// Lists of records that are too long for the piece of their word or name: each a piece of its own, named by what it holds.
import { createHash } from 'node:crypto';
import { Writer } from '../bytes.ts';
import { writeDetails } from '../details.ts';
import { addressBytes, longListBytes, mostBeside } from '../long-lists.ts';
import { pieceNames } from '../pieces.ts';
import type { Posting } from '../postings.ts';
import { writeSet } from '../record-set.ts';

type Put = (name: string, content: string) => Promise<void>;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What is equal is written once: a word and its only stem stand in the same records. */
export class Lists {
  readonly #all: number;
  readonly #put: Put;
  readonly #written = new Set<string>();

  /** `all`: how many records there are. */
  constructor(all: number, put: Put) {
    this.#all = all;
    this.#put = put;
  }

  /** Writes a word's list; gives what its entry says of it. */
  async ofWord(postings: readonly Posting[]): Promise<Uint8Array> {
    const records = new Writer();
    writeSet(
      records,
      postings.map(({ record }) => record),
      this.#all,
    );
    const details = new Writer();
    writeDetails(details, postings);
    const level = Math.round(postings.reduce((sum, posting) => sum + posting.level, 0) / postings.length);
    if (details.length <= mostBeside.details) {
      records.bytes(details.written());
      return longListBytes({ level, records: await this.#piece(records.written()), details: null });
    }
    const at = await this.#piece(details.written());
    return longListBytes({
      level,
      records: await this.#piece(records.written()),
      details: { at, bytes: details.length },
    });
  }

  /** The records of a name: as they stand in its piece. */
  async ofName(records: readonly number[]): Promise<string | { readonly at: string }> {
    const set = new Writer();
    writeSet(set, records, this.#all);
    return set.length <= mostBeside.list / 2
      ? base64(set.written())
      : { at: await this.#piece(set.written()) };
  }

  async #piece(bytes: Uint8Array): Promise<string> {
    const address = createHash('sha256')
      .update(bytes)
      .digest('hex')
      .slice(0, 2 * addressBytes);
    if (!this.#written.has(address)) await this.#put(pieceNames.list(address), base64(bytes));
    this.#written.add(address);
    return address;
  }
}
