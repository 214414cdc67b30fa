// Collections: all records of an archive, or those of one of its collections, in parts that a viewer can open.
import type { Collection, InternationalString } from '@iiif/presentation-3';
import { presentationContext } from './annotations.ts';
import { english } from './language.ts';
import { htmlPage } from './linked.ts';
import { providerOf, type ArchiveNamed } from './provider.ts';
import { words } from './words.ts';

/** One line of a collection: a manifest, or a collection by its own address. */
export interface CollectionLine {
  readonly type: 'Manifest' | 'Collection';
  readonly id: string;
  readonly label: InternationalString;
}

export interface CollectionSaid {
  readonly id: string;
  readonly label: InternationalString;
  readonly summary?: InternationalString;
  /** The page for people that shows the same. */
  readonly page: string;
  /** The collection of which it is a part, where it is one. */
  readonly within?: string;
  readonly lines: readonly CollectionLine[];
}

/** So many records stand in one collection; more are told of in parts, since the Presentation API 3.0 knows no pages. */
export const recordsInCollection = 1000;

/** A collection as it is sent: its members are named, no more. */
export type NamingCollection = Omit<Collection, 'items'> & { readonly items: readonly CollectionLine[] };

/** A collection whose members are named, not included: each is opened by its own address. */
export function collectionOf(said: CollectionSaid, archive: ArchiveNamed, home: string): NamingCollection {
  const { id, label, summary, page, within, lines } = said;
  return {
    '@context': presentationContext,
    id,
    type: 'Collection',
    label,
    ...(summary !== undefined && Object.keys(summary).length > 0 && { summary }),
    provider: providerOf(archive, home),
    homepage: [htmlPage(page, label)],
    ...(within !== undefined && { partOf: [{ id: within, type: 'Collection' }] }),
    items: lines,
  };
}

/** The parts of a collection that is too long for one: each with the numbers of its records. */
export function partsOfCollection(total: number, address: (part: number) => string): CollectionLine[] {
  return Array.from({ length: Math.ceil(total / recordsInCollection) }, (_, at) => ({
    type: 'Collection' as const,
    id: address(at + 1),
    label: english(
      words.recordsFromTo(at * recordsInCollection + 1, Math.min(total, (at + 1) * recordsInCollection)),
    ),
  }));
}
