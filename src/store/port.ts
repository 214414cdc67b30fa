// The truth, as use cases see it: versions, their parts, and blobs. Which engine keeps them is compose.ts's affair.
import type { AccessPolicy, Withdrawal } from '../model/access.ts';
import type { Bytes } from '../model/draft.ts';
import type { EntryContent, EntryKind, EntryManifest } from '../model/entry.ts';
import type { Hash } from '../model/hash.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { RecordContent } from '../model/record.ts';
import type { RecordId } from '../model/record-id.ts';

/** A part, or a manifest, in canonical form (RFC 8785), with the hash that names it. */
export interface Part {
  readonly hash: Hash;
  readonly json: string;
}

/**
 * A version to be published. `manifest.previous` names the head that it expects: if another stands there, the batch comes back
 * as a conflict. `parts` are those that the version before does not share; `content` is the whole, for what is derived from it.
 */
export interface NewVersion {
  readonly manifest: Manifest;
  /** The manifest's hash. */
  readonly version: Hash;
  /** The manifest in canonical form. */
  readonly json: string;
  readonly parts: readonly Part[];
  readonly content: RecordContent;
}

/** A version that stands. `seq` is its place in the log: of two versions, the later published has the greater. */
export interface StoredVersion {
  readonly manifest: Manifest;
  readonly version: Hash;
  readonly seq: number;
}

/** A version of an authority or unit to be published. `manifest.previous` names the head that it expects. */
export interface NewEntry {
  readonly manifest: EntryManifest;
  /** The manifest's hash. */
  readonly version: Hash;
  /** The manifest in canonical form. */
  readonly json: string;
  /** What the entry says. */
  readonly part: Part;
  readonly content: EntryContent;
}

/** A version of an entry that stands. */
export interface StoredEntry {
  readonly manifest: EntryManifest;
  readonly version: Hash;
  readonly seq: number;
  readonly content: EntryContent;
}

/**
 * Why a version cannot be published. `moved`: the head is not the one it expects (null: there is no head). `source-taken`: its
 * source is already that of another record. `withdrawn`: the record, or the one that this source belonged to, was withdrawn.
 * `blob-missing`: a file or page image that it names is not among the blobs (any more): put it again. `withheld`: its files may not be
 * kept, since they hold a document that was withdrawn (`isWithheld`). `id-taken`: its id is that of an entry.
 */
export type Conflict =
  | { readonly kind: 'id-taken'; readonly record: RecordId }
  | { readonly kind: 'withheld'; readonly record: RecordId }
  | { readonly kind: 'moved'; readonly record: RecordId; readonly head: Hash | null }
  | { readonly kind: 'source-taken'; readonly record: RecordId; readonly by: RecordId }
  | { readonly kind: 'withdrawn'; readonly record: RecordId; readonly withdrawal: Withdrawal }
  | { readonly kind: 'blob-missing'; readonly record: RecordId; readonly hash: Hash };

/** `seq` of the last version of the batch; a conflict means that nothing of the batch was written. */
export type Published =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/**
 * Why a version of an entry cannot be published. `moved`: the head is not the one it expects (null: there is no head). `source-taken`: its
 * source is already that of another entry. `id-taken`: its id is that of a record, or of an entry of the other kind. `withdrawn`: the entry,
 * or the one that this source belonged to, was withdrawn.
 */
export type EntryConflict =
  | { readonly kind: 'moved'; readonly entry: RecordId; readonly head: Hash | null }
  | { readonly kind: 'source-taken'; readonly entry: RecordId; readonly by: RecordId }
  | { readonly kind: 'withdrawn'; readonly entry: RecordId; readonly withdrawal: Withdrawal }
  | { readonly kind: 'id-taken'; readonly entry: RecordId };

/** As `Published`. */
export type PublishedEntries =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly conflicts: readonly EntryConflict[] };

/** An entry in the order of first publication. `seq` is that of its first version: the cursor to go on from. */
export interface EntryLine {
  readonly seq: number;
  readonly id: RecordId;
  readonly kind: EntryKind;
  /** Number of the newest version. */
  readonly head: number;
  readonly withdrawn: boolean;
}

/** The withdrawal of an entry. Where it went with a record, it is the record's. */
export interface EntryWithdrawal {
  readonly kind: EntryKind;
  readonly withdrawal: Withdrawal;
}

