// Fetching one file of somebody else's: bounded in bytes and time, over http and https alone.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Result } from '../../../model/problem.ts';
import { isPrivateAddress, PrivateHost, publicLookup } from './hosts.ts';

export interface FetchLimits {
  /** Of one file. */
  readonly maxBytes: number;
  /** For one file, redirects and all, in milliseconds. */
  readonly timeout: number;
  /** Also from addresses that are not public: of this machine, of the operator's own network. */
  readonly allowPrivateHosts: boolean;
}

export const usualFetchLimits: FetchLimits = {
  maxBytes: 512 * 1024 * 1024,
  timeout: 120_000,
  allowPrivateHosts: false,
};

const mostRedirects = 5;
const userAgent = 'Verno (import of published page images)';

/** Why a file was not fetched, in words. */
class NotFetched extends Error {}

/**
 * Writes what an address gives to `path`. Fails with `fetch-failed` where the host cannot be reached, is not public, redirects elsewhere than to
 * the web, answers with an error or with something else than a picture, or gives more or slower than the limits allow; nothing is left then.
 */
export async function fetchFile(
  address: string,
  path: string,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Result<{ readonly path: string; readonly mediaType: string }>> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(limits.timeout)]);
  try {
    const answer = await follow(address, limits, within);
    const mediaType = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (mediaType !== '' && !/^(?:image\/|application\/(?:octet-stream|pdf)$)/.test(mediaType)) {
      answer.destroy();
      throw new NotFetched(`it is no picture, but ${mediaType}`);
    }
    await pipeline(answer, bounded(limits.maxBytes), createWriteStream(path, { flags: 'wx' }), {
      signal: within,
    });
    return { ok: true, value: { path, mediaType }, problems: [] };
  } catch (error) {
    await rm(path, { force: true });
    signal.throwIfAborted();
    const why = within.aborted
      ? `it took longer than ${Math.round(limits.timeout / 1000)} seconds`
      : error instanceof Error
        ? error.message
        : String(error);
    const isPrivate = error instanceof PrivateHost;
    return {
      ok: false,
      problems: [
        {
          code: 'fetch-failed',
          severity: 'warning',
          message: `The image ${address} was not fetched: ${why}.`,
          hint: isPrivate
            ? 'Images are fetched from public hosts; --allow-private-hosts fetches from others, too.'
            : 'The page keeps its reference. Import it again to try once more.',
        },
      ],
    };
  }
}

/** Follows redirects within http and https. The answer is one of success, its body not yet read. */
async function follow(address: string, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await ask(url, limits, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) {
      const length = Number(headers['content-length'] ?? 0);
      if (length <= limits.maxBytes) return answer;
      answer.destroy();
      throw new NotFetched(tooLarge(limits.maxBytes));
    }
    answer.destroy();
    const next = headers.location === undefined ? null : URL.parse(headers.location, url);
    if (statusCode < 300 || statusCode >= 400 || next === null)
      throw new NotFetched(`the host answered ${statusCode}`);
    url = next.href;
  }
  throw new NotFetched(`it was redirected more than ${mostRedirects} times`);
}

async function ask(
  address: string,
  { allowPrivateHosts }: FetchLimits,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new NotFetched(`it leads to ${url.protocol}, which is not the web`);
  const host = url.hostname.replaceAll(/[[\]]/g, '');
  if (!allowPrivateHosts && isIP(host) !== 0 && isPrivateAddress(host))
    throw new PrivateHost(`${host} is not public`);
  const make = url.protocol === 'https:' ? secureRequest : plainRequest;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  make(
    url,
    {
      signal,
      headers: { 'User-Agent': userAgent, Accept: 'image/*' },
      ...(!allowPrivateHosts && { lookup: publicLookup }),
    },
    resolve,
  )
    .on('error', reject)
    .end();
  return promise;
}

const tooLarge = (maxBytes: number): string => `it is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB`;

function bounded(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new NotFetched(tooLarge(maxBytes)));
      else done(null, chunk);
    },
  });
}
