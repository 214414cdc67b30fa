// People, bodies, places and terms: as lists, and one by one.
import type { Context, Hono } from 'hono';
import { withdrawnName } from '../../app/read/browse/withdrawn.ts';
import { viewName, viewNames } from '../../app/read/browse/names.ts';
import type { NameAddress, NameRole } from '../../app/read/browse/view.ts';
import { anonymous, type Site } from '../context.ts';
import type { NameKind } from '../../model/names.ts';
import { nameFolder, nameKinds, valueOfStep } from '../links.ts';
import { nameRoleLabels } from '../pages/labels.ts';
import { namePage } from '../pages/name.tsx';
import { namesPage } from '../pages/names.tsx';
import { pageNumber } from './browse.ts';
import { refuse } from './refusals.ts';
import { respondWithView } from './views.ts';

const paged = '/page/:page{[0-9]+}' as const;

/** Whether an address names a role, and not any other word. */
const isRole = (written: string): written is NameRole => Object.hasOwn(nameRoleLabels, written);

export function nameRoutes(app: Hono, site: Site): void {
  const { archive, links } = site;

  async function list(context: Context, kind: NameKind, initial: string | undefined): Promise<Response> {
    const asked = { initial, page: pageNumber(context) };
    const view = await viewNames(archive, kind, asked, anonymous, context.req.raw.signal);
    return view === undefined
      ? refuse(context, site, { kind: 'absent' })
      : respondWithView(context, site, view, namesPage);
  }

  async function one(context: Context, kind: NameKind, address: NameAddress): Promise<Response> {
    const written: string | undefined = context.req.param('role');
    const role = written !== undefined && isRole(written) ? written : undefined;
    if (role !== written) return refuse(context, site, { kind: 'absent' });
    const page = pageNumber(context);
    const { signal } = context.req.raw;
    // An id is the description's own; another address is the name's, which records may go on making.
    const withdrawn = await withdrawnName(archive, address, signal);
    const view =
      'id' in address && withdrawn !== undefined
        ? undefined
        : await viewName(archive, address, { role, page }, anonymous, signal);
    if (view === undefined) return refuse(context, site, withdrawn ?? { kind: 'absent' });
    // What somebody joined may be parted again, so no browser may keep the redirect for good.
    if ('moved' in view) return context.redirect(links.name(kind, view.moved, role ?? null, 1), 302);
    if (view.kind !== kind) return context.redirect(links.name(view.kind, address, role ?? null, page), 302);
    return respondWithView(context, site, view, namePage);
  }

  for (const kind of nameKinds) {
    const folder = `/${nameFolder(kind)}`;
    app.get(folder, async (context) => list(context, kind, undefined));
    app.get(`${folder}${paged}`, async (context) => list(context, kind, undefined));
    for (const path of [`${folder}/initial/:initial`, `${folder}/initial/:initial${paged}`] as const)
      app.get(path, async (context) => list(context, kind, valueOfStep(context.req.param('initial'))));
    for (const behind of ['', paged, '/role/:role', `/role/:role${paged}`] as const) {
      app.get(`${folder}/:id${behind}`, async (context) =>
        one(context, kind, { id: context.req.param('id') }),
      );
      app.get(`${folder}/:format/:key${behind}`, async (context) => {
        const { format, key } = context.req.param();
        return one(context, kind, { format: valueOfStep(format), key: valueOfStep(key) });
      });
    }
  }
}
