// What the index says of names: persons, bodies, places and terms, in the records that name them.
import { agentRoles, type AgentRole } from '../model/agent-role.ts';
import type { Authority } from '../model/authority.ts';
import type { AuthorityReference } from '../model/authority-reference.ts';
import type { NameKind } from '../model/names.ts';
import type { RecordId } from '../model/record-id.ts';
import type { ListEntry, OpenOn } from './list-entry.ts';

/** In what part a name stands in a record. */
export type NameRole = AgentRole | 'written-at' | 'sent-to' | 'about' | 'mentioned';

/** All of them; their order is that of the bits by which the index keeps them, so new ones come last. */
export const nameRoles: readonly NameRole[] = [...agentRoles, 'written-at', 'sent-to', 'about', 'mentioned'];

/** A form as written, with its language where that is known. */
export interface WrittenForm {
  readonly written: string;
  readonly language: string | null;
}

/**
 * One name in one record. `label`, `kind` and `language` as the record gives them. `roles` in the order of `nameRoles`, at least one;
 * `forms` at least one, sorted.
 */
export interface NameUse {
  readonly reference: AuthorityReference;
  readonly kind: NameKind;
  readonly label: string;
  readonly language: string | null;
  readonly roles: readonly NameRole[];
  readonly forms: readonly WrittenForm[];
}

/**
 * A name in a list. `reference` by id where it is described. `source`: the
 * list, edition or publisher it belongs to; null where that is not known. `description`: what its authority says, null without one.
 */
export interface IndexedName {
  readonly reference: AuthorityReference;
  readonly kind: NameKind;
  readonly label: string;
  readonly language: string | null;
  readonly source: string | null;
  readonly description: string | null;
  /** In how many records it stands; beside another name: in how many of that one's. */
  readonly records: number;
}

/** A name to which a reference leads. */
export type ResolvedName = Omit<IndexedName, 'records'>;

export interface NamesQuery {
  readonly kind: NameKind;
  readonly initial?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  readonly openOn: OpenOn;
}

/** `initials` of the whole kind. `total` of the initial, where one was asked for. */
export interface NamesPage {
  readonly initials: readonly { readonly initial: string; readonly count: number }[];
  readonly total: number;
  readonly names: readonly IndexedName[];
}

export interface NameQuery {
  readonly role?: NameRole | undefined;
  readonly page: number;
  readonly perPage: number;
  /** How many names that stand in the same records are wanted. */
  readonly besides: number;
  readonly openOn: OpenOn;
}

/** An authority as the index keeps it. */
export interface IndexedAuthority {
  readonly id: RecordId;
  readonly version: number;
  readonly authority: Authority;
}

/**
 * One name with what leads to it. `authorities`: its own first, then those joined to it. `total` and `records` of the role, where one was
 * asked for; by date, then as they came.
 */
export interface NameDetail {
  readonly name: IndexedName;
  readonly authorities: readonly IndexedAuthority[];
  readonly written: readonly (WrittenForm & { readonly records: number })[];
  readonly roles: readonly { readonly role: NameRole; readonly records: number }[];
  readonly besides: readonly IndexedName[];
  readonly total: number;
  readonly records: readonly { readonly entry: ListEntry; readonly roles: readonly NameRole[] }[];
}

/** Names. Those that stand only in records that are not open on the day are as if they were not there. */
export interface NameIndex {
  /** Names that stand in records, by initial and label. */
  list(query: NamesQuery, signal?: AbortSignal): Promise<NamesPage>;
  /**
   * To what each reference leads now, with what is said of it: to the authority that describes it, or that it was joined to, or itself; null
   * where there is no such name. Aligned with the references.
   */
  resolve(
    references: readonly AuthorityReference[],
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<readonly (ResolvedName | null)[]>;
  /**
   * The name that a reference leads to. An authority that no record names has a page too; but not one of the format `as-written`, which only
   * records told of.
   */
  name(
    reference: AuthorityReference,
    query: NameQuery,
    signal?: AbortSignal,
  ): Promise<NameDetail | undefined>;
}
