// Everything that the API answers, in one table: the routes and their description are both made from it. Here what it answers of records.
import type { Context } from 'hono';
import { locate, readLocated, type Located } from '../../app/read/locate.ts';
import { viewHome } from '../../app/read/lists.ts';
import { listRecords, type Criterion } from '../../app/read/records.ts';
import { anonymous, type Site } from '../context.ts';
import { unitOfSteps } from '../links.ts';
import { refuse } from '../routes/refusals.ts';
import { respondWithData } from '../routes/data.ts';
import { alignmentOperation } from './alignment-operation.ts';
import { browseOperations } from './browse-operations.ts';
import { searchOperations } from './search-operations.ts';
import { full, listAddress, recordLine, recordLinks, type Asked, type Operation } from './operation.ts';
import type { Answer } from './answer.ts';
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
  alignmentOperation,
  ...browseOperations,
  ...searchOperations,
];

async function answerArchive(context: Context, site: Site): Promise<Response> {
  const { archive, counts } = await viewHome(site.archive, anonymous, context.req.raw.signal);
  const { links } = site;
  const value: Answer<typeof ArchiveSchema> = {
    title: archive.title,
    description: archive.description,
    language: archive.language,
    counts,
    links: {
      records: full(site, links.api('records')),
      facets: full(site, links.api('facets')),
      authorities: full(site, links.api('authorities')),
      units: full(site, links.api('units')),
      search: full(site, links.api('search')),
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
  const value: Answer<typeof RecordListSchema> = {
    total: found.total,
    page,
    pages: found.pages,
    perPage,
    next: page < found.pages ? listAddress(site, 'records', { ...asked, page: page + 1 }) : null,
    records: found.entries.map((entry) => recordLine(site, entry)),
  };
  return reply(context, site, value);
}

function filtersOf(asked: ListParameters): Criterion[] {
  const { type, language, collection, date, name, volume, repository, unit } = asked;
  const filters: Criterion[] = [];
  if (type !== undefined) filters.push({ name: 'type', value: type });
  if (language !== undefined) filters.push({ name: 'language', value: language });
  if (collection !== undefined) filters.push({ name: 'collection', value: collection });
  if (date === 'undated') filters.push({ name: 'dating', value: date });
  else if (date !== undefined) {
    const parts = date.replace(/^-/, '').split('-').length;
    filters.push({ name: parts === 3 ? 'day' : parts === 2 ? 'month' : 'year', value: date });
  }
  if (name !== undefined) filters.push({ name: 'named', value: name.toLowerCase() });
  if (volume !== undefined) filters.push({ name: 'volume', value: volume.toLowerCase() });
  if (repository !== undefined) filters.push({ name: 'unit', value: unitOfSteps([repository]) });
  if (unit !== undefined) filters.push({ name: 'unit', value: unit });
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
  const value: Answer<typeof VersionListSchema> = {
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
