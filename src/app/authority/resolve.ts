// Where an authority leads: to itself, or by joins that persons made to another one.
import type { AuthorityReference } from '../../model/authority-reference.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { Archive } from '../services.ts';
import { readAuthority, type StoredAuthority } from './find.ts';

/** `end`: where it leads. `chain`: the authorities on the way, from the one asked for to the end, both included. */
export interface ResolvedAuthority {
  readonly end: StoredAuthority;
  readonly chain: readonly StoredAuthority[];
}

/**
 * Follows joins to their end; undefined where there is no such authority. A join to what is not there, or (which no join makes) in a
 * circle, ends before it.
 */
export async function resolveAuthority(
  archive: Pick<Archive, 'store'>,
  reference: AuthorityReference,
  signal?: AbortSignal,
): Promise<ResolvedAuthority | undefined> {
  let end = await readAuthority(archive, reference, signal);
  if (end === undefined) return undefined;
  const chain = [end];
  const seen = new Set<RecordId>([end.manifest.id]);
  while (end.content.joined !== null && !seen.has(end.content.joined.id)) {
    const next: StoredAuthority | undefined = await readAuthority(
      archive,
      { id: end.content.joined.id },
      signal,
    );
    if (next === undefined) break;
    end = next;
    seen.add(end.manifest.id);
    chain.push(end);
  }
  return { end, chain };
}

/** All authorities that lead to one, by whatever way, itself first; then in the order in which they were joined to each other. */
export async function joinedAuthorities(
  archive: Pick<Archive, 'store'>,
  end: StoredAuthority,
  signal?: AbortSignal,
): Promise<readonly StoredAuthority[]> {
  const all = new Map<RecordId, StoredAuthority>([[end.manifest.id, end]]);
  for (const [id] of all)
    for (const next of await archive.store.joinedTo(id, signal)) {
      const authority = all.has(next) ? undefined : await readAuthority(archive, { id: next }, signal);
      if (authority !== undefined) all.set(next, authority);
    }
  return [...all.values()];
}
