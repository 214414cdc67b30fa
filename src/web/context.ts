// What every route works with.
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Archive } from '../app/services.ts';
import type { Viewer } from '../app/read/view.ts';
import type { Links } from './links.ts';
import type { PageCache } from './page-cache.ts';
import type { RecentAnswers } from './recent.ts';

export interface Site {
  readonly archive: Archive;
  readonly links: Links;
  readonly cache: PageCache;
  readonly recent: RecentAnswers;
  /** Changes with every build and every setting that changes pages: part of every entity tag. */
  readonly edition: string;
  readonly log: Logger;
}

/** Everybody who comes over the network is anonymous, for now. */
export const anonymous: Viewer = { kind: 'anonymous' };

/** Whether a request wants data rather than a page: an address that ends in a data format, or one that asks for JSON. */
export function wantsJson(context: Context): boolean {
  return (
    context.req.path.endsWith('.json') || (context.req.header('accept') ?? '').startsWith('application/json')
  );
}
