// What IIIF gives to pages of other hosts: everything, to be read (Image API 3.0, 5.1 and 7.1; Presentation API 3.0, 6.2; Fetch standard, CORS).
import type { Context } from 'hono';

/** Whether an address is one of IIIF. */
export function isIiif(path: string): boolean {
  return path.startsWith('/iiif/');
}

/** Lets pages of any host read an answer, whatever it is, and the headers that say what it is. */
export function allowEverywhere(context: Context): void {
  context.header('Access-Control-Allow-Origin', '*');
  context.header('Access-Control-Expose-Headers', 'Link, ETag, Retry-After');
}

/** The answer to a browser that asks before it asks. */
export function answerPreflight(context: Context): Response {
  return context.body(null, 204, {
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match, Range',
    'Access-Control-Max-Age': '86400',
    Allow: 'GET, HEAD, OPTIONS',
  });
}
