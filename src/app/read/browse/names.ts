// Browsing by name: persons, bodies, places and terms, as lists and one by one.
import type { IndexedAuthority, IndexedName, NameDetail } from '../../../index/names.ts';
import type { Viewer } from '../../../model/access.ts';
import type { Description } from '../../../model/description.ts';
import type { NameKind } from '../../../model/names.ts';
import { bareName, nameReference } from '../../../model/name-reference.ts';
import { canonicalRecordId } from '../../../model/record-id.ts';
import { openOn } from '../../access/open-on.ts';
import type { Archive } from '../../services.ts';
import { isPage, paged } from './pages.ts';
import type {
  LinkedName,
  NameAddress,
  NameDescription,
  NameLine,
  NameRole,
  NamesView,
  NameView,
} from './view.ts';

const perPage = 100;
/** So many that stand in the same records are shown. */
const shownBesides = 24;
/** So many whom a bare surname may mean are shown. */
const shownPerhaps = 12;

/** Which part of the names: all of a kind, or those of one initial as `NamesView.initials` writes it. Pages count from 1. */
export interface NamesAsked {
  readonly initial: string | undefined;
  readonly page: number;
}

/** One page of the names of a kind; undefined where there is no such page or initial. The first page of a kind without names is empty. */
export async function viewNames(
  archive: Archive,
  kind: NameKind,
  { initial, page }: NamesAsked,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<NamesView | undefined> {
  if (!isPage(page)) return undefined;
  const [info, found] = await Promise.all([
    archive.store.info(signal),
    archive.index.names.list({ kind, initial, page, perPage, openOn: openOn(viewer) }, signal),
  ]);
  const names = paged(found.total, page, perPage, found.names.map(lineOf));
  if (page > names.pages || (initial !== undefined && names.total === 0)) return undefined;
  return { archive: info, kind, initials: found.initials, initial: initial ?? null, names };
}

/** Which of a name's records: all, or those in one role. Pages count from 1. */
export interface NameAsked {
  readonly role: NameRole | undefined;
  readonly page: number;
}

/**
 * The page of one name. `moved`: it was joined to another or has been described since it was addressed so; the page is there now. Undefined
 * where there is no such name, page or role, or only in records that this viewer may not read.
 */
export async function viewName(
  archive: Archive,
  asked: NameAddress,
  { role, page }: NameAsked,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<NameView | { readonly moved: NameAddress } | undefined> {
  if (!isPage(page)) return undefined;
  const canonical = 'id' in asked ? canonicalRecordId(asked.id) : undefined;
  const address = canonical === undefined ? asked : { id: canonical };
  const query = { role, page, perPage, besides: shownBesides, openOn: openOn(viewer) };
  const [info, detail] = await Promise.all([
    archive.store.info(signal),
    archive.index.names.name(address, query, signal),
  ]);
  if (detail === undefined) return undefined;
  if (!sameAddress(detail.name.reference, asked)) return { moved: detail.name.reference };
  const records = paged(
    detail.total,
    page,
    perPage,
    detail.records.map(({ entry, roles }) => ({ ...entry, roles })),
  );
  if (page > records.pages || (role !== undefined && records.total === 0)) return undefined;
  const perhaps = await perhapsOf(archive, address, viewer, signal);
  return { archive: info, ...headOf(detail), perhaps, role: role ?? null, records };
}

/** Whom a name of one word may mean; null where the name says more. */
async function perhapsOf(
  archive: Archive,
  address: NameAddress,
  viewer: Viewer,
  signal: AbortSignal | undefined,
): Promise<NameView['perhaps']> {
  const bare = bareName(address);
  if (bare === undefined) return null;
  const { label: surname, scope: edition } = bare;
  const query = { surname, kind: 'person', edition, limit: shownPerhaps, openOn: openOn(viewer) } as const;
  return (await archive.index.finder.surnamed(query, signal)).map(lineOf);
}

/** The page of each of a record's names, by the name's id in the record; names without a page for this viewer are left out. */
export async function linkedNames(
  archive: Archive,
  description: Description,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, LinkedName>> {
  const { names } = description;
  if (names.length === 0) return new Map();
  const references = names.map((name) => nameReference(description, name));
  const resolved = await archive.index.names.resolve(references, openOn(viewer), signal);
  return new Map(
    names.flatMap(({ id }, at): [string, LinkedName][] => {
      const found = resolved[at];
      if (found === null || found === undefined) return [];
      const { reference: address, kind, label, language, description: about } = found;
      return [[id, { address, kind, label, language, description: about }]];
    }),
  );
}

function headOf({ name, authorities, written, roles, besides }: NameDetail) {
  const { reference: address, kind, label, language } = name;
  const own = authorities.find(({ id }) => 'id' in address && id === address.id);
  return {
    address,
    kind,
    label,
    language,
    written,
    roles,
    version: own?.version ?? null,
    descriptions: authorities.map(descriptionOf),
    besides: besides.map(lineOf),
  };
}

function descriptionOf({ id, authority }: IndexedAuthority): NameDescription {
  const { source, forms, existence, description, notes, same, joined } = authority;
  return {
    id,
    source: source.title ?? null,
    sourceAddress: source.address ?? null,
    forms,
    existence,
    description,
    notes,
    joined,
    same: same.map(({ address }) => address),
  };
}

function lineOf({ reference, ...line }: IndexedName): NameLine {
  return { ...line, address: reference };
}

function sameAddress(a: NameAddress, b: NameAddress): boolean {
  if ('id' in a || 'id' in b) return 'id' in a && 'id' in b && a.id === b.id;
  return a.format === b.format && a.key === b.key;
}
