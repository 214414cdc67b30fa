// A thread that runs tesseract.js, seen from outside: it can be given a picture, and be ended whatever it does.
import { Worker } from 'node:worker_threads';
import type { ReaderAnswer, ReaderData, ReaderJob } from './job.ts';

const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

export interface Reader {
  readonly names: string;
  /** One picture at a time. `too-long`, or a failure of the thread itself: it is of no more use then. */
  read(
    job: ReaderJob,
    seconds: number,
    signal?: AbortSignal,
  ): Promise<ReaderAnswer | { readonly kind: 'too-long' }>;
  end(): Promise<void>;
}

/** What ends a thread is told by tesseract.js in no words that help. */
const fault = 'its thread failed; the language data may be damaged, or memory is lacking';

export function startReader(data: ReaderData): Reader {
  const worker = new Worker(workerUrl, { workerData: data, stdout: true, stderr: true });
  // An idle thread keeps no process alive, and its end is told to whoever waits for it.
  worker.on('error', () => undefined);
  return {
    names: data.names.join('+'),
    async read(job, seconds, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<
        ReaderAnswer | { readonly kind: 'too-long' }
      >();
      const onAbort = (): void =>
        reject(signal?.reason instanceof Error ? signal.reason : new Error('stopped'));
      const onEnd = (): void => resolve({ kind: 'failed', message: 'its thread ended' });
      const onError = (): void => resolve({ kind: 'failed', message: fault });
      const timer = setTimeout(() => resolve({ kind: 'too-long' }), seconds * 1000);
      signal?.addEventListener('abort', onAbort);
      worker.once('message', resolve).once('exit', onEnd).once('error', onError);
      worker.postMessage(job, []);
      try {
        return await promise;
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        worker.off('message', resolve).off('exit', onEnd).off('error', onError);
      }
    },
    async end() {
      await worker.terminate();
    },
  };
}
