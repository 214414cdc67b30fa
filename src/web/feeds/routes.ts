// What programs follow: the feed, the sitemap, and what robots may read.
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { viewFeed } from '../../app/read/newest.ts';
import { anonymous, type Site } from '../context.ts';
import { respond } from '../respond.ts';
import { refuse } from '../routes/refusals.ts';
import { atomFeed } from './atom.ts';
import { placesInFile, sitemapFiles, sitemapParts } from './sitemap-parts.ts';
import { sitemap, sitemapIndex, type SitemapPlace } from './sitemap.ts';

const newestInFeed = 50;
/** The file of the lists of the site. */
const listsFile = '0';

export function feedRoutes(app: Hono, site: Site): void {
  const { archive, links } = site;

  async function send(context: Context, mediaType: string, body: string): Promise<Response> {
    const key = createHash('sha256').update(body).digest('hex').slice(0, 24);
    return respond(context, site, { key, mediaType, make: () => body });
  }

  app.get('/feed.atom', async (context) => {
    const view = await viewFeed(archive, newestInFeed, anonymous, context.req.raw.signal);
    const of = { title: view.archive.title, page: links.home(), self: links.feed() };
    return send(context, 'application/atom+xml; charset=utf-8', atomFeed(view, links, of));
  });

  const parts = sitemapParts(site);

  app.get('/sitemap.xml', async (context) => {
    const files = await sitemapFiles(parts, context.req.raw.signal);
    return send(context, 'application/xml; charset=utf-8', sitemapIndex([listsFile, ...files], links));
  });

  app.get('/sitemaps/:file{[a-z0-9-]+\\.xml}', async (context) => {
    const file = context.req.param('file').slice(0, -4);
    const { signal } = context.req.raw;
    const places = file === listsFile ? ways(site) : await placesInFile(parts, file, signal);
    if (places.length === 0) return refuse(context, site, { kind: 'absent' });
    return send(context, 'application/xml; charset=utf-8', sitemap(places, links));
  });

  app.get('/robots.txt', async (context) =>
    send(
      context,
      'text/plain; charset=utf-8',
      `User-agent: *\nAllow: /\nSitemap: ${links.absolute(links.sitemapIndex()) ?? links.sitemapIndex()}\n`,
    ),
  );
}

/** The lists by which a reader finds his way. */
function ways({ links }: Site): SitemapPlace[] {
  return [
    links.home(),
    links.records(1),
    links.dates(),
    links.names('person', null, 1),
    links.names('body', null, 1),
    links.names('place', null, 1),
    links.names('term', null, 1),
    links.repositories(),
    links.collections(),
    links.volumes(1),
    links.dumps(),
  ].map((path) => ({ path }));
}
