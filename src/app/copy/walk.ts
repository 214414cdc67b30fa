// One walk through all that a copy holds: from what is known to be there to all that pages lead to.
import type { Problem } from '../../model/problem.ts';
import type { RecordLine } from '../../store/port.ts';
import { allRecords } from '../read/in-order.ts';
import type { Archive } from '../services.ts';
import type { CopyFiles } from './files.ts';
import type { CopiedAnswer, CopyRenderer } from './port.ts';
import { recordOf } from './record-of.ts';
import type { Made, Unchanged } from './unchanged.ts';

interface WalkOptions {
  readonly unchanged: Unchanged;
  readonly made: Made;
  readonly signal: AbortSignal;
  readonly onProgress?: ((done: number, known: number) => void) | undefined;
}

/** Of one record so many answers are made at once: pictures are made by other threads, two at once. */
const atOnce = 4;

/**
 * Puts the answer to every address of the public archive among the files, or leaves it there. Drops what was put by an earlier walk and is not for everybody
 * any more. Gives what could not be made.
 */
export async function walkSite(
  archive: Archive,
  renderer: CopyRenderer,
  files: CopyFiles,
  options: WalkOptions,
): Promise<readonly Problem[]> {
  const walk = new Walk(renderer, files, options);
  await walk.through(renderer.beginnings);
  await walk.throughRecords(allRecords(archive, options.signal));
  for (const { file, address } of files.kept()) if (!walk.has(address)) files.drop(file);
  return walk.problems;
}

class Walk {
  readonly problems: Problem[] = [];
  readonly #renderer: CopyRenderer;
  readonly #files: CopyFiles;
  readonly #options: WalkOptions;
  readonly #known = new Set<string>();
  /** Addresses of records whose turn has not come. */
  readonly #later = new Map<string, string[]>();
  /** Addresses of the records whose turn it is. */
  readonly #now = new Map<string, string[]>();
  readonly #ended = new Set<string>();
  /** Records that are as they were: what stands of them is not asked for. */
  readonly #same = new Set<string>();
  /** Those among them of which a file is missing. */
  readonly #readied = new Set<string>();
  /** Addresses of nobody's, and such as nobody led to when the turn of their record came. */
  readonly #others: string[] = [];
  #done = 0;
  #failed = false;

  constructor(renderer: CopyRenderer, files: CopyFiles, options: WalkOptions) {
    this.#renderer = renderer;
    this.#files = files;
    this.#options = options;
  }

  has(address: string): boolean {
    return this.#known.has(address);
  }

  /** All that is led to, but what belongs to records whose turn has not come. */
  async through(addresses: readonly string[]): Promise<void> {
    this.#want(addresses);
    await this.#empty(this.#others, atOnce * this.#renderer.atOnce);
  }

  /** Records one after the other, or some at once, each with all that belongs to it; and then what they led to besides. */
  async throughRecords(lines: AsyncGenerator<RecordLine>): Promise<void> {
    await together(this.#renderer.atOnce, async () => {
      for (let next = await lines.next(); next.done !== true && !this.#failed; next = await lines.next())
        await this.#throughRecord(next.value);
    });
    await this.through([]);
  }

  /** All that belongs to a record, as far as it is led to by now or by its own pages. */
  async #throughRecord({ id, head, withdrawn }: RecordLine): Promise<void> {
    const { unchanged, made, signal } = this.#options;
    const reads = await this.#orFail(unchanged.of(id, signal));
    if (reads !== undefined) {
      this.#same.add(id);
      made.add(id, reads);
    } else if (!withdrawn) await this.#orFail(this.#renderer.ready(id, signal));
    const queue = this.#later.get(id) ?? [];
    this.#later.delete(id);
    this.#now.set(id, queue);
    this.#want([`/records/${id}`, ...Array.from({ length: head }, (_, at) => `/records/${id}/v${at + 1}`)]);
    await this.#empty(queue, atOnce);
    this.#now.delete(id);
    this.#ended.add(id);
  }

  /** Last in, first out, so that little waits. */
  async #empty(queue: string[], most: number): Promise<void> {
    // Those that find nothing to do end at once, though another may yet find more: so again, until nothing waits.
    while (queue.length > 0 && !this.#failed)
      await together(most, async () => {
        for (let address = queue.pop(); address !== undefined && !this.#failed; address = queue.pop())
          await this.#orFail(this.#take(address));
      });
  }

  /** Where one answer fails, no other is begun. */
  async #orFail<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  #want(addresses: readonly string[]): void {
    for (const address of addresses) {
      if (this.#known.has(address)) continue;
      this.#known.add(address);
      const record = recordOf(address);
      if (record === undefined || this.#ended.has(record)) {
        this.#others.push(address);
        continue;
      }
      const queue = this.#now.get(record) ?? this.#later.get(record);
      if (queue === undefined) this.#later.set(record, [address]);
      else queue.push(address);
    }
  }

  async #take(address: string): Promise<void> {
    const { signal, made, onProgress } = this.#options;
    signal.throwIfAborted();
    const file = this.#renderer.fileOf(address);
    const standing = await this.#files.standing(file);
    const had = standing?.address === address ? standing : undefined;
    const record = recordOf(address);
    const isOfSame = record !== undefined && this.#same.has(record);
    const isSame = isOfSame && had !== undefined;
    if (isOfSame && !isSame && !this.#readied.has(record)) {
      this.#readied.add(record);
      await this.#renderer.ready(record, signal);
    }
    const answer: CopiedAnswer = isSame
      ? { kind: 'unchanged', reads: [] }
      : await this.#renderer.answer(address, had?.tag, signal);
    if (record !== undefined) made.add(record, answer.reads);
    switch (answer.kind) {
      case 'absent':
        this.#files.drop(file);
        this.#want(answer.leads);
        break;
      case 'failed':
        this.#files.drop(file);
        this.problems.push(failure(address, answer));
        break;
      case 'unchanged':
        if (had === undefined) throw new Error(`“${address}” was not asked about, and is the same.`);
        this.#files.keep(had);
        this.#want(had.leads);
        break;
      case 'made':
        await this.#files.put(file, answer.body, { address, tag: answer.tag, leads: answer.leads });
        this.#want(answer.leads);
    }
    this.#done += 1;
    onProgress?.(this.#done, this.#known.size);
  }
}

function failure(address: string, { status, why }: Extract<CopiedAnswer, { kind: 'failed' }>): Problem {
  return {
    code: 'not-copied',
    severity: 'error',
    message: `“${address}” could not be made (${status}): ${why.slice(0, 300)}`,
    where: { path: address },
    hint: 'Mend what it says, and run the same command again: only what is missing is made.',
  };
}

/** Does the same several times at once. Where one fails, the others have come to their end before that is told: nothing goes on behind it. */
async function together(count: number, work: () => Promise<void>): Promise<void> {
  const ended = await Promise.allSettled(Array.from({ length: count }, work));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
