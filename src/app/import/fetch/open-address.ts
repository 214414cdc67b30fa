// Asks another host for what stands at an address: over http and https alone, with few redirects.
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPrivateAddress, PrivateHost, publicLookup } from './hosts.ts';

/** Why something was not fetched, in words. */
export class NotFetched extends Error {}

export interface Asking {
  /** What is asked for: `image/*`. */
  readonly accept: string;
  readonly allowPrivateHosts: boolean;
  readonly signal: AbortSignal;
}

const mostRedirects = 5;
const userAgent = 'Verno (import of published records)';

/** Follows redirects within http and https. The answer is one of success, its body not yet read. @throws {NotFetched} and errors of the network. */
export async function openAddress(address: string, asking: Asking): Promise<IncomingMessage> {
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await ask(url, asking);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) return answer;
    answer.destroy();
    const next = headers.location === undefined ? null : URL.parse(headers.location, url);
    if (statusCode < 300 || statusCode >= 400 || next === null)
      throw new NotFetched(`the host answered ${statusCode}`);
    url = next.href;
  }
  throw new NotFetched(`it was redirected more than ${mostRedirects} times`);
}

async function ask(address: string, { accept, allowPrivateHosts, signal }: Asking): Promise<IncomingMessage> {
  const url = URL.parse(address);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new NotFetched(`it leads to ${url?.protocol ?? 'no address'}, which is not the web`);
  const host = url.hostname.replaceAll(/[[\]]/g, '');
  if (!allowPrivateHosts && isIP(host) !== 0 && isPrivateAddress(host))
    throw new PrivateHost(`${host} is not public`);
  const make = url.protocol === 'https:' ? secureRequest : plainRequest;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  make(
    url,
    {
      signal,
      headers: { 'User-Agent': userAgent, Accept: accept },
      ...(!allowPrivateHosts && { lookup: publicLookup }),
    },
    resolve,
  )
    .on('error', reject)
    .end();
  return promise;
}
