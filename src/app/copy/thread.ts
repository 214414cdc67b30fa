// A thread that answers for a copy, as the thread that walks sees it: questions go out, answers come back by their number.
import { Worker } from 'node:worker_threads';
import type { CopiedAnswer, CopyRendererOptions } from './port.ts';

/** What a thread is begun with. */
export interface ThreadData {
  /** The folder of the archive, which each thread opens for itself. */
  readonly dir: string;
  readonly options: CopyRendererOptions;
}

/** What a thread is asked. At `end` it closes its archive, and ends. */
export type ThreadQuestion =
  | { readonly kind: 'answer'; readonly path: string; readonly had: string | undefined }
  | { readonly kind: 'ready'; readonly record: string };
export type ToThread =
  | { readonly kind: 'end' }
  | (ThreadQuestion & { /** Counted up by whoever asks. */ readonly number: number });

/** `answer` is undefined for a record that is ready. */
export type FromThread = { readonly number: number } & (
  { readonly answer: CopiedAnswer | undefined } | { readonly error: string }
);

interface Waiting {
  readonly resolve: (answer: CopiedAnswer | undefined) => void;
  readonly reject: (error: unknown) => void;
}

export class CopyThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #last = 0;
  #gone: Error | undefined;

  /** `module`: what runs in the thread. */
  constructor(module: URL, data: ThreadData) {
    this.#worker = new Worker(module, { workerData: data });
    this.#worker.on('message', (said: FromThread) => {
      const waiting = this.#waiting.get(said.number);
      this.#waiting.delete(said.number);
      if ('error' in said) waiting?.reject(new Error(said.error));
      else waiting?.resolve(said.answer);
    });
    this.#worker.on('error', (error: unknown) =>
      this.#fail(error instanceof Error ? error : new Error(String(error))),
    );
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#fail(new Error('A thread that answers for the copy has ended.'));
        resolve();
      });
    });
  }

  /** How many questions have no answer yet. */
  get busy(): number {
    return this.#waiting.size;
  }

  /** @throws an error where the thread fails, or has ended. */
  async ask(question: ThreadQuestion): Promise<CopiedAnswer | undefined> {
    if (this.#gone !== undefined) throw this.#gone;
    const number = this.#last++;
    const { promise, resolve, reject } = Promise.withResolvers<CopiedAnswer | undefined>();
    this.#waiting.set(number, { resolve, reject });
    this.#post({ ...question, number });
    return promise;
  }

  /** Lets the thread close its archive. */
  async end(): Promise<void> {
    this.#post({ kind: 'end' });
    await this.#ended;
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message, []);
  }

  #fail(error: Error): void {
    this.#gone ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#gone);
    this.#waiting.clear();
  }
}
