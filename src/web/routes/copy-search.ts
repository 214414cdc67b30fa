// The page of a copy in files that searches by itself.
import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { Site } from '../context.ts';
import { renderDocument } from '../pages/document.tsx';
import { respond } from '../respond.ts';
import { copySearchPage } from '../search/copy-page.tsx';
import { withSections } from './views.ts';

export function copySearchRoutes(app: Hono, site: Site): void {
  const { archive, links } = site;
  if (links.searchInFiles === undefined) return;
  app.get('/search', async (context) => {
    const info = await archive.store.info(context.req.raw.signal);
    const view = await withSections(site, { archive: info });
    const key = createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 24);
    const make = (): string => renderDocument(copySearchPage(view, links));
    return respond(context, site, { key, mediaType: 'text/html; charset=utf-8', make });
  });
}
