// Answers: compressed, tagged, kept in the bounded cache, and never sent again to whom has them.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Site } from './context.ts';
import { matchesTag, preferredEncoding } from './negotiate.ts';
import type { CachedBody } from './page-cache.ts';

const brotli = promisify(brotliCompress);
const gunzippable = promisify(gzip);

/** Beyond this quality brotli takes longer than a reader's line saves. */
const brotliQuality = 5;

export interface Answer {
  /** Names the content: same key, same bytes. */
  readonly key: string;
  readonly mediaType: string;
  /** Called only where the cache has no answer. */
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends what `make` makes, or 304 where the client has it. The entity tag is weak: it names the content, not its compression. */
export async function respond(context: Context, site: Site, answer: Answer): Promise<Response> {
  // Taken before anything is read: what changes meanwhile must not be passed over by the next request.
  const moment = momentOf(context) ?? '';
  const tag = `W/"${site.edition}-${answer.key}"`;
  const headers: Record<string, string> = {
    'Content-Type': answer.mediaType,
    'Cache-Control': 'no-cache',
    ETag: tag,
    Vary: 'Accept, Accept-Encoding',
    ...answer.headers,
  };
  if (matchesTag(context.req.header('if-none-match'), tag)) return context.body(null, 304, headers);
  const encoding = preferredEncoding(context.req.header('accept-encoding'));
  const body = `${encoding} ${context.req.path} ${answer.mediaType} ${tag}`;
  let found = site.cache.get(body);
  if (found === undefined) {
    found = await compress(await answer.make(), encoding);
    site.cache.put(body, found);
  }
  if (found.encoding !== 'identity') headers['Content-Encoding'] = found.encoding;
  const isPlain = requestName(context).length < 2048;
  if (moment !== '' && isPlain) site.recent.put(requestName(context), { moment, body, tag, headers });
  return context.body(found.body, 200, headers);
}

/** Sends what is another answer each time it is asked for: compressed, without a tag, and kept by nobody. */
export async function respondAnew(
  context: Context,
  { mediaType, body }: { readonly mediaType: string; readonly body: string },
): Promise<Response> {
  const made = await compress(body, preferredEncoding(context.req.header('accept-encoding')));
  return context.body(made.body, 200, {
    'Content-Type': mediaType,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding',
    ...(made.encoding !== 'identity' && { 'Content-Encoding': made.encoding }),
  });
}

/** Seconds after which what took too long may be asked for again. */
const againAfter = 30;

/** Sends what stands in for an answer that took too long: 503, without a tag, and never kept, for the same request may have its answer the next time. */
export function respondForNow(
  context: Context,
  { mediaType, body, headers = {} }: Pick<Answer, 'mediaType' | 'headers'> & { readonly body: string },
): Response {
  return context.body(body, 503, {
    'Content-Type': mediaType,
    'Cache-Control': 'no-store',
    'Retry-After': String(againAfter),
    ...headers,
  });
}

/** The answer to a request that was answered before, if nothing in the archive has changed since; undefined where it must be made. */
export function answerAgain(context: Context, site: Site): Response | undefined {
  const { store, alignments } = site.archive;
  const moment = `${store.state()} ${alignments.state()} ${new Date().toISOString().slice(0, 10)}`;
  context.set('moment', moment);
  const recent = site.recent.get(requestName(context), moment);
  const found = recent === undefined ? undefined : site.cache.get(recent.body);
  if (recent === undefined || found === undefined) return undefined;
  if (matchesTag(context.req.header('if-none-match'), recent.tag)) {
    const { 'Content-Encoding': _, ...headers } = recent.headers;
    return context.body(null, 304, headers);
  }
  return context.body(found.body, 200, recent.headers);
}

/** What an answer depends on beside the archive. */
function requestName(context: Context): string {
  const { req } = context;
  const query = heedsQuery(context) ? new URL(req.url).search : '';
  return `${req.path}${query}\n${req.header('accept') ?? ''}\n${preferredEncoding(req.header('accept-encoding'))}`;
}

/** Whether a request's query says something: of the API, of a search, of words to be found in a record. Other pages have none, whatever stands there. */
function heedsQuery({ req }: Context): boolean {
  return (
    /^\/(?:api\/|search|suggest|iiif\/[^/]+\/v\d+\/search)/.test(req.path) || req.query('find') !== undefined
  );
}

/** The moment that `answerAgain` found for this request. */
function momentOf(context: Context): string | undefined {
  const moment: unknown = context.get('moment');
  return typeof moment === 'string' ? moment : undefined;
}

/** Bytes are what they are (a PDF is compressed by itself); text is compressed. */
async function compress(made: string | Uint8Array, encoding: CachedBody['encoding']): Promise<CachedBody> {
  if (typeof made !== 'string') return { body: new Uint8Array(made), encoding: 'identity' };
  const bytes = new TextEncoder().encode(made);
  // Below a network packet compression gains nothing.
  if (encoding === 'identity' || bytes.byteLength < 1024) return { body: bytes, encoding: 'identity' };
  const body =
    encoding === 'br'
      ? await brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
          },
        })
      : await gunzippable(bytes);
  return { body: new Uint8Array(body), encoding };
}
