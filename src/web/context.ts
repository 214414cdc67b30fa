// What every route works with.
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { ImageFinder } from '../app/images/find-image.ts';
import type { PageImages } from '../app/images/page-images.ts';
import type { SharedWork } from '../app/images/shared-work.ts';
import type { Archive } from '../app/services.ts';
import type { Viewer } from '../app/read/view.ts';
import type { Result } from '../model/problem.ts';
import type { Links } from './links.ts';
import type { PageCache } from './page-cache.ts';
import type { RecentAnswers } from './recent.ts';
import type { Sections } from './sections-of.ts';

export interface Site {
  readonly archive: Archive;
  readonly images: PageImages;
  readonly imageFinder: ImageFinder;
  readonly links: Links;
  /** The PDFs that are being set: whoever asks for the same one waits for the same setting. */
  readonly pdfs: SharedWork<Result<Uint8Array>>;
  readonly cache: PageCache;
  readonly recent: RecentAnswers;
  readonly sections: Sections;
  /** Changes with every build and every setting that changes pages: part of every entity tag. */
  readonly edition: string;
  readonly log: Logger;
}

/** Everybody who comes over the network is anonymous, for now. */
export const anonymous: Viewer = { kind: 'anonymous' };

/** Whether a request asks for JSON rather than a page. */
export function acceptsJson(context: Context): boolean {
  return (context.req.header('accept') ?? '').startsWith('application/json');
}

/** Whether a request wants data rather than a page: one that asks for JSON, for an address that ends in a data format, of the API or of IIIF. */
export function wantsJson(context: Context): boolean {
  const { path } = context.req;
  return path.endsWith('.json') || /^\/(?:api|iiif)\//.test(path) || acceptsJson(context);
}
