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
  readonly make: () => string | Promise<string>;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends what `make` makes, or 304 where the client has it. The entity tag is weak: it names the content, not its compression. */
export async function respond(context: Context, site: Site, answer: Answer): Promise<Response> {
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
  const cacheKey = `${encoding} ${context.req.path} ${answer.mediaType} ${tag}`;
  let found = site.cache.get(cacheKey);
  if (found === undefined) {
    found = await compress(await answer.make(), encoding);
    site.cache.put(cacheKey, found);
  }
  if (found.encoding !== 'identity') headers['Content-Encoding'] = found.encoding;
  return context.body(found.body, 200, headers);
}

async function compress(text: string, encoding: CachedBody['encoding']): Promise<CachedBody> {
  const bytes = new TextEncoder().encode(text);
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
