// The routes of editing: there are none unless the server was started for it.
import type { Context, Hono } from 'hono';
import { Desk, type DeskPlace } from '../../app/edit/desk.ts';
import type { LinkDeskView } from '../../app/edit/view.ts';
import type { Site } from '../context.ts';
import { renderDocument } from '../pages/document.tsx';
import { refuse } from '../routes/refusals.ts';
import { withSections } from '../routes/views.ts';
import { readAskedFindings, writeAskedFindings, type AskedFindings } from './asked-findings.ts';
import { deskPage, linksPerPage, pageCount } from './desk-page.tsx';
import { entryPage } from './entry-page.tsx';
import { findingsPage } from './findings-page.tsx';
import type { FrameOptions, Notice } from './frame.tsx';
import { guard, limitForm, refuseEdit, signedForm } from './guard.ts';
import type { EditLinks } from './links.ts';
import { obey } from './obey.ts';
import { formToken, type Editing } from './session.ts';
import { editWords as said } from './words.ts';

function keyOf({ id, original, translation }: DeskPlace): string {
  return JSON.stringify([id, original, translation]);
}

function askedBy(context: Context): AskedFindings {
  return readAskedFindings(new URL(context.req.url).searchParams);
}

/** The page and the anchor of the link in which a segment stands now. */
function placeIn(
  view: LinkDeskView,
  segment: string | undefined,
): { page: number; anchor: string } | undefined {
  if (segment === undefined || view.links === undefined) return undefined;
  const at = view.links.findIndex(
    ({ source, target }) => source.includes(segment) || target.includes(segment),
  );
  const anchor = view.links[at]?.anchor;
  return anchor === undefined ? undefined : { page: Math.floor(at / linksPerPage) + 1, anchor };
}

export function editRoutes(app: Hono, site: Site, editing: Editing, edit: EditLinks): void {
  const desk = new Desk(site.archive, editing.by);
  /** Told by the next page of these two texts, once. There is but one editor. */
  const notices = new Map<string, Notice>();
  const root = edit.home().slice(0, -'/edit'.length);
  app.use('/edit/*', guard(editing, root), limitForm);

  app.get('/edit', async (context) => {
    const { archive } = await withSections(site, { archive: await site.archive.store.info() });
    const view = { archive, by: editing.by, drafts: await desk.drafts() };
    return context.html(renderDocument(entryPage(view, site.links, edit)));
  });

  function optionsFor(place: DeskPlace): FrameOptions {
    const notice = notices.get(keyOf(place));
    notices.delete(keyOf(place));
    return { by: editing.by, token: formToken(editing), notice, edit };
  }

  /** Does what a form asks for; the answer where it may not be done, else what came of it. */
  async function done(context: Context, place: DeskPlace): Promise<Response | Notice> {
    const fields = await signedForm(editing, context);
    if (fields === undefined) return refuseEdit(context, 403, said.refusals.token);
    const notice = await obey(desk, place, fields, context.req.raw.signal);
    return notice ?? refuseEdit(context, 400, said.refusals.form);
  }

  async function showLinks(context: Context, place: DeskPlace, page: number): Promise<Response> {
    const found = await desk.view(place, context.req.raw.signal);
    if (found.kind !== 'found') return refuse(context, site, found);
    const view = await withSections(site, found.value);
    if (page > pageCount(view.links)) return refuse(context, site, { kind: 'absent' });
    const options = { ...optionsFor(place), page };
    return context.html(renderDocument(deskPage(view, site.links, options)));
  }

  async function changeLinks(context: Context, place: DeskPlace, page: number): Promise<Response> {
    const notice = await done(context, place);
    if (notice instanceof Response) return notice;
    const found = await desk.view(place, context.req.raw.signal);
    if (found.kind !== 'found') return refuse(context, site, found);
    const at = placeIn(found.value, notice.at);
    notices.set(keyOf(place), { ...notice, at: at?.anchor });
    const shown = at?.page ?? Math.min(page, pageCount(found.value.links));
    return context.redirect(edit.links(place, shown, at?.anchor), 303);
  }

  const links = '/edit/:id/links/:original/:translation' as const;
  for (const method of ['GET', 'POST'] as const) {
    const answer = method === 'GET' ? showLinks : changeLinks;
    app.on(method, links, async (context) => answer(context, context.req.param(), 1));
    app.on(method, `${links}/page/:page{[1-9][0-9]{0,5}}`, async (context) => {
      const { page, ...place } = context.req.param();
      return answer(context, place, Number(page));
    });
  }

  const findings = '/edit/:id/findings/:original/:translation' as const;

  app.get(findings, async (context) => {
    const place = context.req.param();
    const found = await desk.findings(place, context.req.raw.signal);
    if (found.kind !== 'found') return refuse(context, site, found);
    const view = await withSections(site, found.value);
    const options = { ...optionsFor(place), asked: askedBy(context) };
    return context.html(renderDocument(findingsPage(view, site.links, options)));
  });

  app.post(findings, async (context) => {
    const place = context.req.param();
    const notice = await done(context, place);
    if (notice instanceof Response) return notice;
    notices.set(keyOf(place), notice);
    return context.redirect(edit.findings(place, writeAskedFindings(askedBy(context)), notice.at), 303);
  });
}
