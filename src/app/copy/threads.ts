// Several threads answer for a copy, since one processor would take twice as long; bytes are the same whoever answers.
import type { CopyRenderer } from './port.ts';
import { recordOf } from './record-of.ts';
import { CopyThread, type ThreadData } from './thread.ts';

export interface Threads extends ThreadData {
  /** What runs in each thread. */
  readonly module: URL;
  readonly count: number;
}

/** Of so many records it is known which thread has them: of far more than are being answered at once. */
const mostRemembered = 256;

/**
 * The same answers from several threads. All that belongs to one record comes from one thread, which then reads the record once. Pictures and downloads
 * are answered by `local`: other threads make the ones, and nobody makes the others.
 */
export function inThreads(local: CopyRenderer, { module, count, ...data }: Threads): CopyRenderer {
  const threads = Array.from({ length: count }, () => new CopyThread(module, data));
  const ofRecord = new Map<string, CopyThread>();
  const idlest = (): CopyThread | undefined => threads.toSorted((a, b) => a.busy - b.busy)[0];
  const threadOf = (record: string | undefined): CopyThread => {
    const thread = (record === undefined ? undefined : ofRecord.get(record)) ?? idlest();
    if (thread === undefined) throw new Error('No thread answers for the copy.');
    if (record === undefined) return thread;
    ofRecord.set(record, thread);
    const [oldest] = ofRecord.keys();
    if (ofRecord.size > mostRemembered && oldest !== undefined) ofRecord.delete(oldest);
    return thread;
  };
  return {
    ...local,
    atOnce: count * 2,
    async ready(record, signal) {
      signal.throwIfAborted();
      await threadOf(record).ask({ kind: 'ready', record });
    },
    async answer(path, had, signal) {
      if (isAnsweredHere(path)) return local.answer(path, had, signal);
      signal.throwIfAborted();
      const answer = await threadOf(recordOf(path)).ask({ kind: 'answer', path, had });
      if (answer === undefined) throw new Error(`A thread has not answered “${path}”.`);
      return answer;
    },
    async close() {
      await Promise.all(threads.map(async (thread) => thread.end()));
      await local.close();
    },
  };
}

const isAnsweredHere = (path: string): boolean => /^\/(?:iiif\/image|data|assets)\//.test(path);
