// Finding an authority by what a person or a record calls it.
import { AUTHORITY_SCHEMA, type Authority } from '../../model/authority.ts';
import type { AuthorityReference } from '../../model/authority-reference.ts';
import { isAuthority } from '../../model/entry.ts';
import { AS_WRITTEN, asWritten } from '../../model/name-reference.ts';
import { NameKindSchema } from '../../model/names.ts';
import type { Result } from '../../model/problem.ts';
import { canonicalRecordId, type RecordId } from '../../model/record-id.ts';
import type { EntryWithdrawal, StoredEntry } from '../../store/port.ts';
import type { Archive } from '../services.ts';
import { withdrawnAuthority } from '../withdraw/withdraw-problems.ts';
import { noAuthority, noReference, notAnAuthority } from './problems.ts';

/** An authority as it stands. */
export interface StoredAuthority extends StoredEntry {
  readonly content: Authority;
}

/** What a reference names: an authority that stands, or a name that records write and nobody has described yet. */
export type FoundAuthority =
  | { readonly kind: 'described'; readonly authority: StoredAuthority }
  | { readonly kind: 'as-written'; readonly content: Authority };

/** The reference in what a person typed: an id, or a format and, after a space, a key; undefined where it is neither. */
export function parseReference(text: string): AuthorityReference | undefined {
  const id = canonicalRecordId(text);
  if (id !== undefined) return { id };
  const [, format, key] = /^\s*(\S+)\s+(\S.*?)\s*$/su.exec(text) ?? [];
  return format === undefined || key === undefined ? undefined : { format, key: key.normalize('NFC') };
}

/** A reference as a person types it. */
export function printReference(reference: AuthorityReference): string {
  return 'id' in reference ? reference.id : `${reference.format} ${reference.key}`;
}

/** Reads an authority by reference; undefined where there is none, or the id is that of a unit. Joins are not followed. */
export async function readAuthority(
  archive: Pick<Archive, 'store'>,
  reference: AuthorityReference,
  signal?: AbortSignal,
): Promise<StoredAuthority | undefined> {
  const id = await idOf(archive, reference, signal);
  const found = id === undefined ? undefined : await archive.store.entry(id, signal);
  if (found === undefined) return undefined;
  const { content } = found;
  return isAuthority(content) ? { ...found, content } : undefined;
}

/** The authority that a reference names, withdrawn or not; of an id nothing is asked. */
async function idOf(
  { store }: Pick<Archive, 'store'>,
  reference: AuthorityReference,
  signal: AbortSignal | undefined,
): Promise<RecordId | undefined> {
  if ('id' in reference) return reference.id;
  return store.entryBySource('authority', reference.format, reference.key, signal);
}

/** The withdrawal of the authority that a reference names. */
export async function withdrawalOf(
  archive: Pick<Archive, 'store'>,
  reference: AuthorityReference,
  signal?: AbortSignal,
): Promise<EntryWithdrawal | undefined> {
  const id = await idOf(archive, reference, signal);
  return id === undefined ? undefined : archive.store.entryWithdrawal(id, signal);
}

/** What a person means by what he typed. Problems: `usage`, `no-authority`, `withdrawn`. */
export async function findAuthority(
  archive: Pick<Archive, 'store' | 'index'>,
  text: string,
  signal?: AbortSignal,
): Promise<Result<FoundAuthority>> {
  const reference = parseReference(text);
  if (reference === undefined) return { ok: false, problems: [noReference(text)] };
  const authority = await readAuthority(archive, reference, signal);
  if (authority !== undefined) return { ok: true, value: { kind: 'described', authority }, problems: [] };
  const withdrawn = await withdrawalOf(archive, reference, signal);
  if (withdrawn !== undefined)
    return { ok: false, problems: [withdrawnAuthority(text, withdrawn.withdrawal)] };
  if ('id' in reference) {
    const isUnit = (await archive.store.entry(reference.id, signal)) !== undefined;
    return { ok: false, problems: [isUnit ? notAnAuthority(text) : noAuthority(text)] };
  }
  const content = nameAsWritten(reference.format, reference.key);
  const one = { page: 1, perPage: 1, besides: 0, openOn: null };
  if (content === undefined || (await archive.index.names.name(reference, one, signal)) === undefined)
    return { ok: false, problems: [noAuthority(text)] };
  return { ok: true, value: { kind: 'as-written', content }, problems: [] };
}

/** The authority that says of a name what records say by writing it; undefined where the reference is no such name. */
export function nameAsWritten(format: string, key: string): Authority | undefined {
  const name = format === AS_WRITTEN ? asWritten(key) : undefined;
  const kind = NameKindSchema.safeParse(name?.kind);
  if (name === undefined || !kind.success) return undefined;
  return {
    schema: AUTHORITY_SCHEMA,
    kind: kind.data,
    source: { format, key, title: name.scope },
    forms: [{ written: name.label, kind: 'preferred', basis: 'written', certainty: 'certain', by: null }],
    existence: null,
    description: [],
    same: [],
    notes: [],
    joined: null,
  };
}
