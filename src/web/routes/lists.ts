// The home page, and lists of records.
import type { Context, Hono } from 'hono';
import { viewHome, viewList } from '../../app/read/lists.ts';
import type { FacetName } from '../../app/read/view.ts';
import { anonymous, type Site } from '../context.ts';
import { facetFolder, valueOfStep } from '../links.ts';
import { homePage } from '../pages/home.tsx';
import { listPage } from '../pages/list.tsx';
import { refuse } from './refusals.ts';
import { respondWithView } from './views.ts';

export function listRoutes(app: Hono, site: Site): void {
  app.get('/', async (context) => {
    const view = await viewHome(site.archive, anonymous, context.req.raw.signal);
    return respondWithView(context, site, view, homePage);
  });

  async function list(
    context: Context,
    facet: { name: FacetName; value: string } | undefined,
    page: string | undefined,
  ): Promise<Response> {
    const number = page === undefined ? 1 : Number(page);
    const view = await viewList(site.archive, facet, number, anonymous, context.req.raw.signal);
    if (view === undefined) return refuse(context, site, { kind: 'absent' });
    return respondWithView(context, site, view, listPage);
  }

  app.get('/records', async (context) => list(context, undefined, undefined));
  app.get('/records/page/:page{[0-9]+}', async (context) =>
    list(context, undefined, context.req.param('page')),
  );
  for (const name of ['type', 'language'] as const) {
    const path = `/${facetFolder(name)}/:value` as const;
    for (const one of [path, `${path}/page/:page{[0-9]+}`] as const)
      app.get(one, async (context) => {
        const value = valueOfStep(context.req.param('value'));
        const page: string | undefined = context.req.param('page');
        return list(context, { name, value }, page);
      });
  }
}
