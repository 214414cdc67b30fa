// What is derived from records in publish's own transaction: the seam by which the index shares the store's connection.
import type { EntryContent, EntryManifest } from '../../model/entry.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { RecordContent } from '../../model/record.ts';

/**
 * How a record stands by the log. `seq`: the place of the last line that concerns it. `changed`: the later of its newest version and its last access
 * policy; `decided`: its withdrawal, else its last access policy, null where there is neither; instants in UTC. `openFrom` as by model/open-from.ts.
 */
export interface Standing {
  readonly id: RecordId;
  readonly seq: number;
  readonly changed: string;
  readonly decided: string | null;
  readonly openFrom: string | null;
  readonly withdrawn: boolean;
}

/** Something kept in step with the records. Its methods run inside the store's transactions, except where they say otherwise. */
export interface Derived {
  readonly name: string;
  /** Names the shape of its tables; where an archive has another, they are made anew. */
  readonly shape: string;
  /** Drops its tables, if they are there, and makes them. */
  create(): void;
  /**
   * Computes, outside the transaction, what is to be written for a record's newest version; the function it gives writes that.
   * `record` is the seq of its first version, `seq` that of this one, `openFrom` as by model/open-from.ts.
   */
  prepare(
    manifest: Manifest,
    content: RecordContent,
  ): (record: number, openFrom: string | null, seq: number) => void;
  /** The day from which the record is open has changed. */
  open(record: number, openFrom: string | null): void;
  remove(record: number): void;
  /** How a record stands, whenever the log has a new line that concerns it; withdrawn ones too. */
  stand(record: number, standing: Standing): void;
  /** The newest version of an authority or unit, inside the transaction. */
  putEntry(manifest: EntryManifest, content: EntryContent): void;
  /** The authority or unit of this id is withdrawn: all is as if it had never been described. Inside the transaction. */
  removeEntry(id: RecordId): void;
  /** The last call of a transaction that is to be kept. */
  settle(): void;
  /** The transaction is undone: what was gathered for its end is void. */
  forget(): void;
}
