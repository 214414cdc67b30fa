// What pages, the command line and the API are given to show: views, free of any address.
import type { ListEntry } from '../../index/list-entry.ts';
import type { Hash } from '../../model/hash.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { RecordContent } from '../../model/record.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { PairLinks } from '../../text/align/segment-link.ts';
import type { LinkedName, ReferencePreview, SurroundingsView } from './browse/view.ts';

export type { ListEntry } from '../../index/list-entry.ts';
export type { Viewer } from '../../model/access.ts';

/** The ways into an archive. */
export type Section =
  'dates' | 'people' | 'bodies' | 'places' | 'terms' | 'repositories' | 'collections' | 'volumes';

/** A way in that leads to something. `count`: how many names, repositories, collections or volumes; null where that says nothing. */
export interface SectionLine {
  readonly section: Section;
  readonly count: number | null;
}

/** What an archive says of itself. `sections` in the order of the navigation; only pages have them. */
export interface ArchiveInfo {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly sections?: readonly SectionLine[];
}

/** One line of a record's history. */
export interface VersionLine {
  readonly number: number;
  readonly published: string;
  readonly by: string;
  readonly origin: Manifest['origin'];
  readonly note: string;
  readonly hash: Hash;
}

/** A record to which a relation leads. */
export interface RelatedRecord {
  readonly id: RecordId;
  /** Empty where it has none. */
  readonly title: string;
  readonly titleLanguage: string;
}

/**
 * One record at one version. `versions` newest first; `newest` is false where a later version exists. `related` is aligned with the
 * description's relations: null where nothing that the viewer may read answers to one. `references`: what the targets of its cross-references
 * lead to, by `targetKey`; null as for relations. `names`: the pages of its names, by their id in the record. `links`: what of each original and its
 * translation stands for each other; a pair of texts that is not there has not been aligned yet.
 */
export interface RecordView {
  readonly archive: ArchiveInfo;
  readonly id: RecordId;
  readonly version: VersionLine;
  readonly versions: readonly VersionLine[];
  readonly newest: boolean;
  readonly content: RecordContent;
  readonly related: readonly (RelatedRecord | null)[];
  readonly surroundings: SurroundingsView;
  readonly references: ReadonlyMap<string, ReferencePreview | null>;
  readonly names: ReadonlyMap<string, LinkedName>;
  readonly links: readonly PairLinks[];
}

/** A record that was withdrawn, or the description of a name or unit: what may still be said of it. */
export interface WithdrawnView {
  readonly archive: ArchiveInfo;
  readonly of: 'record' | 'authority' | 'unit';
  readonly id: RecordId;
  readonly at: string;
  readonly reason: string;
}

/** Two neighbouring versions, to be shown word by word. */
export interface ChangesView {
  readonly archive: ArchiveInfo;
  readonly id: RecordId;
  readonly before: { readonly version: VersionLine; readonly content: RecordContent };
  readonly after: { readonly version: VersionLine; readonly content: RecordContent };
}

export type FacetName = 'type' | 'language' | 'year' | 'collection';

/** One value of a facet with its number of records. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface HomeView {
  readonly archive: ArchiveInfo;
  readonly counts: {
    readonly records: number;
    readonly versions: number;
    readonly texts: number;
    readonly segments: number;
    readonly pages: number;
  };
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  /** The newest records, at most twelve. */
  readonly newest: readonly ListEntry[];
}

/** One page of a list, ordered by date (undated last), then title. `facet` is undefined for the list of all. Pages count from 1. */
export interface ListView {
  readonly archive: ArchiveInfo;
  readonly facet?: { readonly name: FacetName; readonly value: string };
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly ListEntry[];
}
