// The home page, and lists of records.
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { viewHome, viewList } from '../../app/read/lists.ts';
import type { FacetName } from '../../app/read/view.ts';
import { anonymous, wantsJson, type Site } from '../context.ts';
import { facetOfFolder, valueOfStep } from '../links.ts';
import { homePage } from '../pages/home.tsx';
import { listPage } from '../pages/list.tsx';
import { renderDocument } from '../pages/document.tsx';
import { respond } from '../respond.ts';
import { refuse } from './refusals.ts';

const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';

export function listRoutes(app: Hono, site: Site): void {
  app.get('/', async (context) => {
    const view = await viewHome(site.archive, anonymous, context.req.raw.signal);
    return respondWithView(context, site, view, () => renderDocument(homePage(view, site.links)));
  });

  async function list(
    context: Context,
    facet: { name: FacetName; value: string } | undefined,
    page: string | undefined,
  ): Promise<Response> {
    const number = page === undefined ? 1 : Number(page);
    const view = await viewList(site.archive, facet, number, anonymous, context.req.raw.signal);
    if (view === undefined) return refuse(context, site, { kind: 'absent' });
    return respondWithView(context, site, view, () => renderDocument(listPage(view, site.links)));
  }

  app.get('/records', async (context) => list(context, undefined, undefined));
  app.get('/records/page/:page{[0-9]+}', async (context) =>
    list(context, undefined, context.req.param('page')),
  );
  for (const path of [
    '/:folder{types|languages|dates|collections}/:value',
    '/:folder{types|languages|dates|collections}/:value/page/:page{[0-9]+}',
  ] as const) {
    app.get(path, async (context) => {
      const { folder, value } = context.req.param();
      const name = facetOfFolder(folder);
      if (name === undefined) return refuse(context, site, { kind: 'absent' });
      const page: string | undefined = context.req.param('page');
      return list(context, { name, value: valueOfStep(value) }, page);
    });
  }
}

/** Lists change with every import, so their tag is the hash of what they show. */
async function respondWithView(
  context: Context,
  site: Site,
  view: object,
  make: () => string,
): Promise<Response> {
  const data = JSON.stringify(view);
  const key = createHash('sha256').update(data).digest('hex').slice(0, 24);
  return wantsJson(context)
    ? respond(context, site, { key: `${key}-json`, mediaType: json, make: () => data })
    : respond(context, site, { key, mediaType: html, make });
}
