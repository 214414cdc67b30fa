// What a preservation copy holds, however it is laid out: the same for writing an OCFL storage root or a bag, and for reading them again.
import type { Hash } from '../../model/hash.ts';

/** Names the layout of what is held: docs/formats/holding.md. */
export const HELD_SCHEMA = 'verno/holding/1';

/** What an object of a preservation copy stands for. There is one of the kind `archive`; it has one version, that of its present state. */
export type HeldKind = 'archive' | 'record' | 'authority' | 'unit';

/** A file of an object's version: bytes of our own making, or a blob to be copied. `path` is relative, with `/`, of safe characters. */
export type HeldFile = { readonly path: string } & (
  { readonly data: Uint8Array } | { readonly blob: Hash; readonly from: string }
);

/** A state of an object that is to be kept: all its files, those that are the same as in the version before included. */
export interface HeldVersion {
  /** From 1, without gaps. */
  readonly number: number;
  /** RFC 3339, to the second or finer. */
  readonly at: string;
  /** Why it was made, for people; and by whom, as far as is known. */
  readonly message: string;
  readonly by: string | undefined;
  /** Names the state: the same where nothing is different, so that what is kept already need not be made again. */
  readonly state: string;
  files(): Promise<readonly HeldFile[]>;
}

/** An object to be kept: a record, an authority or unit, or the archive itself (its log, what it says of itself, the descriptions of formats). */
export interface HeldObject {
  readonly kind: HeldKind;
  /** The record's or entry's id; "archive" of the archive. */
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly HeldVersion[];
}

/** A file that was found in a preservation copy and held against its checksum. */
export interface FoundFile {
  readonly object: { readonly kind: HeldKind; readonly id: string };
  /** Its path within the object; that of the newest version that has it. */
  readonly path: string;
  readonly sha256: Hash;
  /** Bytes. */
  readonly size: number;
  /** Where it lies, absolute, to be read only. */
  readonly at: string;
}
