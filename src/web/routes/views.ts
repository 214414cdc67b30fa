// Answers with a view: as a page, or as the data that it is made of.
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { ArchiveInfo } from '../../app/read/view.ts';
import { acceptsJson, type Site } from '../context.ts';
import type { Links } from '../links.ts';
import { renderDocument } from '../pages/document.tsx';
import { respond } from '../respond.ts';

const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';

/** A view whose archive knows its sections, for the navigation. */
export async function withSections<T extends { readonly archive: ArchiveInfo }>(
  site: Site,
  view: T,
): Promise<T> {
  const sections = await site.sections.of();
  return { ...view, archive: { ...view.archive, sections } };
}

/** Lists change with every import, so their tag is the hash of what they show. */
export async function respondWithView<T extends { readonly archive: ArchiveInfo }>(
  context: Context,
  site: Site,
  view: T,
  page: (view: T, links: Links) => VNode,
): Promise<Response> {
  if (acceptsJson(context)) {
    const data = JSON.stringify(view);
    return respond(context, site, { key: `${keyOf(data)}-json`, mediaType: json, make: () => data });
  }
  const dressed = await withSections(site, view);
  const key = keyOf(JSON.stringify(dressed));
  return respond(context, site, {
    key,
    mediaType: html,
    make: () => renderDocument(page(dressed, site.links)),
  });
}

const keyOf = (data: string): string => createHash('sha256').update(data).digest('hex').slice(0, 24);
