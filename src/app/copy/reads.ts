// What an answer was made of: which questions to the archive, and what came back. Where the same still comes back, the same answer would be made again.
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';

/**
 * A question, and sixteen hex digits of the hash of what came back. A question that begins with `@` is about one record or entry, by its id: what comes back is another
 * only where a version of it was published; its hash is empty.
 */
export type Read = readonly [question: string, answer: string];

/** Cannot be asked again: what was made by it must be made anew. */
export const notRepeatable = '!';

export const readOf = (id: string): Read => [`@${id}`, ''];

/** Names a question: `path` leads to the method ("index.editions.volumes"). */
export function questionOf(path: string, given: readonly unknown[]): string {
  const plain = given.filter((one) => !(one instanceof AbortSignal));
  const last = plain.findLastIndex((one) => one !== undefined) + 1;
  const asked = plain.slice(0, last);
  return asked.every(isPlain) ? `${path} ${JSON.stringify(asked)}` : notRepeatable;
}

/** Whether it comes out of JSON as it went in; a property that is undefined is as good as absent. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return false;
  const isRecord = Object.getPrototypeOf(value) === Object.prototype;
  return isRecord && Object.values(value).every((one) => one === undefined || isPlain(one));
}

/** Names what came back. Two that are equal may have two names, as their text is kept in one way or another; two that differ never share one. */
export function hashOfAnswer(answer: unknown): string {
  return createHash('sha256').update(serialize(answer)).digest('hex').slice(0, 16);
}

/** Asks the same again of what has the method; gives the hash of what comes back. */
export async function askAgain(
  parts: Readonly<Record<string, object>>,
  question: string,
  signal: AbortSignal,
): Promise<string> {
  const space = question.indexOf(' ');
  const steps = question.slice(0, space).split('.');
  const given: unknown = JSON.parse(question.slice(space + 1));
  let owner: unknown = parts;
  let method: unknown = parts;
  for (const step of steps) {
    owner = method;
    method = typeof owner === 'object' && owner !== null ? Reflect.get(owner, step) : undefined;
  }
  if (typeof method !== 'function' || !Array.isArray(given))
    throw new Error(`Nothing answers “${question}”.`);
  signal.throwIfAborted();
  const answer: unknown = await Reflect.apply(method, owner, given);
  return hashOfAnswer(answer);
}