/**
 * What came of a withdrawal. `erased` is false where bytes are still in the engine's journal or among the blobs because somebody is
 * reading just now, or a disk failed; opening the archive, or `settle`, finishes it.
 */
export type Withdrawn =
  { readonly kind: 'withdrawn' | 'already'; readonly erased: boolean } | { readonly kind: 'unknown-record' };

/** A record in the order of first publication. `seq` is that of its first version: the cursor to go on from. */
export interface RecordLine {
  readonly seq: number;
  readonly id: RecordId;
  /** Number of the newest version. */
  readonly head: number;
  readonly withdrawn: boolean;
}

/** A line of the log. Nothing is ever taken out of it. `record` is the id of the record, or of the entry. */
export type LogLine = { readonly seq: number; readonly record: RecordId; readonly at: string } & (
  | { readonly kind: 'version'; readonly version: Hash }
  | { readonly kind: 'entry'; readonly version: Hash }
  | { readonly kind: 'withdrawal'; readonly withdrawal: Withdrawal }
  | { readonly kind: 'access'; readonly policy: AccessPolicy }
);

/** What the archive says of itself. */
export interface ArchiveInfo {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** Withdrawn entries are not counted. `withdrawn` counts records. */
export interface StoreStats {
  readonly records: number;
  readonly withdrawn: number;
  readonly versions: number;
  readonly parts: number;
  readonly authorities: number;
  readonly units: number;
  /** Of the log's last line; 0 for an empty archive. */
  readonly seq: number;
}

/** What the rows say of one record, unread and unjudged. `manifest` is null once the record is withdrawn. */
export interface RawRecord {
  readonly line: RecordLine;
  readonly versions: readonly {
    readonly number: number;
    readonly seq: number;
    readonly version: Hash;
    readonly manifest: string | null;
    /** Whether the log has a line for it. */
    readonly logged: boolean;
  }[];
  /** Sources that lead to this record, by `sourceName`. */
  readonly sources: readonly Hash[];
  readonly partsInUse: readonly Hash[];
  readonly blobsInUse: readonly Hash[];
}

/** What the rows say of one entry, unread and unjudged. `content` is null where the part is not there; both it and `manifest` once it is withdrawn. */
export interface RawEntry {
  readonly line: EntryLine;
  readonly versions: readonly {
    readonly number: number;
    readonly seq: number;
    readonly version: Hash;
    readonly manifest: string | null;
    readonly content: Part | null;
    /** Whether the log has a line for it. */
    readonly logged: boolean;
  }[];
  /** Sources that lead to this entry, by `entrySourceName`. */
  readonly sources: readonly Hash[];
  /** The authority that this one is said to be joined to. */
  readonly joined: RecordId | null;
}

/**
 * The store. Every method may throw `StoreFault` (no space, no rights, busy, damaged); then nothing was written, or all of it:
 * repeating is safe. Every method stops at an aborted signal with the signal's reason.
 */
export interface Store {
  /**
   * Publishes versions, with everything that is derived at once: all of them or none. A version that already is the head of its
   * record counts as published.
   */
  publish(batch: readonly NewVersion[], signal?: AbortSignal): Promise<Published>;
  /** Publishes versions of authorities and units, as `publish` does those of records. */
  publishEntries(batch: readonly NewEntry[], signal?: AbortSignal): Promise<PublishedEntries>;
  /**
   * Takes the content of a record, authority or unit away for good; its versions' hashes and a line of the log stay. Repeatable. Of a document that stands in an edition
   * the files of the edition go too, since they hold its words: the log line names them (`blobs`), and the edition (`editions`), none of
   * whose files is kept from then on. What `blobs`, `editions` and `entries` name already goes as well, and is
   * remembered even where the record is unknown, as it may be to an archive that was restored.
   */
  withdraw(withdrawal: Withdrawal, signal?: AbortSignal): Promise<Withdrawn>;

  /** The newest version; undefined for a record that is unknown or withdrawn. */
  head(id: RecordId, signal?: AbortSignal): Promise<StoredVersion | undefined>;
  version(id: RecordId, number: number, signal?: AbortSignal): Promise<StoredVersion | undefined>;
  /** All versions, newest first. */
  versions(id: RecordId, signal?: AbortSignal): Promise<readonly StoredVersion[]>;
  /** The parts of a version, brought up to today's schemas. */
  content(manifest: Manifest, signal?: AbortSignal): Promise<RecordContent>;
  /** Parts as they are stored; those that are not there are left out. */
  parts(hashes: readonly Hash[], signal?: AbortSignal): Promise<readonly Part[]>;
  /** The record that any version of which came from this source, withdrawn or not. */
  bySource(format: string, key: string, signal?: AbortSignal): Promise<RecordId | undefined>;
  withdrawal(id: RecordId, signal?: AbortSignal): Promise<Withdrawal | undefined>;

