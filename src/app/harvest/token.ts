// Resumption tokens: where a list goes on, signed, so that nothing need be remembered between two requests.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const StateSchema = z.strictObject({
  verb: z.enum(['ListSets', 'ListIdentifiers', 'ListRecords']),
  /** Names the archive that gave it. */
  archive: z.string(),
  prefix: z.string(),
  /** Bounds of datestamps, both included. */
  from: z.string(),
  until: z.string(),
  /** The setSpec; null for all. */
  set: z.string().nullable(),
  /** The place among all records, or among sets, after which the list goes on. */
  after: z.int().nonnegative(),
  /** How many lines were given before, and how many there were to be when the list began. */
  given: z.int().nonnegative(),
  size: z.int().positive(),
  /** Milliseconds since 1970. */
  expires: z.int().positive(),
});
export type TokenState = z.infer<typeof StateSchema>;

/** No token of ours is longer: it holds a setSpec, which is six times as long as the name of a collection in Cyrillic letters. */
const maxLength = 8192;

export function sealToken(state: TokenState, key: Buffer): string {
  const body = Buffer.from(JSON.stringify(state)).toString('base64url');
  return `${body}.${signature(body, key)}`;
}

const no = (why: string): { ok: false; why: string } => ({ ok: false, why });

/** What a token says, where this archive gave it to go on with this verb, and it has not expired; else a word why not. */
export function openToken(
  token: string,
  key: Buffer,
  { verb, archive, now }: { readonly verb: string; readonly archive: string; readonly now: number },
): { readonly ok: true; readonly state: TokenState } | { readonly ok: false; readonly why: string } {
  if (token === '') return no('The token is empty: the list had come to its end.');
  if (token.length > maxLength) return no('The token is too long to be one of this archive’s.');
  const [body = '', signed = '', ...more] = token.split('.');
  const state = more.length > 0 ? undefined : read(body);
  if (state === undefined) return no('The token cannot be read: it may have been cut off on its way.');
  if (state.archive !== archive) return no('Another archive gave this token.');
  const expected = Buffer.from(signature(body, key));
  const found = Buffer.from(signed);
  if (found.length !== expected.length || !timingSafeEqual(found, expected))
    return no(
      'The token is not as it was given, or the archive’s caches have been emptied since: begin the list again.',
    );
  if (state.expires < now) return no('The token has expired: begin the list again.');
  if (state.verb !== verb) return no(`The token is one of ${state.verb}.`);
  return { ok: true, state };
}

function signature(body: string, key: Buffer): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}

function read(body: string): TokenState | undefined {
  try {
    return StateSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
