// Collections of manifests: all records that a viewer may read, and those of each collection of the archive.
import {
  collectionOf,
  partsOfCollection,
  recordsInCollection,
  type CollectionLine,
  type CollectionSaid,
} from '../../formats/iiif/write/collection.ts';
import { bare, english, inLanguages, titleOf } from '../../formats/iiif/write/language.ts';
import { words } from '../../formats/iiif/write/words.ts';
import type { Viewer } from '../../model/access.ts';
import { viewCollection, viewCollections } from '../read/browse/collections.ts';
import { listRecords } from '../read/records.ts';
import type { Archive } from '../services.ts';
import type { IiifResource } from './manifest.ts';

/** Absolute addresses. `name` is null for all records, `part` for the whole. */
export interface CollectionAddresses {
  readonly home: string;
  manifest(id: string): string;
  collection(name: string | null, part: number | null): string;
  /** The page for people that lists the same records. */
  page(name: string | null): string;
}

interface Asked {
  readonly name: string | null;
  /** From 1; null for the whole. */
  readonly part: number | null;
}

/** The collection, or one part of it; undefined where there is none for this viewer. At most a thousand records are told of at once. */
export async function viewIiifCollection(
  archive: Archive,
  asked: Asked,
  addresses: CollectionAddresses,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<IiifResource | undefined> {
  const said = await (asked.name === null ? all : one)(archive, asked, addresses, viewer, signal);
  if (said === undefined) return undefined;
  const info = await archive.store.info(signal);
  return {
    parts: ['collection', said, info.title, info.language],
    make: () => collectionOf(said, info, addresses.home),
  };
}

/** A part, where one is asked for; else the records themselves where they fit, or the parts. Undefined behind the last part. */
async function linesOf(
  archive: Archive,
  { name, part }: Asked,
  addresses: CollectionAddresses,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<CollectionLine[] | undefined> {
  const filters = name === null ? [] : [{ name: 'collection', value: name } as const];
  const list = { filters, page: part ?? 1, perPage: recordsInCollection };
  const { total, entries } = await listRecords(archive, list, viewer, signal);
  if (part === null && total > recordsInCollection)
    return partsOfCollection(total, (one) => addresses.collection(name, one));
  if (part !== null && entries.length === 0) return undefined;
  return entries.map(({ id, title, titleLanguage }) => ({
    id: addresses.manifest(id),
    type: 'Manifest',
    label: titleOf([{ language: titleLanguage, text: title }], words.untitled),
  }));
}

type Finding = (...asked: Parameters<typeof linesOf>) => Promise<CollectionSaid | undefined>;

const all: Finding = async (archive, asked, addresses, viewer, signal) => {
  const lines = await linesOf(archive, asked, addresses, viewer, signal);
  if (lines === undefined) return undefined;
  const { archive: info, collections } = await viewCollections(archive, viewer, signal);
  const named = collections.flatMap(({ name, records }): CollectionLine[] =>
    records === 0 ? [] : [{ id: addresses.collection(name, null), type: 'Collection', label: bare(name) }],
  );
  return {
    id: addresses.collection(null, asked.part),
    label: english(words.allRecords(info.title)),
    summary: inLanguages([{ language: info.language, text: info.description }]),
    page: addresses.page(null),
    ...(asked.part !== null && { within: addresses.collection(null, null) }),
    lines: asked.part === null ? [...named, ...lines] : lines,
  };
};

const one: Finding = async (archive, asked, addresses, viewer, signal) => {
  const name = asked.name ?? '';
  const view = await viewCollection(archive, name, 1, viewer, signal);
  const lines = view === undefined ? undefined : await linesOf(archive, asked, addresses, viewer, signal);
  if (view === undefined || lines === undefined) return undefined;
  const label = inLanguages(view.titles);
  return {
    id: addresses.collection(name, asked.part),
    label: Object.keys(label).length === 0 ? bare(name) : label,
    summary: inLanguages(view.introduction),
    page: addresses.page(name),
    within: addresses.collection(asked.part === null ? null : name, null),
    lines,
  };
};
