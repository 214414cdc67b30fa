// What programs follow: the feed, the sitemap, and what robots may read.
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { viewFeed } from '../../app/read/newest.ts';
import { listRecords } from '../../app/read/records.ts';
import { anonymous, type Site } from '../context.ts';
import { respond } from '../respond.ts';
import { refuse } from '../routes/refusals.ts';
import { atomFeed } from './atom.ts';
import { recordPaths, recordsInSitemap, sitemap, sitemapIndex } from './sitemap.ts';

const newestInFeed = 50;
/** The protocol knows no longer index. */
const mostFiles = 50_000;
/** The index gives at most so many records at once. */
const together = 1000;

export function feedRoutes(app: Hono, site: Site): void {
  const { archive, links } = site;

  async function send(context: Context, mediaType: string, body: string): Promise<Response> {
    const key = createHash('sha256').update(body).digest('hex').slice(0, 24);
    return respond(context, site, { key, mediaType, make: () => body });
  }

  app.get('/feed.atom', async (context) => {
    const view = await viewFeed(archive, newestInFeed, anonymous, context.req.raw.signal);
    return send(context, 'application/atom+xml; charset=utf-8', atomFeed(view, links, links.feed()));
  });

  app.get('/sitemap.xml', async (context) => {
    const { total } = await listRecords(
      archive,
      { filters: [], page: 1, perPage: 1 },
      anonymous,
      context.req.raw.signal,
    );
    const files = Math.ceil(total / recordsInSitemap);
    return send(
      context,
      'application/xml; charset=utf-8',
      sitemapIndex(files, (file) => links.sitemap(file), links),
    );
  });

  app.get('/sitemaps/:file{[0-9]+\\.xml}', async (context) => {
    const file = Number(context.req.param('file').slice(0, -4));
    if (file > mostFiles) return refuse(context, site, { kind: 'absent' });
    const paths = file === 0 ? ways(site) : await recordsOf(file, context.req.raw.signal);
    if (paths.length === 0) return refuse(context, site, { kind: 'absent' });
    return send(context, 'application/xml; charset=utf-8', sitemap(paths, links));
  });

  async function recordsOf(file: number, signal: AbortSignal): Promise<string[]> {
    const paths: string[] = [];
    const first = ((file - 1) * recordsInSitemap) / together;
    for (let page = first + 1; page <= first + recordsInSitemap / together; page++) {
      const { entries } = await listRecords(
        archive,
        { filters: [], page, perPage: together },
        anonymous,
        signal,
      );
      paths.push(...recordPaths(entries, links));
      if (entries.length < together) break;
    }
    return paths;
  }

  app.get('/robots.txt', async (context) =>
    send(
      context,
      'text/plain; charset=utf-8',
      `User-agent: *\nAllow: /\nSitemap: ${links.absolute(links.sitemapIndex()) ?? links.sitemapIndex()}\n`,
    ),
  );
}

/** The lists by which a reader finds his way. */
function ways({ links }: Site): string[] {
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
  ];
}