  /** Whether the files of this source may not be kept, since a document that was withdrawn stood in it. */
  isWithheld(format: string, key: string, signal?: AbortSignal): Promise<boolean>;
  /** Those among the hashes that a withdrawal erased though a record still names them (`Withdrawal.blobs`). */
  erased(hashes: readonly Hash[], signal?: AbortSignal): Promise<ReadonlySet<Hash>>;

  /** The newest version of an authority or unit; undefined for one that is unknown or withdrawn. */
  entry(id: RecordId, signal?: AbortSignal): Promise<StoredEntry | undefined>;
  /** All versions, newest first. */
  entryVersions(id: RecordId, signal?: AbortSignal): Promise<readonly StoredEntry[]>;
  entryWithdrawal(id: RecordId, signal?: AbortSignal): Promise<EntryWithdrawal | undefined>;
  /** The entry any version of which came from this source (`entrySource`), withdrawn or not. */
  entryBySource(
    kind: EntryKind,
    format: string,
    key: string,
    signal?: AbortSignal,
  ): Promise<RecordId | undefined>;
  /** The authorities that a person joined to this very one, in the order of first publication. */
  joinedTo(id: RecordId, signal?: AbortSignal): Promise<readonly RecordId[]>;
  /** Entries after a cursor, in order, withdrawn ones included; an empty list is the end. */
  entries(after: number, limit: number, signal?: AbortSignal): Promise<readonly EntryLine[]>;

  /** The policy in force; undefined where none was ever set: the record is public. */
  access(id: RecordId, signal?: AbortSignal): Promise<AccessPolicy | undefined>;
  /** Sets and logs a policy; false where there is no such record. */
  setAccess(policy: AccessPolicy, signal?: AbortSignal): Promise<boolean>;

  /** Records after a cursor, in order, withdrawn ones included; an empty list is the end. */
  records(after: number, limit: number, signal?: AbortSignal): Promise<readonly RecordLine[]>;
  log(after: number, limit: number, signal?: AbortSignal): Promise<readonly LogLine[]>;

  /**
   * Names the state of the whole store: another value after anything was published, withdrawn, opened, closed or described, by
   * this process or another. Only values from one opening of the store can be compared. Takes microseconds.
   */
  state(): string;

  info(signal?: AbortSignal): Promise<ArchiveInfo>;
  setInfo(info: ArchiveInfo, signal?: AbortSignal): Promise<void>;
  stats(signal?: AbortSignal): Promise<StoreStats>;

