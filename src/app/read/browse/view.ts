// What pages and the API are given for finding one's way: by day, by name, by shelf, by edition. Free of any address.
import type { NameForm } from '../../../model/authority.ts';
import type { Join } from '../../../model/authority.ts';
import type { AgentRole } from '../../../model/agent.ts';
import type { LocalText } from '../../../model/language.ts';
import type { NameKind } from '../../../model/names.ts';
import type { RecordId } from '../../../model/record-id.ts';

import type { ListEntry } from '../../../index/list-entry.ts';
import type { ArchiveInfo } from '../../../store/port.ts';

/** A part of a list. Pages count from 1; an empty list has one page. */
export interface Paged<T> {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly T[];
}

/** A year, month or day with its number of records; `value` is EDTF ("1950", "1950-05", "1950-05-12", "195X", "19XX"). */
export interface DateCount {
  readonly value: string;
  readonly count: number;
}

/**
 * All years, decades and centuries that records are dated by; how many records bear no date, and how many one that names no year
 * ("XXXX-05-12") or is vaguer than a century (`vague`). Every record is in one of the three, but for printed volumes and their prefaces,
 * lists and indexes: those are found by edition.
 */
export interface DatesView {
  readonly archive: ArchiveInfo;
  readonly years: readonly DateCount[];
  readonly undated: number;
  readonly vague: number;
}

/**
 * A year, month or day; `value` is "undated" for what bears no date, "vague" for what no year stands for. `within`: the months of a year, the
 * days of a month; empty otherwise.
 * `previous` and `next`: the neighbours of its kind that have records.
 */
export interface DateView {
  readonly archive: ArchiveInfo;
  readonly value: string;
  readonly within: readonly DateCount[];
  readonly previous: string | null;
  readonly next: string | null;
  readonly records: Paged<ListEntry>;
}

/**
 * How a name is addressed: by the id of its authority; where nobody has described it, by the reference that records imply
 * (`nameReference` in the model).
 */
export type NameAddress = { readonly id: RecordId } | { readonly format: string; readonly key: string };

/**
 * A name in a list. `source`: the list or edition that describes it, or whose records write it so. `records`: in how many it stands; among
 * `NameView.besides`, in how many of that name's records.
 */
export interface NameLine {
  readonly address: NameAddress;
  readonly kind: NameKind;
  readonly label: string;
  readonly language: string | null;
  readonly source: string | null;
  readonly description: string | null;
  readonly records: number;
}

/** What a name in a record leads to: its page, and what is said there of it. */
export type LinkedName = Pick<NameLine, 'address' | 'kind' | 'label' | 'language' | 'description'>;

/** One page of all names of a kind, in the order of their labels. `initials`: with the number of names, to jump to. */
export interface NamesView {
  readonly archive: ArchiveInfo;
  readonly kind: NameKind;
  readonly initials: readonly { readonly initial: string; readonly count: number }[];
  readonly initial: string | null;
  readonly names: Paged<NameLine>;
}

/** In what part a name stands in records: an agent's role, a place's role, or only mentioned. */
export type NameRole = AgentRole | 'written-at' | 'sent-to' | 'about' | 'mentioned';

/** What one source says of a person, body, place or term. */
export interface NameDescription {
  readonly id: RecordId | null;
  readonly source: string | null;
  readonly sourceAddress: string | null;
  readonly forms: readonly NameForm[];
  readonly existence: string | null;
  readonly description: readonly LocalText[];
  readonly notes: readonly LocalText[];
  readonly same: readonly string[];
  /** Who joined it to the first of the descriptions, and why; null for the first itself. */
  readonly joined: Join | null;
}

/**
 * The page of one person, body, place or term. `descriptions`: its own first, then those that were joined to it; empty where nobody has
 * described it. `written`: forms as the records write them. `roles`: with counts; `role` limits the records to one.
 * `besides`: who else stands in the same records, most often first. `version` of the authority, null where it has none. `perhaps`: where the
 * records write but one word for a person, those described whom it may mean, of the same edition first; null for every other name.
 */
export interface NameView {
  readonly archive: ArchiveInfo;
  readonly address: NameAddress;
  readonly kind: NameKind;
  readonly label: string;
  readonly language: string | null;
  readonly version: number | null;
  readonly descriptions: readonly NameDescription[];
  readonly written: readonly {
    readonly written: string;
    readonly language: string | null;
    readonly records: number;
  }[];
  readonly roles: readonly { readonly role: NameRole; readonly records: number }[];
  readonly role: NameRole | null;
  readonly besides: readonly NameLine[];
  readonly perhaps: readonly NameLine[] | null;
  readonly records: Paged<ListEntry & { readonly roles: readonly NameRole[] }>;
}

