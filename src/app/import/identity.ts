// Which record or entry a source is: ids follow from the source, so that two archives that import the same agree on them.
import { entryKind, entrySource, type EntryContent } from '../../model/entry.ts';
import type { Draft } from '../../model/draft.ts';
import { canonicalRecordId, recordIdFrom, type RecordId } from '../../model/record-id.ts';
import { sha256 } from '../../trust/hash.ts';
import type { Archive } from '../services.ts';

/** The record that a draft is: by the id it names, by its source, or a new one. */
export async function identify(archive: Archive, draft: Draft): Promise<RecordId> {
  const { format, key } = draft.description.source;
  const known = await archive.store.bySource(format, key);
  const named = draft.id === undefined ? undefined : canonicalRecordId(draft.id);
  return named ?? known ?? (await free(archive, [format, key]));
}

/**
 * The entry that an authority or unit is: by its source, or a new one. Ids of entries are drawn otherwise than those of records, so that
 * neither depends on which of the two came first. `isWaiting`: whether an id is to be given to something else that is not published yet.
 */
export async function identifyEntry(
  archive: Pick<Archive, 'store'>,
  content: EntryContent,
  isWaiting: (id: RecordId) => boolean = () => false,
): Promise<RecordId> {
  const { format, key } = entrySource(content);
  const kind = entryKind(content);
  const known = await archive.store.entryBySource(kind, format, key);
  return known ?? free(archive, [kind, format, key], isWaiting);
}

async function free(
  archive: Pick<Archive, 'store'>,
  source: readonly string[],
  isWaiting: (id: RecordId) => boolean = () => false,
): Promise<RecordId> {
  for (let attempt = 0; ; attempt++) {
    const id = recordIdFrom(Buffer.from(sha256([...source, attempt].join('\0')), 'hex'));
    if (!isWaiting(id) && !(await isTaken(archive, id))) return id;
  }
}

async function isTaken({ store }: Pick<Archive, 'store'>, id: RecordId): Promise<boolean> {
  return (
    (await store.head(id)) !== undefined ||
    (await store.withdrawal(id)) !== undefined ||
    (await store.entry(id)) !== undefined ||
    (await store.entryWithdrawal(id)) !== undefined
  );
}
