// The routes of editing: there are none unless the server was started for it.
import type { Context, Hono } from 'hono';
import { Desk, type DeskPlace } from '../../app/edit/desk.ts';
import { linkActions } from '../../app/edit/link-steps.ts';
import type { LinkDeskView } from '../../app/edit/view.ts';
import type { Result } from '../../model/problem.ts';
import type { Site } from '../context.ts';
import { renderDocument } from '../pages/document.tsx';
import { refuse } from '../routes/refusals.ts';
import { withSections } from '../routes/views.ts';
import { deskPage, linksPerPage, pageCount, type Notice } from './desk-page.tsx';
import { entryPage } from './entry-page.tsx';
import { guard, limitForm, refuseEdit, signedForm } from './guard.ts';
import type { EditLinks } from './links.ts';
import { formToken, type Editing } from './session.ts';
import { editWords as said } from './words.ts';

const done = (text: string, at?: string): Notice => ({ text, failed: false, at });

/** A problem in words, with how it is mended. */
function told<T>(result: Result<T>, success: (value: T) => Notice): Notice {
  if (result.ok) return success(result.value);
  const text = result.problems
    .map(({ message, hint }) => [message, hint].filter(Boolean).join(' '))
    .join(' ');
  return { text, failed: true };
}

function keyOf({ id, original, translation }: DeskPlace): string {
  return JSON.stringify([id, original, translation]);
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

  const path = '/edit/:id/links/:original/:translation' as const;

  async function show(context: Context, place: DeskPlace, page: number): Promise<Response> {
    const found = await desk.view(place, context.req.raw.signal);
    if (found.kind !== 'found') return refuse(context, site, found);
    const view = await withSections(site, found.value);
    if (!(page >= 1 && page <= pageCount(view.links))) return refuse(context, site, { kind: 'absent' });
    const notice = notices.get(keyOf(place));
    notices.delete(keyOf(place));
    const options = { by: editing.by, token: formToken(editing), page, notice, edit };
    return context.html(renderDocument(deskPage(view, site.links, options)));
  }

  /** Does what a form asks for, and says what came of it. */
  async function obey(
    act: string,
    fields: ReadonlyMap<string, string>,
    place: DeskPlace,
    signal: AbortSignal,
  ): Promise<Notice | undefined> {
    switch (act) {
      case 'publish': {
        const published = await desk.publish(place, (fields.get('note') ?? '').slice(0, 500), signal);
        return told(published, ({ number, changed }) =>
          done(changed ? said.published(number) : said.unchanged),
        );
      }
      case 'undo':
        return told(await desk.undo(place, signal), (at) => done(said.undone, at));
      case 'discard':
        return told(await desk.discard(place, 'all', signal), () => done(said.discarded));
      case 'discard-left':
        return told(await desk.discard(place, 'left', signal), () => done(said.discarded));
      case 'take-over':
        return told(await desk.takeOver(place, signal), (left) => done(said.takenOver(left)));
    }
    const [word = '', anchor = '', mark = ''] = act.split(' ');
    const action = linkActions.find((one) => one === word);
    if (action === undefined) return undefined;
    const acted = await desk.act(place, { action, anchor, mark }, signal);
    const notice = told(acted, (at) => done(said.done[action], at));
    return notice.failed ? { ...notice, at: anchor } : notice;
  }

  async function change(context: Context, place: DeskPlace, page: number): Promise<Response> {
    const { signal } = context.req.raw;
    const fields = await signedForm(editing, context);
    if (fields === undefined) return refuseEdit(context, 403, said.refusals.token);
    const notice = await obey(fields.get('act') ?? '', fields, place, signal);
    if (notice === undefined) return refuseEdit(context, 400, said.refusals.form);
    const found = await desk.view(place, signal);
    if (found.kind !== 'found') return refuse(context, site, found);
    const at = placeIn(found.value, notice.at);
    notices.set(keyOf(place), { ...notice, at: at?.anchor });
    const shown = at?.page ?? Math.min(page, pageCount(found.value.links));
    return context.redirect(edit.links(place, shown, at?.anchor), 303);
  }

  for (const method of ['GET', 'POST'] as const) {
    const answer = method === 'GET' ? show : change;
    app.on(method, path, async (context) => answer(context, context.req.param(), 1));
    app.on(method, `${path}/page/:page{[1-9][0-9]{0,5}}`, async (context) => {
      const { page, ...place } = context.req.param();
      return answer(context, place, Number(page));
    });
  }
}
