// Makes a version of an authority or unit: what it says hashed, its manifest over that.
import { ENTRY_SCHEMA, entryKind, type EntryContent, type EntryManifest } from '../../model/entry.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { NewEntry, StoredEntry } from '../../store/port.ts';
import { canonical } from '../../trust/hash.ts';

export interface NewEntryState {
  readonly id: RecordId;
  readonly content: EntryContent;
  /** The head that this version follows; undefined for a new entry. */
  readonly previous: StoredEntry | undefined;
  readonly by: string;
  readonly origin: EntryManifest['origin'];
  readonly note: string;
  /** The instant of publication; now, where it is absent. */
  readonly published?: Date;
}

/**
 * The version, ready to be published.
 *
 * @throws {NotCanonicalError} where the content has no canonical form.
 */
export function assembleEntry(state: NewEntryState): NewEntry {
  const { id, content, previous, by, origin, note, published = new Date() } = state;
  const part = canonical(content);
  const manifest: EntryManifest = {
    schema: ENTRY_SCHEMA,
    id,
    entry: entryKind(content),
    number: (previous?.manifest.number ?? 0) + 1,
    previous: previous?.version ?? null,
    published: published.toISOString(),
    by,
    origin,
    note,
    content: part.hash,
  };
  const { hash, json } = canonical(manifest);
  return { manifest, version: hash, json, part, content };
}

/** The version that stands, as one to be published again: in a batch it says that it must still be the head. */
export function standing({ manifest, version, content }: StoredEntry): NewEntry {
  return { manifest, version, json: canonical(manifest).json, part: canonical(content), content };
}
