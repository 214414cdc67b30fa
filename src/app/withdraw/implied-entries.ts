// What goes with a record that is withdrawn: descriptions of names that nothing but its row in a table told of.
import { authorityLabel } from '../../model/authority.ts';
import type { Description } from '../../model/description.ts';
import { isAuthority } from '../../model/entry.ts';
import { AS_WRITTEN, nameReference } from '../../model/name-reference.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import { StoreFault } from '../../store/fault.ts';
import type { Archive } from '../services.ts';
import { entryEdited, entryShared, usesUnknown } from './withdraw-problems.ts';

type Needed = Pick<Archive, 'store' | 'index'>;

/** `entries` go with the record; `problems` name those of its names whose descriptions stay, and why. */
export interface Implied {
  readonly entries: readonly RecordId[];
  readonly problems: readonly Problem[];
}

/**
 * The authorities of the format `as-written` that any version of a record names and the newest version of no other record does. Those that a
 * person edited or joined stay, since they say more than the row did. Where the index is not whole, nobody can tell what others name, so all stay.
 */
export async function impliedBy(archive: Needed, record: RecordId, signal?: AbortSignal): Promise<Implied> {
  const entries: RecordId[] = [];
  const problems: Problem[] = [];
  const described = await describedNames(archive, record, signal);
  const isWhole = described.size === 0 || (await isIndexWhole(archive, signal));
  for (const [id, label] of described) {
    if (!isWhole) problems.push(usesUnknown(id, label));
    else if (await isNamedElsewhere(archive, id, record, signal)) problems.push(entryShared(id, label));
    else if (await isDecidedOn(archive, id, signal)) problems.push(entryEdited(id, label));
    else entries.push(id);
  }
  return { entries, problems };
}

/** The described names of all versions that can be read, as written, with their labels. */
async function describedNames(
  { store }: Needed,
  record: RecordId,
  signal?: AbortSignal,
): Promise<Map<RecordId, string>> {
  const seen = new Set<RecordId>();
  const found = new Map<RecordId, string>();
  for (const description of await descriptionsOf(store, record, signal))
    for (const name of description.names) {
      const reference = nameReference(description, name);
      const id =
        'id' in reference
          ? reference.id
          : await store.entryBySource('authority', reference.format, reference.key, signal);
      if (id === undefined || seen.has(id)) continue;
      seen.add(id);
      const content = (await store.entry(id, signal))?.content;
      if (content !== undefined && isAuthority(content) && content.source.format === AS_WRITTEN)
        found.set(id, authorityLabel(content).written);
    }
  return found;
}

/** A version that cannot be read is passed over: no withdrawal waits for it. */
async function descriptionsOf(
  store: Archive['store'],
  record: RecordId,
  signal?: AbortSignal,
): Promise<Description[]> {
  const descriptions: Description[] = [];
  try {
    for (const { manifest } of await store.versions(record, signal))
      try {
        descriptions.push((await store.content(manifest, signal)).description);
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
      }
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
  }
  return descriptions;
}

/** A rebuild may be under way. */
async function isIndexWhole({ store, index }: Needed, signal?: AbortSignal): Promise<boolean> {
  const [indexed, stored] = [await index.counts(null, signal), await store.stats(signal)];
  return indexed.records === stored.records;
}

async function isNamedElsewhere(
  { index }: Needed,
  id: RecordId,
  record: RecordId,
  signal?: AbortSignal,
): Promise<boolean> {
  const query = { page: 1, perPage: 2, besides: 0, openOn: null };
  const name = await index.names.name({ id }, query, signal);
  return name !== undefined && name.records.some(({ entry }) => entry.id !== record);
}

/** Whether a person edited, joined or refused to join it, or joined another one to it. */
async function isDecidedOn({ store }: Needed, id: RecordId, signal?: AbortSignal): Promise<boolean> {
  if ((await store.joinedTo(id, signal)).length > 0) return true;
  return (await store.entryVersions(id, signal)).some(({ manifest }) => manifest.origin === 'edit');
}