  readonly upkeep: Upkeep;
}

/** A step of deriving: the cursor to go on from, how many records (or entries) were derived, and those (`where.path`) from which nothing could be. */
export interface Derivation {
  readonly after: number;
  readonly records: number;
  readonly problems: readonly Problem[];
}

/** A copy of the whole store as it stood at one moment, in a file of its own. Withdrawn content is not in it. */
export interface Snapshot {
  readonly stats: StoreStats;
  /** How many blobs its records use. */
  readonly blobCount: number;
  /** Those blobs in the order of their hashes, after a cursor (at first ''). */
  blobs(after: string, limit: number, signal?: AbortSignal): Promise<readonly Hash[]>;
  /** Lets go of the file; whoever had it made removes it. */
  close(): Promise<void>;
}

/**
 * A line of a log that was kept elsewhere, as it is written again. `manifest`: the exact bytes of the version's; null where they are gone, by a withdrawal or by
 * damage. `content`: the hash of what an entry says, which must have been staged.
 */
export type ReplayedLine = { readonly seq: number; readonly record: RecordId; readonly at: string } & (
  | {
      readonly kind: 'version';
      readonly version: Hash;
      readonly number: number;
      readonly manifest: string | null;
    }
  | {
      readonly kind: 'entry';
      readonly version: Hash;
      readonly number: number;
      readonly manifest: string | null;
      readonly entry: EntryKind;
      readonly content: Hash | null;
    }
  | { readonly kind: 'withdrawal'; readonly withdrawal: Withdrawal }
  | { readonly kind: 'access'; readonly policy: AccessPolicy }
);

/** The names of sources (`sourceName`, `entrySourceName`) that lead to a record or entry. */
export interface SourceNames {
  readonly id: RecordId;
  readonly sources: readonly Hash[];
}

/**
 * What making an archive of a copy needs. It goes by the hashes and numbers that it is given: whoever restores has judged them. Nothing is derived: the archive is
 * rebuilt afterwards.
 */
export interface Restoring {
  /** Keeps parts, and manifests until their lines come. */
  stage(parts: readonly Part[], signal?: AbortSignal): Promise<void>;
  /** Writes lines behind those that are there, with their own numbers. Each hash of a version stands once, and the versions of a thing in their order. */
  replay(lines: readonly ReplayedLine[], signal?: AbortSignal): Promise<void>;
  remember(names: readonly SourceNames[], signal?: AbortSignal): Promise<void>;
  /** After the rebuild: deletes what was staged and is nobody's; gives how much that was. `settle` makes its bytes go. */
  dropStaged(signal?: AbortSignal): Promise<number>;
}

/** What checking, rebuilding and backing up need, and nothing else should. */
export interface Upkeep {
  readonly restoring: Restoring;
  /** What the engine itself finds wrong with its files. */
  integrity(signal?: AbortSignal): Promise<readonly Problem[]>;
  raw(id: RecordId, signal?: AbortSignal): Promise<RawRecord | undefined>;
  rawEntry(id: RecordId, signal?: AbortSignal): Promise<RawEntry | undefined>;
  /** Parts that no record and no entry uses, in the order of their hashes, after a cursor (at first ''). */
  unusedParts(after: string, limit: number, signal?: AbortSignal): Promise<readonly Hash[]>;
  /** Those among the hashes that some record uses as a blob. */
  blobsInUse(hashes: readonly Hash[], signal?: AbortSignal): Promise<ReadonlySet<Hash>>;
  /** Drops everything derived from records and entries and makes it anew, empty. */
  clearDerived(signal?: AbortSignal): Promise<void>;
  /** Derives the next `limit` records after the cursor (at first 0); undefined where there are no more. */
  derive(after: number, limit: number, signal?: AbortSignal): Promise<Derivation | undefined>;
  /** As `derive`, for entries; after the records. */
  deriveEntries(after: number, limit: number, signal?: AbortSignal): Promise<Derivation | undefined>;
  /** Deletes blobs that were last put before a time and that no record uses; gives the number deleted. */
  discardBlobs(hashes: readonly Hash[], before: Date, signal?: AbortSignal): Promise<number>;
  /** Finishes what withdrawals have left to erase; true where nothing is left. */
  settle(signal?: AbortSignal): Promise<boolean>;
  /** Copies the store, as it stands now, to a file that is not there yet; others read and write meanwhile. */
  snapshot(path: string, signal?: AbortSignal): Promise<Snapshot>;
}

export interface StoredBlob {
  readonly hash: Hash;
  /** Bytes. */
  readonly size: number;
}

/**
 * Blobs: page images and the bytes of sources, as files named by their hash. A blob is written before the version that names it; one
 * that no version names is harmless.
 */
export interface BlobStore {
  /**
   * Keeps bytes. When it comes back they are safe on the disk; whatever happens before leaves no blob. A source file that cannot be read is
   * a problem; a fault of the archive's own disk throws `StoreFault`.
   */
  put(bytes: Bytes, signal?: AbortSignal): Promise<Result<StoredBlob>>;
  /** The absolute path of a blob's file, to be read only; undefined where there is none. */
  localPath(hash: Hash, signal?: AbortSignal): Promise<string | undefined>;
  has(hash: Hash, signal?: AbortSignal): Promise<boolean>;
  /** Reads a blob and says what its bytes really are; undefined where there is none. */
  measure(hash: Hash, signal?: AbortSignal): Promise<StoredBlob | undefined>;
  /** All blobs, in the order of their hashes. `modified` is when it was last put. Files that are no blobs come with a problem. */
  list(signal?: AbortSignal): AsyncIterable<BlobFile>;
}

export type BlobFile =
  { readonly hash: Hash; readonly size: number; readonly modified: Date } | { readonly problem: Problem };
