// Finding one's way: by date, by shelf, by collection, by edition.
import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { viewCollection, viewCollections } from '../../app/read/browse/collections.ts';
import { viewDate, viewDates } from '../../app/read/browse/dates.ts';
import { viewRepositories, viewUnit } from '../../app/read/browse/units.ts';
import { withdrawnUnit } from '../../app/read/browse/withdrawn.ts';
import { viewVolumes } from '../../app/read/browse/volumes.ts';
import type { Refused } from '../../app/read/locate.ts';
import type { ArchiveInfo } from '../../app/read/view.ts';
import { anonymous, type Site } from '../context.ts';
import { unitOfSteps, valueOfStep, type Links } from '../links.ts';
import { collectionPage, collectionsPage } from '../pages/collections.tsx';
import { datePage, datesPage } from '../pages/dates.tsx';
import { repositoriesPage } from '../pages/repositories.tsx';
import { unitPage } from '../pages/unit.tsx';
import { volumesPage } from '../pages/volumes.tsx';
import { refuse } from './refusals.ts';
import { respondWithView } from './views.ts';

/** The number of a page as an address writes it; 1 where it writes none. */
export function pageNumber(context: Context): number {
  const written: string | undefined = context.req.param('page');
  return written === undefined ? 1 : Number(written);
}

/** The steps of a request's path behind the first one, each decoded by itself; undefined where one cannot be. */
function stepsBehindFirst(context: Context): string[] | undefined {
  const [, , ...steps] = new URL(context.req.url).pathname.split('/');
  try {
    return steps.map((step) => decodeURIComponent(step));
  } catch {
    return undefined;
  }
}

/** The steps of an address without the "page/N" at its end, and N. */
function splitPage(steps: readonly string[]): { readonly steps: readonly string[]; readonly page: number } {
  const number = steps.at(-1) ?? '';
  const paged = steps.length > 2 && steps.at(-2) === 'page' && /^\d+$/.test(number);
  return paged ? { steps: steps.slice(0, -2), page: Number(number) } : { steps, page: 1 };
}

export function browseRoutes(app: Hono, site: Site): void {
  const { archive } = site;

  async function answer<T extends { readonly archive: ArchiveInfo }>(
    context: Context,
    view: T | undefined,
    page: (view: T, links: Links) => VNode,
    why?: () => Promise<Refused | undefined>,
  ): Promise<Response> {
    return view === undefined
      ? refuse(context, site, (await why?.()) ?? { kind: 'absent' })
      : respondWithView(context, site, view, page);
  }

  app.get('/dates', async (context) =>
    answer(context, await viewDates(archive, anonymous, context.req.raw.signal), datesPage),
  );
  for (const path of ['/dates/:value', '/dates/:value/page/:page{[0-9]+}'] as const)
    app.get(path, async (context) => {
      const value = valueOfStep(context.req.param('value'));
      const { signal } = context.req.raw;
      return answer(
        context,
        await viewDate(archive, value, pageNumber(context), anonymous, signal),
        datePage,
      );
    });

  app.get('/repositories', async (context) =>
    answer(context, await viewRepositories(archive, anonymous, context.req.raw.signal), repositoriesPage),
  );
  // A unit's own steps are many, so the pattern takes all that is left of the path.
  app.get('/repositories/*', async (context) => {
    const all = stepsBehindFirst(context);
    if (all === undefined) return refuse(context, site, { kind: 'absent' });
    const { steps, page } = splitPage(all);
    const key = unitOfSteps(steps);
    const { signal } = context.req.raw;
    const view = await viewUnit(archive, key, page, anonymous, signal);
    return answer(context, view, unitPage, () => withdrawnUnit(archive, 'unit', key, signal));
  });

  app.get('/collections', async (context) =>
    answer(context, await viewCollections(archive, anonymous, context.req.raw.signal), collectionsPage),
  );
  for (const path of ['/collections/:name', '/collections/:name/page/:page{[0-9]+}'] as const)
    app.get(path, async (context) => {
      const name = valueOfStep(context.req.param('name'));
      const { signal } = context.req.raw;
      const view = await viewCollection(archive, name, pageNumber(context), anonymous, signal);
      return answer(context, view, collectionPage, () => withdrawnUnit(archive, 'collection', name, signal));
    });

  for (const path of ['/volumes', '/volumes/page/:page{[0-9]+}'] as const)
    app.get(path, async (context) => {
      const { signal } = context.req.raw;
      return answer(context, await viewVolumes(archive, pageNumber(context), anonymous, signal), volumesPage);
    });
}
