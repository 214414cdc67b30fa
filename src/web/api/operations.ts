// Everything that the API answers, in one table: the routes and their description are both made from it.
import type { Context } from 'hono';
import type { z } from 'zod';
import { locate, readLocated, type Located } from '../../app/read/locate.ts';
import { viewHome } from '../../app/read/lists.ts';
import { listRecords, type RecordFilter } from '../../app/read/records.ts';
import type { ListEntry } from '../../app/read/view.ts';
import { anonymous, type Site } from '../context.ts';
import { refuse } from '../routes/refusals.ts';
import { respondWithData } from '../routes/data.ts';
import { reply } from './reply.ts';
import {
  ArchiveSchema,
  FacetsSchema,
  IdSchema,
  ListParametersSchema,
  NumberSchema,
  RecordListSchema,
  VersionListSchema,
  type ListParameters,
} from './schemas.ts';

/** One thing that can be asked. `path` as OpenAPI writes it. `response`: a schema, or the name of the one that records have. */
export interface Operation {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly inPath: Readonly<Record<string, z.ZodType>>;
  readonly query: z.ZodObject | undefined;
  readonly response: z.ZodType | 'version';
  readonly answer: (context: Context, site: Site, asked: Asked) => Promise<Response>;
}

export interface Asked {
  readonly path: Readonly<Record<string, string>>;
  readonly query: unknown;
}

export const operations: readonly Operation[] = [
  {
    id: 'archive',
    path: '/api/v1',
    summary: 'The archive: its title, figures, and where to go on',
    inPath: {},
    query: undefined,
    response: ArchiveSchema,
    answer: answerArchive,
  },
  {
    id: 'facets',
    path: '/api/v1/facets',
    summary: 'Every type, language, year and collection with its number of records',
    inPath: {},
    query: undefined,
    response: FacetsSchema,
    answer: answerFacets,
  },
  {
    id: 'records',
    path: '/api/v1/records',
    summary: 'Records, filtered, by date (undated last), then title, page by page to the end',
    inPath: {},
    query: ListParametersSchema,
    response: RecordListSchema,
    answer: answerRecords,
  },
  {
    id: 'record',
    path: '/api/v1/records/{id}',
    summary: 'The newest version of a record, whole',
    inPath: { id: IdSchema },
    query: undefined,
    response: 'version',
    answer: answerVersion,
  },
  {
    id: 'versions',
    path: '/api/v1/records/{id}/versions',
    summary: 'All versions of a record with their hashes',
    inPath: { id: IdSchema },
    query: undefined,
    response: VersionListSchema,
    answer: answerVersions,
  },
  {
    id: 'version',
    path: '/api/v1/records/{id}/versions/{number}',
    summary: 'One version of a record, whole',
    inPath: { id: IdSchema, number: NumberSchema },
    query: undefined,
    response: 'version',
    answer: answerVersion,
  },
];

const full = ({ links }: Site, path: string): string => links.absolute(path) ?? path;

function recordLinks(
  site: Site,
  id: string,
  number: number,
): z.infer<typeof RecordListSchema>['records'][number]['links'] {
  const { links } = site;
  return {
    page: full(site, links.record(id)),
    version: full(site, links.version(id, number)),
    json: full(site, links.api(`records/${id}/versions/${number}`)),
    tei: full(site, links.data(id, number, 'tei.xml')),
  };
}

async function answerArchive(context: Context, site: Site): Promise<Response> {
  const { archive, counts } = await viewHome(site.archive, anonymous, context.req.raw.signal);
  const { links } = site;
  const value: z.infer<typeof ArchiveSchema> = {
    title: archive.title,
    description: archive.description,
    language: archive.language,
    counts,
    links: {
      records: full(site, links.api('records')),
      facets: full(site, links.api('facets')),
      openapi: full(site, links.openapi()),
      feed: full(site, links.feed()),
      sitemap: full(site, links.sitemapIndex()),
    },
  };
  return reply(context, site, value);
}

async function answerFacets(context: Context, site: Site): Promise<Response> {
  const { facets } = await viewHome(site.archive, anonymous, context.req.raw.signal);
  return reply(context, site, facets);
}

async function answerRecords(context: Context, site: Site, { query }: Asked): Promise<Response> {
  const asked = ListParametersSchema.parse(query);
  const { page, perPage } = asked;
  const found = await listRecords(
    site.archive,
    { filters: filtersOf(asked), page, perPage },
    anonymous,
    context.req.raw.signal,
  );
  const line = (entry: ListEntry): z.infer<typeof RecordListSchema>['records'][number] => ({
    ...entry,
    languages: [...entry.languages],
    from: [...entry.from],
    to: [...entry.to],
    links: recordLinks(site, entry.id, entry.version),
  });
  const value: z.infer<typeof RecordListSchema> = {
    total: found.total,
    page,
    pages: found.pages,
    perPage,
    next: page < found.pages ? full(site, `${site.links.api('records')}?${next(asked)}`) : null,
    records: found.entries.map(line),
  };
  return reply(context, site, value);
}

function next(asked: ListParameters): string {
  const entries = Object.entries({ ...asked, page: asked.page + 1 }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(entries).toString();
}

function filtersOf({ type, language, collection, date }: ListParameters): RecordFilter[] {
  const filters: RecordFilter[] = [];
  if (type !== undefined) filters.push({ name: 'type', value: type });
  if (language !== undefined) filters.push({ name: 'language', value: language });
  if (collection !== undefined) filters.push({ name: 'collection', value: collection });
  if (date === 'undated') filters.push({ name: 'dating', value: date });
  else if (date !== undefined) {
    const parts = date.replace(/^-/, '').split('-').length;
    filters.push({ name: parts === 3 ? 'day' : parts === 2 ? 'month' : 'year', value: date });
  }
  return filters;
}

async function answerVersion(context: Context, site: Site, { path }: Asked): Promise<Response> {
  const number = path['number'] === undefined ? undefined : Number(path['number']);
  const asked = { id: path['id'] ?? '', number, viewer: anonymous };
  const send = async (located: Located): Promise<Response> => respondWithData(context, site, located, 'json');
  const answered = await readLocated(site.archive, asked, send, context.req.raw.signal);
  return answered instanceof Response ? answered : refuse(context, site, answered);
}

async function answerVersions(context: Context, site: Site, { path }: Asked): Promise<Response> {
  const { signal } = context.req.raw;
  const located = await locate(site.archive, path['id'] ?? '', undefined, anonymous, signal);
  if (located.kind !== 'found') return refuse(context, site, located);
  const { id } = located.value.stored.manifest;
  const versions = await site.archive.store.versions(id, signal);
  const value: z.infer<typeof VersionListSchema> = {
    id,
    versions: versions.map(({ manifest, version }) => ({
      number: manifest.number,
      hash: version,
      published: manifest.published,
      by: manifest.by,
      origin: manifest.origin,
      note: manifest.note,
      links: recordLinks(site, id, manifest.number),
    })),
  };
  return reply(context, site, value);
}