/** A unit in a list; a stub where only parsed codes imply it. `level`: "repository", or the level in its code ("opis"). `step` is its own part of the code as written ("оп. 5а"). */
export interface UnitLine {
  readonly key: string;
  readonly level: string;
  readonly step: string;
  readonly code: string;
  readonly title: LocalText | null;
  readonly stub: boolean;
  readonly records: number;
}

export interface RepositoriesView {
  readonly archive: ArchiveInfo;
  readonly repositories: readonly UnitLine[];
}

/** A stretch of a file: folios that a record covers, or that no record in the archive does. */
export type FolioStretch =
  | {
      readonly kind: 'record';
      readonly label: string;
      readonly record: ListEntry;
      readonly absent: readonly string[];
    }
  | { readonly kind: 'missing'; readonly label: string };

/**
 * The page of a unit. `above`: from the repository down. `units`: those beneath. `folios`: of a file (delo, piece, box), in order, with what is
 * missing between, where the unit is one file (`file`); elsewhere of records whose codes name folios and no file. `loose`: records that stand in this unit without a folio or in no unit beneath. The three lists turn their
 * pages together; a list that ended on an earlier page is empty on this one.
 */
export interface UnitView {
  readonly archive: ArchiveInfo;
  readonly unit: UnitLine;
  readonly scope: readonly LocalText[];
  readonly titles: readonly LocalText[];
  readonly dates: string | null;
  readonly above: readonly UnitLine[];
  readonly units: Paged<UnitLine>;
  readonly file: boolean;
  readonly folios: Paged<FolioStretch>;
  readonly loose: Paged<ListEntry>;
}

export interface CollectionsView {
  readonly archive: ArchiveInfo;
  readonly collections: readonly {
    readonly name: string;
    readonly records: number;
    readonly introduction: LocalText | null;
  }[];
}

/** A collection: its title and introduction where it is described, and its records by date. */
export interface CollectionView {
  readonly archive: ArchiveInfo;
  readonly name: string;
  readonly titles: readonly LocalText[];
  readonly introduction: readonly LocalText[];
  readonly records: Paged<ListEntry>;
}

export interface VolumesView {
  readonly archive: ArchiveInfo;
  readonly volumes: Paged<ListEntry & { readonly documents: number }>;
}

/** One line of an edition's table of contents: a document, with its number as printed. */
export interface ContentsLine {
  readonly record: ListEntry;
  readonly order: number;
  readonly number: string | null;
}

/** A heading of an edition with what stands beneath it. */
export interface ContentsSection {
  readonly heading: LocalText;
  readonly lines: readonly ContentsLine[];
  readonly sections: readonly ContentsSection[];
}

/** The table of contents that the page of a volume's record shows. */
export interface ContentsView {
  readonly documents: number;
  readonly top: readonly ContentsLine[];
  readonly sections: readonly ContentsSection[];
}

/** Where a record stands among others: what a record's page shows besides the record itself. */
export interface SurroundingsView {
  /** Its place in an edition; null where it is in none. The volume is null where its own record is not in the archive (or closed). */
  readonly edition: {
    readonly volume: ListEntry | null;
    readonly number: string | null;
    readonly path: readonly LocalText[];
    readonly previous: ListEntry | null;
    readonly next: ListEntry | null;
  } | null;
  /** Other records of the same day; at most five, and how many there are. */
  readonly sameDay: {
    readonly day: string;
    readonly total: number;
    readonly entries: readonly ListEntry[];
  } | null;
  /** Units that the record's exemplars stand in, the innermost of each chain first, for links from its reference codes. */
  readonly units: readonly { readonly exemplar: string; readonly chain: readonly UnitLine[] }[];
  /** The table of contents, of a volume's record. */
  readonly contents: ContentsView | null;
}

/**
 * What a cross-reference or a name in a record leads to, for its link and its preview. `place`: the block or page within the record.
 * `text`: the beginning of what stands there; `textLanguage` null where that is not sure.
 */
export interface ReferencePreview {
  readonly record: RecordId;
  readonly place: string | null;
  readonly title: string;
  readonly titleLanguage: string;
  readonly date: string | null;
  readonly text: string | null;
  readonly textLanguage: string | null;
}
