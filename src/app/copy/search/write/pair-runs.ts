// Pairs of words with their records, more than memory holds: laid aside in sorted files of numbers, and merged.
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { mostRecords } from '../postings.ts';

/** Numbers in memory at most: each 8 bytes. */
const usualRun = 2 ** 22;

/** A pair and a record are one number of 53 bits, the pair above, so that sorting numbers sorts both. */
export class PairRuns {
  readonly #folder: string;
  readonly #run: Float64Array;
  #length = 0;
  readonly #paths: string[] = [];
  /** How many were added. */
  total = 0;

  constructor(folder: string, run = usualRun) {
    this.#folder = folder;
    this.#run = new Float64Array(run);
  }

  add(hash: number, record: number): void {
    if (this.#length === this.#run.length) this.#layAside();
    this.#run[this.#length++] = hash * mostRecords + record;
    this.total++;
  }

  /** Every pair once, rising, with its records, rising. Nothing can be added afterwards. */
  *gathered(): Generator<{ readonly hash: number; readonly records: readonly number[] }> {
    this.#layAside();
    const runs = this.#paths.map((path) => new Run(path));
    try {
      let hash = -1;
      let records: number[] = [];
      for (;;) {
        let least: Run | undefined;
        for (const run of runs) if (run.value < (least?.value ?? Infinity)) least = run;
        if (least === undefined) break;
        const value = least.value;
        least.next();
        const own = Math.floor(value / mostRecords);
        if (own !== hash) {
          if (records.length > 0) yield { hash, records };
          hash = own;
          records = [];
        }
        const record = value - own * mostRecords;
        if (records.at(-1) !== record) records.push(record);
      }
      if (records.length > 0) yield { hash, records };
    } finally {
      for (const run of runs) run.close();
      for (const path of this.#paths) rmSync(path, { force: true });
    }
  }

  #layAside(): void {
    if (this.#length === 0) return;
    const path = join(this.#folder, `pairs-${this.#paths.length}`);
    const sorted = this.#run.subarray(0, this.#length).sort();
    const file = openSync(path, 'w');
    try {
      writeSync(file, new Uint8Array(sorted.buffer, sorted.byteOffset, sorted.byteLength));
    } finally {
      closeSync(file);
    }
    this.#paths.push(path);
    this.#length = 0;
  }
}

class Run {
  readonly #file: number;
  readonly #buffer = new Float64Array(2 ** 14);
  #at = 0;
  #length = 0;
  /** Infinity at the end. */
  value = Infinity;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.next();
  }

  next(): void {
    if (this.#at === this.#length) {
      this.#at = 0;
      this.#length = readSync(this.#file, new Uint8Array(this.#buffer.buffer)) / 8;
    }
    this.value = this.#at < this.#length ? (this.#buffer[this.#at++] ?? Infinity) : Infinity;
  }

  close(): void {
    closeSync(this.#file);
  }
}
