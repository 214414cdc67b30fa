// A worker thread with a read-only connection: runs queries of the modules it is told of, one at a time.
import { parentPort, workerData } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { openReader } from './connection.ts';
import { goodbye, isRequest, type Reply } from './messages.ts';

type Queries = Readonly<Record<string, unknown>>;

let db: Database | undefined;
const modules = new Map<string, Queries>();

async function queriesOf(url: string): Promise<Queries> {
  const known = modules.get(url);
  if (known !== undefined) return known;
  const loaded: unknown = await import(url);
  db ??= openReader(String(workerData));
  if (
    typeof loaded !== 'object' ||
    loaded === null ||
    !('queries' in loaded) ||
    typeof loaded.queries !== 'function'
  )
    throw new Error(`${url} offers no queries`);
  const made: unknown = Reflect.apply(loaded.queries, undefined, [db]);
  if (typeof made !== 'object' || made === null) throw new Error(`${url} offers no queries`);
  const queries = Object.fromEntries(Object.entries(made));
  modules.set(url, queries);
  return queries;
}

async function answer(message: unknown): Promise<Reply> {
  if (!isRequest(message)) throw new Error('not a request');
  const { id, module, name, args } = message;
  try {
    const query = (await queriesOf(module))[name];
    if (typeof query !== 'function') throw new Error(`${module} has no query ${name}`);
    return { id, ok: true, value: Reflect.apply(query, undefined, [...args]) as unknown };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    return { id, ok: false, message: String(error), ...(code !== undefined && { code }) };
  }
}

/** Answers a request, or ends the thread with its connection closed. */
async function follow(message: unknown): Promise<void> {
  if (message === goodbye) {
    db?.close();
    parentPort?.close();
  } else parentPort?.postMessage(await answer(message), []);
}

let followed = Promise.resolve();
parentPort?.on('message', (message: unknown) => {
  followed = followed.then(() => follow(message));
});
