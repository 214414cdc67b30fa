// Which records need not be asked for again: whose files were made of nothing that has changed since.
import type { KeptJournal } from './journal.ts';
import type { Moment } from './moment.ts';
import type { CopyRenderer } from './port.ts';
import type { Read } from './reads.ts';
import { SharedStrings } from './shared-strings.ts';

/** Of what the files of each record were made. */
export class Made {
  readonly #reads = new Map<string, Map<string, string>>();
  readonly #strings = new SharedStrings();

  /** Where a question was answered in two ways while the record's files were made, the later counts; the archive has changed, and is walked again. */
  add(record: string, reads: readonly Read[]): void {
    const all = this.#reads.get(record) ?? new Map<string, string>();
    this.#reads.set(record, all);
    for (const [question, answer] of reads) all.set(this.#strings.of(question), answer);
  }

  /** In an order of its own, in whichever the files were made. */
  *all(): Generator<readonly [string, readonly Read[]]> {
    for (const record of [...this.#reads.keys()].toSorted()) {
      const reads: readonly Read[] = [...(this.#reads.get(record) ?? [])];
      yield [record, reads.toSorted(([one], [other]) => (one < other ? -1 : 1))];
    }
  }
}

/**
 * Finds the records that are as they were when the copy was last made whole. None is where anything else than publishing has happened since, or the day, the
 * program, or what the archive says of itself is another in a way that pages show.
 */
export class Unchanged {
  readonly #records: KeptJournal['records'];
  readonly #published: ReadonlySet<string>;
  readonly #renderer: CopyRenderer;
  readonly #same = new Map<string, Promise<boolean>>();

  constructor(last: KeptJournal | undefined, now: Moment, renderer: CopyRenderer) {
    const isSameGround = last?.whole === true && last.moment?.ground === now.ground;
    this.#records = isSameGround && now.published !== undefined ? last.records : new Map<string, never>();
    this.#published = now.published ?? new Set();
    this.#renderer = renderer;
  }

  /** What the record's files were made of, if all of it still comes back. */
  async of(record: string, signal: AbortSignal): Promise<readonly Read[] | undefined> {
    const reads = this.#records.get(record);
    if (reads === undefined || this.#published.has(record)) return undefined;
    for (const read of reads) if (!(await this.#isSame(read, signal))) return undefined;
    return reads;
  }

  async #isSame([question, answer]: Read, signal: AbortSignal): Promise<boolean> {
    if (question.startsWith('@')) return !this.#published.has(question.slice(1));
    const name = `${question}\n${answer}`;
    const asked = this.#same.get(name) ?? this.#renderer.answersAs([question, answer], signal);
    this.#same.set(name, asked);
    return asked;
  }
}
