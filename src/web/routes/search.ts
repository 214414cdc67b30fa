// Search: the page of results, its other forms, what is proposed while typing, the help.
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { resultsAtOnce, resultsCsv, resultsRis, someResults } from '../../app/export/results.ts';
import { searchExamples } from '../../app/read/search-examples.ts';
import { search, suggest } from '../../app/search/search.ts';
import type { SearchRequest } from '../../app/search/view.ts';
import { reply } from '../api/reply.ts';
import { acceptsJson, anonymous, type Site } from '../context.ts';
import { feedOf } from '../../app/read/newest.ts';
import { atomFeed } from '../feeds/atom.ts';
import { foundEntries } from '../feeds/found.ts';
import { searchWords as said } from '../pages/words-search.ts';
import { renderDocument } from '../pages/document.tsx';
import { searchHelpPage } from '../pages/search-help.tsx';
import { searchPage, type SearchPageView } from '../pages/search.tsx';
import { respond, respondForNow } from '../respond.ts';
import { searchData, suggestData } from '../search/answer.ts';
import { readAsked } from '../search/asked.ts';
import type { SearchFormat } from '../search/links.ts';
import { longestStart, suggestionsAtOnce } from '../search/suggested.ts';
import { refuseForNow } from './refusals.ts';
import { respondWithView, withSections } from './views.ts';

const perPage = 20;
const newestInFeed = 50;

const mediaTypes: Readonly<Record<SearchFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
};

/** Addresses of searches are without end: search engines leave them alone. */
const unlisted = { 'X-Robots-Tag': 'noindex' };

/** What the address of a request asks for. */
const asking = (context: Context) => readAsked(new URL(context.req.url).searchParams);

export function searchRoutes(app: Hono, site: Site): void {
  const { archive, links } = site;
  const to = links.search;
  if (to === null) return;

  const run =
    ({ req }: Context) =>
    (request: SearchRequest) =>
      search(archive, request, anonymous, req.raw.signal);

  async function send(
    context: Context,
    format: SearchFormat,
    body: string,
    name?: string,
  ): Promise<Response> {
    const key = `${createHash('sha256').update(body).digest('hex').slice(0, 24)}-${format}`;
    const headers: Record<string, string> = { ...unlisted };
    if (name !== undefined) headers['Content-Disposition'] = `attachment; filename="${name}"`;
    return respond(context, site, { key, mediaType: mediaTypes[format], make: () => body, headers });
  }

  app.get('/search', async (context) => {
    const { asked, notices } = asking(context);
    const found = await run(context)({ ...asked, perPage });
    if (acceptsJson(context)) {
      if (found.givenUp === true) return refuseForNow(context, found.notices);
      const next = asked.page < found.pages ? to.results({ ...asked, page: asked.page + 1 }) : null;
      const at = { page: asked.page, next: next === null ? null : (links.absolute(next) ?? next) };
      return reply(context, site, searchData(site, found, at, notices));
    }
    const info = await archive.store.info(context.req.raw.signal);
    const view: SearchPageView = { archive: info, asked, notices, search: found, most: resultsAtOnce };
    const dressed = await withSections(site, view);
    const key = createHash('sha256').update(JSON.stringify(dressed)).digest('hex').slice(0, 24);
    const mediaType = 'text/html; charset=utf-8';
    const make = (): string => renderDocument(searchPage(dressed, links));
    return found.givenUp === true
      ? respondForNow(context, { mediaType, body: make(), headers: unlisted })
      : respond(context, site, { key, mediaType, make, headers: unlisted });
  });

  app.get('/search.json', async (context) => {
    const { asked, notices } = asking(context);
    const found = await someResults(run(context), asked, resultsAtOnce);
    if (found.givenUp === true) return refuseForNow(context, found.notices);
    const next = asked.page < found.pages ? to.as('json', { ...asked, page: asked.page + 1 }) : null;
    const at = { page: asked.page, next: next === null ? null : (links.absolute(next) ?? next) };
    return send(context, 'json', `${JSON.stringify(searchData(site, found, at, notices))}\n`);
  });

  const addressOf = (id: string, version: number): string => {
    const address = links.version(id, version);
    return links.absolute(address) ?? address;
  };

  app.get('/search.csv', async (context) => {
    const { asked } = asking(context);
    const { hits, givenUp, notices } = await someResults(run(context), asked, resultsAtOnce);
    if (givenUp === true) return refuseForNow(context, notices);
    return send(context, 'csv', resultsCsv(hits, addressOf), fileName('csv', asked.page));
  });

  app.get('/search.ris', async (context) => {
    const { asked } = asking(context);
    const { hits, givenUp, notices } = await someResults(run(context), asked, resultsAtOnce);
    if (givenUp === true) return refuseForNow(context, notices);
    const { title } = await archive.store.info(context.req.raw.signal);
    const cited = { archiveTitle: title, addressOf };
    const entries = await resultsRis(archive, hits, cited, anonymous, context.req.raw.signal);
    return send(context, 'ris', entries, fileName('ris', asked.page));
  });

  app.get('/search.atom', async (context) => {
    const { asked } = asking(context);
    const { signal } = context.req.raw;
    const newest = { ...asked, sort: 'added' as const, page: 1 };
    const { hits, givenUp, notices } = await run(context)({ ...newest, perPage: newestInFeed });
    if (givenUp === true) return refuseForNow(context, notices);
    const view = await feedOf(
      archive,
      hits.map(({ entry }) => entry),
      anonymous,
      signal,
    );
    const title = `${said.feedTitle(asked.q.trim())} · ${view.archive.title}`;
    return send(
      context,
      'atom',
      atomFeed({ ...view, entries: foundEntries(view.entries, hits) }, links, {
        title,
        page: to.results(newest),
        self: to.as('atom', asked),
      }),
    );
  });

  app.get('/suggest', async (context) => {
    const typed = new URL(context.req.url).searchParams.get('q') ?? '';
    const q = typed.slice(0, longestStart).toWellFormed();
    const found = await suggest(archive, q, suggestionsAtOnce, anonymous, context.req.raw.signal);
    return reply(context, site, suggestData(site, q, found));
  });

  app.get('/help/search', async (context) => {
    const { signal } = context.req.raw;
    const info = await archive.store.info(signal);
    const examples = await searchExamples(archive, anonymous, signal);
    return respondWithView(context, site, { archive: info, examples }, searchHelpPage);
  });
}

const fileName = (extension: string, page: number): string =>
  `search${page > 1 ? `-${page}` : ''}.${extension}`;
