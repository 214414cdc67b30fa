// Which authorities and collections a record names: a copy of the record takes them along.
import { AuthorityReferenceSchema } from '../../../model/authority-reference.ts';
import { isAuthority } from '../../../model/entry.ts';
import { StoreFault } from '../../../store/fault.ts';
import type { Archive } from '../../services.ts';

/** The ids of all entries that any version of a record names; those that authorities are joined to as well. */
export async function readAuthorities(
  { store }: Pick<Archive, 'store'>,
  id: string,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { manifest } of await store.versions(id, signal)) {
    try {
      const content = await store.content(manifest, signal);
      for (const reference of referencesIn(content)) {
        const entry =
          'id' in reference
            ? reference.id
            : await store.entryBySource('authority', reference.format, reference.key, signal);
        if (entry !== undefined) found.add(entry);
      }
      for (const name of content.description.collections) {
        const unit = await store.entryBySource('unit', 'collection', name, signal);
        if (unit !== undefined) found.add(unit);
      }
    } catch (error) {
      // What cannot be read is told of where the version is held.
      if (!(error instanceof StoreFault)) throw error;
    }
  }
  // What is added on the way comes round in its turn.
  for (const one of found) {
    const content = (await store.entry(one, signal))?.content;
    if (content !== undefined && isAuthority(content) && content.joined !== null)
      found.add(content.joined.id);
  }
  return found;
}

function* referencesIn(value: unknown): Generator<ReturnType<typeof AuthorityReferenceSchema.parse>> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const reference = key === 'authority' ? AuthorityReferenceSchema.safeParse(inner).data : undefined;
    if (reference === undefined) yield* referencesIn(inner);
    else yield reference;
  }
}
