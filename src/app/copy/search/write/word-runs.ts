// Lists of postings that outgrow memory: gathered key by key, laid aside sorted, and read back as one list for each key.
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Reader, Writer } from '../bytes.ts';
import { readPosting, writePosting, type Posting } from '../postings.ts';

/** Keys, and bytes of postings, that are held in memory at most. */
const most = { keys: 400_000, bytes: 64 * 2 ** 20 };

interface List {
  readonly writer: Writer;
  last: number;
}

/** A key with all its postings, as `writePosting` writes them. */
export interface Gathered {
  readonly term: string;
  readonly list: Uint8Array;
}

/** Records are added in rising order. What it lays aside in `folder` it removes when it has been read. */
export class WordRuns {
  readonly #folder: string;
  readonly #most: { readonly keys: number; readonly bytes: number };
  #lists = new Map<string, List>();
  #bytes = 0;
  readonly #runs: string[] = [];

  constructor(folder: string, limits = most) {
    this.#folder = folder;
    this.#most = limits;
  }

  add(term: string, posting: Posting): void {
    const list = this.#lists.get(term) ?? { writer: new Writer(), last: -1 };
    if (list.last < 0) this.#lists.set(term, list);
    const before = list.writer.length;
    writePosting(list.writer, posting, list.last);
    list.last = posting.record;
    this.#bytes += list.writer.length - before;
  }

  /** Lays aside what has grown too large; to be called between two records. */
  settle(): void {
    if (this.#lists.size > this.#most.keys || this.#bytes > this.#most.bytes) this.#layAside();
  }

  /** Every key once, in the order of UTF-16 code units. Nothing can be added afterwards. */
  *gathered(): Generator<Gathered> {
    this.#layAside();
    const runs = this.#runs.map((path) => new Run(path));
    const joined = new Writer();
    try {
      for (;;) {
        const open = runs.filter((run) => run.term !== null);
        const term = open.reduce<string | null>(
          (least, run) => (least === null || (run.term ?? '') < least ? run.term : least),
          null,
        );
        if (term === null) return;
        joined.clear();
        let last = -1;
        for (const run of open) if (run.term === term) last = run.takeOnto(joined, last);
        yield { term, list: joined.written() };
      }
    } finally {
      for (const run of runs) run.close();
      for (const path of this.#runs) rmSync(path, { force: true });
    }
  }

  #layAside(): void {
    if (this.#lists.size === 0) return;
    const path = join(this.#folder, `words-${this.#runs.length}`);
    const file = openSync(path, 'w');
    const out = new Writer();
    const encoder = new TextEncoder();
    try {
      for (const term of [...this.#lists.keys()].sort()) {
        const list = this.#lists.get(term);
        if (list === undefined) continue;
        const key = encoder.encode(term);
        out.number(key.length);
        out.bytes(key);
        out.number(list.last);
        out.number(list.writer.length);
        out.bytes(list.writer.written());
        if (out.length > 2 ** 20) {
          writeSync(file, out.written());
          out.clear();
        }
      }
      writeSync(file, out.written());
    } finally {
      closeSync(file);
    }
    this.#runs.push(path);
    this.#lists = new Map();
    this.#bytes = 0;
  }
}

/** One file that was laid aside, read from its beginning to its end. */
class Run {
  readonly #file: number;
  #buffer = new Uint8Array(0);
  #reader = new Reader(this.#buffer);
  #last = -1;
  #list = new Uint8Array(0);
  /** The key it stands at; null at its end. */
  term: string | null = null;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.#next();
  }

  /** Appends the postings of its key to a list that ends with the record `before`; gives the last record. */
  takeOnto(joined: Writer, before: number): number {
    const reader = new Reader(this.#list);
    writePosting(joined, readPosting(reader, -1), before);
    joined.bytes(reader.bytes(this.#list.length));
    const last = this.#last;
    this.#next();
    return last;
  }

  close(): void {
    closeSync(this.#file);
  }

  #next(): void {
    this.#have(16);
    if (this.#reader.done) {
      this.term = null;
      return;
    }
    const length = this.#reader.number();
    this.#have(length + 16);
    this.term = new TextDecoder().decode(this.#reader.bytes(length));
    this.#last = this.#reader.number();
    const bytes = this.#reader.number();
    this.#have(bytes);
    this.#list = Uint8Array.from(this.#reader.bytes(bytes));
  }

  /** Reads on until so many bytes are there, or the file ends. */
  #have(wanted: number): void {
    const left = this.#reader.end - this.#reader.at;
    if (left >= wanted) return;
    const larger = new Uint8Array(left + Math.max(wanted, 2 ** 18));
    larger.set(this.#buffer.subarray(this.#reader.at, this.#reader.end));
    let filled = left;
    for (let read = 1; read > 0 && filled < wanted; filled += read)
      read = readSync(this.#file, larger, filled, larger.length - filled, null);
    this.#buffer = larger.subarray(0, filled);
    this.#reader = new Reader(this.#buffer);
  }
}
