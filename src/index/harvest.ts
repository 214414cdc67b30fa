// What the index says of records to harvesters: since when each is as it is, in the order in which they came to be so.
import type { RecordId } from '../model/record-id.ts';

/**
 * A set that records can be harvested by. `unit`: the key of a repository ("repository:avprf"), or of what lies right beneath one. `edition`: the id of
 * a volume's record, with what stands in it. `value` is empty for all sets of a kind together.
 */
export interface HarvestSet {
  readonly kind: 'type' | 'collection' | 'unit' | 'edition';
  readonly value: string;
}

/**
 * A record as harvesters are told of it. `seq` is its place among all: that of the last line of the log which concerns it. `stamp`: since when it is
 * as it is, an instant in UTC to the second ("2026-05-12T10:00:00Z"). `deleted`: withdrawn, or closed on the day; it then is in no set.
 */
export interface HarvestLine {
  readonly seq: number;
  readonly id: RecordId;
  readonly stamp: string;
  readonly deleted: boolean;
  readonly sets: readonly HarvestSet[];
}

/** `from`, `until`: bounds of the stamp, both included. `day` (ISO 8601, UTC): whether a record is open is asked for this day. */
export interface HarvestQuery {
  readonly from: string;
  readonly until: string;
  readonly set: HarvestSet | null;
  readonly day: string;
}

/** A set with its name in words, and for a repository and what lies beneath one what is said of it. */
export interface NamedSet extends HarvestSet {
  readonly name: string;
}

/**
 * Records for harvesters. A record that is deleted is told of in every set, since of one that was withdrawn nobody may know any more in which it was,
 * and whoever harvested it as one of a set must learn that it has gone.
 */
export interface HarvestIndex {
  /** At most `limit` lines after the place `after`, in order. */
  lines(
    query: HarvestQuery,
    after: number,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly HarvestLine[]>;
  /** How many lines answer to a query. */
  count(query: HarvestQuery, signal?: AbortSignal): Promise<number>;
  line(id: RecordId, day: string, signal?: AbortSignal): Promise<HarvestLine | undefined>;
  /** No stamp is, or will be, earlier; null where there are no records. */
  earliest(signal?: AbortSignal): Promise<string | null>;
  /** Repositories, and what lies right beneath them, in which something is open on the day; collections and types are facets, volumes editions. */
  units(day: string, signal?: AbortSignal): Promise<readonly NamedSet[]>;
  /** How many records there are lines of: fewer than the archive has records while the index is being rebuilt. */
  known(signal?: AbortSignal): Promise<number>;
}
