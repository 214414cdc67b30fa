// One walk through all that a copy holds: from what is known to be there to all that pages lead to.
import type { Problem } from '../../model/problem.ts';
import type { RecordLine } from '../../store/port.ts';
import { allLinks } from '../align/links-between.ts';
import type { Archive } from '../services.ts';
import type { CopyFiles } from './files.ts';
import type { CopiedAnswer, CopyRenderer } from './port.ts';

interface WalkOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: ((done: number, known: number) => void) | undefined;
}

/** Pictures are made by other threads, two at once; pages one after the other. */
const atOnce = 4;
const linesTogether = 1000;

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
  for (let after = 0; ;) {
    const lines = await archive.store.records(after, linesTogether, options.signal);
    const last = lines.at(-1);
    if (last === undefined) break;
    after = last.seq;
    for (const line of lines) {
      // A page does not wait long for links, so they are computed first: else the same archive would give other bytes the next time.
      if (!line.withdrawn) await linkVersions(archive, line.id, options.signal);
      await walk.throughRecord(line);
    }
  }
  for (const { file, address } of files.kept()) if (!walk.has(address)) files.drop(file);
  return walk.problems;
}

async function linkVersions(archive: Archive, id: string, signal: AbortSignal): Promise<void> {
  for (const { manifest } of await archive.store.versions(id, signal))
    if (manifest.parts.texts.length > 1)
      await allLinks(archive, await archive.store.content(manifest, signal), manifest, signal);
}

/** The record that an address belongs to; undefined for what belongs to several. */
function recordOf(address: string): string | undefined {
  return /^\/(?:records|iiif(?:\/image\/\d)?)\/([0-9a-z]{8})(?=[/.-]|$)/.exec(address)?.[1];
}

class Walk {
  readonly problems: Problem[] = [];
  readonly #renderer: CopyRenderer;
  readonly #files: CopyFiles;
  readonly #options: WalkOptions;
  /** Last in, first out, so that little waits: a record is whole before the next. */
  readonly #waiting: string[] = [];
  readonly #known = new Set<string>();
  /** Addresses of records whose turn has not come. */
  readonly #later = new Map<string, string[]>();
  readonly #begun = new Set<string>();
  #done = 0;

  constructor(renderer: CopyRenderer, files: CopyFiles, options: WalkOptions) {
    this.#renderer = renderer;
    this.#files = files;
    this.#options = options;
  }

  has(address: string): boolean {
    return this.#known.has(address);
  }

  /** All that belongs to a record, as far as it is led to by now or by its own pages. */
  async throughRecord({ id, head }: Pick<RecordLine, 'id' | 'head'>): Promise<void> {
    this.#begun.add(id);
    this.#waiting.push(...(this.#later.get(id) ?? []));
    this.#later.delete(id);
    const versions = Array.from({ length: head }, (_, at) => `/records/${id}/v${at + 1}`);
    await this.through([`/records/${id}`, ...versions]);
  }

  async through(addresses: readonly string[]): Promise<void> {
    this.#want(addresses);
    const work = async (): Promise<void> => {
      for (let address = this.#waiting.pop(); address !== undefined; address = this.#waiting.pop())
        await this.#take(address);
    };
    // Those that find nothing to do end at once, though another may yet find more: so again, until nothing waits.
    while (this.#waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, work));
  }

  #want(addresses: readonly string[]): void {
    for (const address of addresses) {
      if (this.#known.has(address)) continue;
      this.#known.add(address);
      const record = recordOf(address);
      if (record === undefined || this.#begun.has(record)) this.#waiting.push(address);
      else this.#later.set(record, [...(this.#later.get(record) ?? []), address]);
    }
  }

  async #take(address: string): Promise<void> {
    const { signal, onProgress } = this.#options;
    signal.throwIfAborted();
    const file = this.#renderer.fileOf(address);
    const standing = await this.#files.standing(file);
    const had = standing?.address === address ? standing : undefined;
    const answer = await this.#renderer.answer(address, had?.tag, signal);
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
