// The search within a version of a record (Content Search API 2.0).
import type { Hono } from 'hono';
import { viewContentSearch } from '../../app/iiif/search.ts';
import { anonymous, type Site } from '../context.ts';
import { failure } from '../routes/refusals.ts';
import { complete, manifestAddresses } from './addresses.ts';
import { answerFor, sendResource } from './answer.ts';

/** What the specification lets a client ask, and this search does not heed (Content Search API 2.0, 4.1). */
const ignorable = ['motivation', 'date', 'user'] as const;

export function contentSearchRoutes(app: Hono, site: Site): void {
  const { archive, links } = site;
  app.get('/iiif/:id/:version{v[0-9]+}/search', async (context) => {
    const { searchParams } = new URL(context.req.url);
    const typed = searchParams.get('q') ?? '';
    if (typed.trim() === '')
      return failure(
        context,
        400,
        'parameter',
        'The search wants words to look for.',
        'Give them as q: “?q=bridge”.',
      );
    return answerFor(context, site, context.req.param(), async (located) => {
      const { id, number } = located.stored.manifest;
      const base = complete(links, links.iiif.search?.(id, number) ?? '');
      const asked = {
        typed,
        page: Number(searchParams.get('page') ?? '1'),
        ignored: ignorable.filter((name) => searchParams.has(name)),
        address: (q: string, page: number) =>
          `${base}?q=${encodeURIComponent(q)}${page > 1 ? `&page=${page}` : ''}`,
      };
      const addresses = manifestAddresses(links, id, number);
      const found = await viewContentSearch(
        archive,
        located,
        asked,
        addresses,
        anonymous,
        context.req.raw.signal,
      );
      return sendResource(context, site, found, 'search');
    });
  });
}
