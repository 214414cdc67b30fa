// What the API answers of names and units.
import type { Context } from 'hono';
import { viewName, viewNames } from '../../app/read/browse/names.ts';
import { viewRepositories, viewUnit } from '../../app/read/browse/units.ts';
import type { FolioStretch, NameLine, UnitLine } from '../../app/read/browse/view.ts';
import { withdrawnName, withdrawnUnit } from '../../app/read/browse/withdrawn.ts';
import { anonymous, type Site } from '../context.ts';
import { refuse } from '../routes/refusals.ts';
import {
  AuthorityIdSchema,
  AuthorityListSchema,
  AuthorityParametersSchema,
  AuthoritySchema,
  UnitKeySchema,
  UnitListSchema,
  UnitParametersSchema,
  UnitSchema,
  type AuthorityLineSchema,
  type UnitLineSchema,
} from './browse-schemas.ts';
import { full, listAddress, recordLine, type Asked, type Operation } from './operation.ts';
import type { Answer } from './answer.ts';
import { reply } from './reply.ts';

export const browseOperations: readonly Operation[] = [
  {
    id: 'authorities',
    path: '/api/v1/authorities',
    summary: 'Persons, bodies, places or terms that records name, by label, page by page to the end',
    inPath: {},
    query: AuthorityParametersSchema,
    response: AuthorityListSchema,
    answer: answerAuthorities,
  },
  {
    id: 'authority',
    path: '/api/v1/authorities/{id}',
    summary: 'One person, body, place or term: what each source says of it, and how records write it',
    inPath: { id: AuthorityIdSchema },
    query: undefined,
    response: AuthoritySchema,
    movesTo: 'The authority that this one was joined to',
    answer: answerAuthority,
  },
  {
    id: 'units',
    path: '/api/v1/units',
    summary: 'The repositories where originals lie',
    inPath: {},
    query: undefined,
    response: UnitListSchema,
    answer: answerUnits,
  },
  {
    id: 'unit',
    path: '/api/v1/units/{key}',
    summary: 'One unit of description: what lies in it, and its folios in order',
    inPath: { key: UnitKeySchema },
    query: UnitParametersSchema,
    response: UnitSchema,
    answer: answerUnit,
  },
];

const authorityPath = (id: string): string => `authorities/${encodeURIComponent(id)}`;
const unitPath = (key: string): string => `units/${encodeURIComponent(key)}`;

function authorityLine(site: Site, { address, ...line }: NameLine): Answer<typeof AuthorityLineSchema> {
  const { links } = site;
  const id = 'id' in address ? address.id : null;
  return {
    id,
    reference: 'id' in address ? null : address,
    ...line,
    links: {
      page: full(site, links.name(line.kind, address, null, 1)),
      json: id === null ? null : full(site, links.api(authorityPath(id))),
      records: id === null ? null : listAddress(site, 'records', { name: id }),
    },
  };
}

async function answerAuthorities(context: Context, site: Site, { query }: Asked): Promise<Response> {
  const asked = AuthorityParametersSchema.parse(query);
  const { kind, initial, page } = asked;
  const { signal } = context.req.raw;
  const view = async (letter: string | undefined, number: number) =>
    viewNames(site.archive, kind, { initial: letter, page: number }, anonymous, signal);
  // A page behind the last is empty, as of every list here; and so is an initial under which there is nothing.
  const found = await view(initial, page);
  const list = found ?? (await view(initial, 1));
  const { initials = [] } = list ?? (await view(undefined, 1)) ?? {};
  const pages = list?.names.pages ?? 1;
  const value: Answer<typeof AuthorityListSchema> = {
    kind,
    initial: initial ?? null,
    initials,
    total: list?.names.total ?? 0,
    page,
    pages,
    next: page < pages ? listAddress(site, 'authorities', { ...asked, page: page + 1 }) : null,
    authorities: (found?.names.entries ?? []).map((line) => authorityLine(site, line)),
  };
  return reply(context, site, value);
}

async function answerAuthority(context: Context, site: Site, { path }: Asked): Promise<Response> {
  const { signal } = context.req.raw;
  const address = { id: path['id'] ?? '' };
  const withdrawn = await withdrawnName(site.archive, address, signal);
  const view =
    withdrawn === undefined
      ? await viewName(site.archive, address, { role: undefined, page: 1 }, anonymous, signal)
      : undefined;
  if (view === undefined) return refuse(context, site, withdrawn ?? { kind: 'absent' });
  const moved = 'moved' in view ? view.moved : view.address;
  if (!('id' in moved)) return refuse(context, site, { kind: 'absent' });
  // What was joined may be parted again.
  if ('moved' in view) return context.redirect(site.links.api(authorityPath(moved.id)), 302);
  const { kind, label, language, version, descriptions, written, roles, besides, records } = view;
  const value: Answer<typeof AuthoritySchema> = {
    id: moved.id,
    kind,
    label,
    language,
    version,
    descriptions,
    written,
    roles,
    besides: besides.map((line) => authorityLine(site, line)),
    records: records.total,
    links: {
      page: full(site, site.links.name(kind, moved, null, 1)),
      records: listAddress(site, 'records', { name: moved.id }),
    },
  };
  return reply(context, site, value);
}

function unitLine(site: Site, line: UnitLine): Answer<typeof UnitLineSchema> {
  return {
    ...line,
    links: {
      page: full(site, site.links.unit(line.key, 1)),
      json: full(site, site.links.api(unitPath(line.key))),
      records: listAddress(site, 'records', { unit: line.key }),
    },
  };
}

async function answerUnits(context: Context, site: Site): Promise<Response> {
  const { repositories } = await viewRepositories(site.archive, anonymous, context.req.raw.signal);
  const value: Answer<typeof UnitListSchema> = { units: repositories.map((line) => unitLine(site, line)) };
  return reply(context, site, value);
}

async function answerUnit(context: Context, site: Site, { path, query }: Asked): Promise<Response> {
  const { page } = UnitParametersSchema.parse(query);
  const { signal } = context.req.raw;
  const key = path['key'] ?? '';
  const view = await viewUnit(site.archive, key, page, anonymous, signal);
  if (view === undefined)
    return refuse(
      context,
      site,
      (await withdrawnUnit(site.archive, 'unit', key, signal)) ?? { kind: 'absent' },
    );
  const { unit, titles, scope, dates, above, units, folios, loose } = view;
  const pages = Math.max(units.pages, folios.pages, loose.pages);
  const stretch = (one: FolioStretch) => ({
    label: one.label,
    record: one.kind === 'record' ? recordLine(site, one.record) : null,
    absent: one.kind === 'record' ? one.absent : [],
  });
  const value: Answer<typeof UnitSchema> = {
    unit: unitLine(site, unit),
    titles,
    scope,
    dates,
    above: above.map((line) => unitLine(site, line)),
    page,
    pages,
    next: page < pages ? listAddress(site, unitPath(key), { page: page + 1 }) : null,
    units: { total: units.total, entries: units.entries.map((line) => unitLine(site, line)) },
    folios: { total: folios.total, entries: folios.entries.map(stretch) },
    loose: { total: loose.total, entries: loose.entries.map((entry) => recordLine(site, entry)) },
  };
  return reply(context, site, value);
}
