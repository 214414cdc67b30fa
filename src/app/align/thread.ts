// Gives alignments and second looks to a thread of their own, one after the other: a long one must not keep every reader waiting.
import { Worker } from 'node:worker_threads';
import type { Finding } from '../../model/finding.ts';
import type { Alignment } from '../../text/align/port.ts';
import type { LookJob } from '../review/look-job.ts';
import type { AlignJob } from './job.ts';

const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** What the thread is given, and what it gives back. */
export type ThreadJob =
  { readonly kind: 'align'; readonly job: AlignJob } | { readonly kind: 'look'; readonly job: LookJob };
type Done = { readonly alignment: Alignment } | { readonly findings: readonly Finding[] };
export type ThreadAnswer = Done | { readonly error: string };

interface Waiting {
  readonly asked: ThreadJob;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/** Two texts of a volume each take some seconds, and some hundred megabytes; what takes more is given up. */
const usualSeconds = 300;
const mostMegabytes = 1024;

/** The thread begins with the first piece of work, and keeps no process alive that has nothing else to do. */
export class WorkThread {
  readonly #queue: Waiting[] = [];
  #worker: Worker | undefined;
  #late: NodeJS.Timeout | undefined;
  readonly #seconds: number;

  /** `seconds`: what takes longer is given up. */
  constructor(seconds = usualSeconds) {
    this.#seconds = seconds;
  }

  /** How many pieces of work wait or are being done. */
  get length(): number {
    return this.#queue.length;
  }

  /**
   * What comes of an alignment, when its turn has come. Given up where `signal` is aborted.
   *
   * @throws the signal's reason; an error where the work fails, or takes too long.
   */
  async align(job: AlignJob, signal?: AbortSignal): Promise<Alignment> {
    const done = await this.#do({ kind: 'align', job }, signal);
    if ('alignment' in done) return done.alignment;
    throw new Error('The thread answered another question.');
  }

  /** What comes of a second look; otherwise as `align`. */
  async look(job: LookJob, signal?: AbortSignal): Promise<readonly Finding[]> {
    const done = await this.#do({ kind: 'look', job }, signal);
    if ('findings' in done) return done.findings;
    throw new Error('The thread answered another question.');
  }

  async #do(asked: ThreadJob, signal?: AbortSignal): Promise<Done> {
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Done>();
    const waiting: Waiting = { asked, resolve, reject };
    const leave = (): void => this.#remove(waiting, signal?.reason);
    signal?.addEventListener('abort', leave, { once: true });
    this.#queue.push(waiting);
    if (this.#queue.length === 1) this.#begin();
    try {
      return await promise;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  async close(): Promise<void> {
    for (const waiting of this.#queue.splice(0)) waiting.reject(new Error('The archive was closed.'));
    await this.#end();
  }

  #begin(): void {
    const [first] = this.#queue;
    if (first === undefined) {
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#open();
    this.#worker.ref();
    this.#late = setTimeout(
      () => this.#remove(first, new Error('The work took too long.')),
      this.#seconds * 1000,
    );
    this.#worker.postMessage(first.asked, []);
  }

  #open(): Worker {
    const worker = new Worker(workerUrl, {
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    worker.on('message', (answer: ThreadAnswer) => {
      if (this.#worker !== worker) return;
      const done = this.#queue.shift();
      clearTimeout(this.#late);
      if ('error' in answer) done?.reject(new Error(answer.error));
      else done?.resolve(answer);
      this.#begin();
    });
    const gone = (error: unknown): void => {
      if (this.#worker !== worker) return;
      const [first] = this.#queue;
      this.#worker = undefined;
      if (first !== undefined) this.#remove(first, error);
    };
    worker.on('error', gone);
    worker.on('exit', () => gone(new Error('The thread has ended.')));
    return worker;
  }

  /** Takes one out; where it is being done, the thread ends with it, and the next have another. */
  #remove(waiting: Waiting, reason: unknown): void {
    const at = this.#queue.indexOf(waiting);
    if (at < 0) return;
    this.#queue.splice(at, 1);
    waiting.reject(reason);
    if (at > 0) return;
    void this.#end();
    this.#begin();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#late);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
