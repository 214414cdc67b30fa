// Records: every version, in every view and form.
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { citationTags, citedPlace, citeRecord } from '../../app/cite/cite.ts';
import { describedEdition } from '../../app/read/described-edition.ts';
import { readLocated, type Located } from '../../app/read/locate.ts';
import { findIn } from '../../app/search/find-in.ts';
import { viewChanges, viewRecord } from '../../app/read/record.ts';
import { renderedFor } from '../components/translations.tsx';
import { anonymous, type Site } from '../context.ts';
import { dataFormats, textViews, type DataFormat, type TextView } from '../links.ts';
import { recordData } from '../linked-data.ts';
import { openGraph } from '../open-graph.ts';
import { preferredType } from '../negotiate.ts';
import { hasImages } from '../components/facsimile.tsx';
import { changesPage } from '../pages/changes.tsx';
import { recordPage } from '../pages/record.tsx';
import { renderDocument } from '../pages/document.tsx';
import { respond } from '../respond.ts';
import { negotiated, respondWithData } from './data.ts';
import { refuse } from './refusals.ts';
import { withSections } from './views.ts';

const html = 'text/html; charset=utf-8';
const offered = ['text/html', ...Object.keys(negotiated)] as const satisfies readonly [string, ...string[]];

/** "v3.csl.json" → the name before a known extension, and the format. */
function splitFormat(name: string): { name: string; format: DataFormat | undefined } {
  const format = dataFormats.find(
    (one) => name.endsWith(`.${one}`) && !(one === 'json' && name.endsWith('.csl.json')),
  );
  return format === undefined ? { name, format } : { name: name.slice(0, -format.length - 1), format };
}

function viewKind(view: string): TextView['kind'] {
  return textViews.find((one) => one === view) ?? 'parallel';
}

/** What stands on a page and is no part of the version: when it changes, so must the page's entity tag. */
function aroundKey(...around: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(around)).digest('hex').slice(0, 12);
}

export function recordRoutes(app: Hono, site: Site): void {
  const { archive } = site;

  /** Finds the version, answers for it in the form that is asked for, or refuses. */
  async function answer(
    context: Context,
    id: string,
    number: number | undefined,
    respondTo: (located: Located) => Promise<Response>,
  ): Promise<Response> {
    const asked = { id, number, viewer: anonymous };
    const answered = await readLocated(archive, asked, respondTo, context.req.raw.signal);
    return answered instanceof Response ? answered : refuse(context, site, answered);
  }

  async function page(context: Context, located: Located, view: TextView): Promise<Response> {
    const { version, manifest } = located.stored;
    const { signal } = context.req.raw;
    const read = await viewRecord(archive, located, anonymous, signal);
    const record = await withSections(site, read);
    // A view of page images that are not there has nothing to show that the other views do not.
    if (view.kind === 'facsimile' && !hasImages(record.content.description.pages, site.links))
      return refuse(context, site, { kind: 'absent' });
    if (view.kind === 'translations' && renderedFor(record.content, view.text) === undefined)
      return refuse(context, site, { kind: 'absent' });
    const edition = await describedEdition(archive, record.content.description, anonymous, signal);
    const { searchParams } = new URL(context.req.url);
    const asked = { typed: searchParams.get('find') ?? '', without: searchParams.getAll('without') };
    const found =
      asked.typed.trim() === '' ? undefined : await findIn(archive, record.content, asked, anonymous, signal);
    // An old version's page names the newest, so that is part of what the page says.
    const around = aroundKey(
      record.archive,
      record.related,
      record.surroundings,
      [...record.references],
      [...record.names],
      record.links,
      edition,
      found?.places,
      found?.q,
    );
    const key = `${version.slice(0, 24)}-${located.newest}-${view.kind}-${view.text ?? ''}-${around}`;
    const make = (): string => {
      const cited = { manifest, version, content: record.content, ...(edition && { edition }) };
      const options = {
        address: site.links.cited(manifest.id, manifest.number),
        archiveTitle: record.archive.title,
      };
      const { note, bibliography } = citeRecord(cited, options);
      const citations = {
        note,
        bibliography,
        address: citedPlace(cited, options),
        byName: options.address === undefined,
      };
      return renderDocument(
        recordPage(
          record,
          {
            view,
            citations,
            found,
            meta: [...citationTags(cited, options), ...openGraph(cited, record.archive, site.links)],
            data: recordData(cited, record.archive.title, site.links),
          },
          site.links,
        ),
      );
    };
    return respond(context, site, { key, mediaType: html, make });
  }

  /** A record or version as the request prefers it: a page, or data. */
  async function negotiate(context: Context, located: Located): Promise<Response> {
    const format = negotiated[preferredType(context.req.header('accept'), offered)];
    return format === undefined
      ? page(context, located, { kind: 'parallel' })
      : respondWithData(context, site, located, format);
  }

  app.get('/records/:record', async (context) => {
    const { name, format } = splitFormat(context.req.param('record'));
    return answer(context, name, undefined, async (located) =>
      format === undefined ? negotiate(context, located) : respondWithData(context, site, located, format),
    );
  });

  app.get('/records/:id/:version{v[0-9]+(?:\\.[a-z.]+)?}', async (context) => {
    const { name, format } = splitFormat(context.req.param('version'));
    const number = Number(name.slice(1));
    if (!Number.isSafeInteger(number)) return refuse(context, site, { kind: 'absent' });
    return answer(context, context.req.param('id'), number, async (located) =>
      format === undefined ? negotiate(context, located) : respondWithData(context, site, located, format),
    );
  });

  app.get('/records/:id/:version{v[0-9]+}/changes', async (context) => {
    const { id, version } = context.req.param();
    return answer(context, id, Number(version.slice(1)), async (located) => {
      const changes = await viewChanges(archive, located, context.req.raw.signal);
      if (changes.kind !== 'found') return refuse(context, site, changes);
      const value = await withSections(site, changes.value);
      const key = `${located.stored.version.slice(0, 24)}-changes-${aroundKey(value.archive)}`;
      const make = (): string => renderDocument(changesPage(value, site.links));
      return respond(context, site, { key, mediaType: html, make });
    });
  });

  // In a group, since the router puts its anchors about the whole: without it all but the last would match whatever comes after them.
  const views = `/records/:id/:version{v[0-9]+}/:view{(?:${textViews.join('|')})}` as const;
  app.get(`${views}/:text?` as const, async (context) => {
    const { id, version, view, text } = context.req.param();
    const wanted: TextView = { kind: viewKind(view), ...(text !== undefined && { text }) };
    return answer(context, id, Number(version.slice(1)), async (located) => {
      if (text !== undefined && !located.stored.manifest.parts.texts.some((one) => one.id === text))
        return refuse(context, site, { kind: 'absent' });
      return page(context, located, wanted);
    });
  });
}
