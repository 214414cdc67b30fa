// A small pool of reading workers, so that a slow query never stalls the main thread.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { asFault, fault } from '../fault.ts';
import { goodbye, isReply, type Reply, type Request } from './messages.ts';

/** Queries by name; arguments and results are plain data. */
export type QueryTable = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Runs a query of one module in a worker. What comes over from the other thread is held against `result`. */
export type Run<Q extends QueryTable> = <K extends keyof Q & string>(
  name: K,
  args: Parameters<Q[K]>,
  result: z.ZodType<ReturnType<Q[K]>>,
  signal?: AbortSignal,
) => Promise<ReturnType<Q[K]>>;

export interface Pool {
  /** A runner of the queries that the module at this address exports as `queries(db)`. */
  runner<Q extends QueryTable>(module: string): Run<Q>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly size?: number;
  /** A query that takes longer, in milliseconds, is given up, and its worker with it. */
  readonly limit?: number;
}

interface Job {
  readonly request: Request;
  readonly settle: (reply: Reply | Error) => void;
}

interface Member {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** How long a query in the way of closing is waited for, in milliseconds. */
const patience = 1000;

const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** A pool over one database file. Workers are started when first needed, and do not keep the process alive. */
export function createPool(path: string, options: PoolOptions = {}): Pool {
  const { size = Math.max(1, Math.min(4, availableParallelism() - 1)), limit = 60_000 } = options;
  const members = new Set<Member>();
  const waiting: Job[] = [];
  let lastId = 0;
  let closed = false;

  function start(): Member {
    const worker = new Worker(workerUrl, { workerData: path });
    const member: Member = { worker, job: undefined, timer: undefined };
    members.add(member);
    worker.on('message', (message: unknown) => {
      if (isReply(message)) finish(member, message);
    });
    worker.on('error', (error: unknown) => {
      members.delete(member);
      finish(member, error instanceof Error ? error : new Error(String(error)));
    });
    worker.unref();
    return member;
  }

  function finish(member: Member, reply: Reply | Error): void {
    clearTimeout(member.timer);
    const { job } = member;
    member.job = undefined;
    member.worker.unref();
    job?.settle(reply);
    next();
  }

  function giveUp(member: Member): void {
    members.delete(member);
    // SQLite cannot be interrupted here: the thread ends when its query does, and is not waited for.
    void leave(member);
    finish(
      member,
      fault('query-too-long', `A query took longer than ${limit / 1000} seconds.`, 'Ask for less at a time.'),
    );
  }

  /**
   * Has a worker close its connection and end, once it has answered what it was asked. Stopping it from outside is the last
   * resort: a thread that ends with SQLite at work in it, or with its connection open, can take the whole process down.
   */
  async function leave({ worker }: Member): Promise<void> {
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    const lastResort = setTimeout(() => void worker.terminate(), patience);
    worker.postMessage(goodbye, []);
    await ended;
    clearTimeout(lastResort);
  }

  function next(): void {
    if (closed || waiting.length === 0) return;
    let idle = [...members].find((member) => member.job === undefined);
    if (idle === undefined && members.size < size) idle = start();
    const job = idle && waiting.shift();
    if (idle === undefined || job === undefined) return;
    const member = idle;
    member.job = job;
    member.timer = setTimeout(() => giveUp(member), limit).unref();
    member.worker.ref();
    member.worker.postMessage(job.request, []);
  }

  function ask(
    module: string,
    name: string,
    args: readonly unknown[],
    signal?: AbortSignal,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        const at = waiting.indexOf(job);
        if (at >= 0) waiting.splice(at, 1);
        reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
      };
      const job: Job = {
        request: { id: ++lastId, module, name, args },
        settle(reply) {
          signal?.removeEventListener('abort', stop);
          if (reply instanceof Error) reject(reply);
          else if (reply.ok) resolve(reply.value);
          else reject(asError(asFault(failure(reply), `the query "${name}"`, path)));
        },
      };
      if (closed) reject(new Error('the archive is closed'));
      else if (signal?.aborted === true) stop();
      else {
        signal?.addEventListener('abort', stop, { once: true });
        waiting.push(job);
        next();
      }
    });
  }

  return {
    runner<Q extends QueryTable>(module: string): Run<Q> {
      return async (name, args, result, signal) => result.parse(await ask(module, name, args, signal));
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.settle(new Error('the archive is closed'));
      await Promise.all(
        [...members].map((member) => {
          finish(member, new Error('the archive is closed'));
          members.delete(member);
          member.worker.ref();
          return leave(member);
        }),
      );
    },
  };
}

function failure(reply: Extract<Reply, { ok: false }>): Error {
  const error = new Error(reply.message);
  return reply.code === undefined ? error : Object.assign(error, { code: reply.code });
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
