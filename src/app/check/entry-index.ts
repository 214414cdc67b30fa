// What the index holds of an authority or unit, held against its newest version.
import { canonicalJson } from '../../model/canonical.ts';
import type { Authority } from '../../model/authority.ts';
import { isAuthority, type EntryContent } from '../../model/entry.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { Archive } from '../services.ts';
import { finding, type Find } from './findings.ts';

/** Finds an entry that the index lacks, or of which it says something else. */
export async function checkIndexed(
  { index }: Pick<Archive, 'index'>,
  id: RecordId,
  content: EntryContent,
  find: Find,
  signal: AbortSignal,
): Promise<void> {
  const indexed = await indexedContent(index, id, content, signal);
  if (indexed === undefined || indexed === null)
    find(finding('index-missing', id, 'The index does not hold the entry.', 'rebuild'));
  else if (canonicalJson(indexed) !== canonicalJson(content))
    find(
      finding('index-differs', id, 'The index holds something else than the newest version says.', 'rebuild'),
    );
}

/** Finds an authority that the index still holds though it is withdrawn. */
export async function checkNotIndexed(
  { index }: Pick<Archive, 'index'>,
  id: RecordId,
  find: Find,
  signal: AbortSignal,
): Promise<void> {
  if ((await indexedAuthority(index, id, signal)) !== undefined)
    find(finding('index-withdrawn', id, 'The index holds the authority, which is withdrawn.', 'rebuild'));
}

async function indexedContent(
  index: Archive['index'],
  id: RecordId,
  content: EntryContent,
  signal: AbortSignal,
): Promise<EntryContent | null | undefined> {
  if (!isAuthority(content))
    return content.level === 'collection'
      ? index.units.collection(content.key, signal)
      : (await index.units.units([content.key], null, signal))[0]?.described;
  return indexedAuthority(index, id, signal);
}

async function indexedAuthority(
  index: Archive['index'],
  id: RecordId,
  signal: AbortSignal,
): Promise<Authority | undefined> {
  const query = { page: 1, perPage: 1, besides: 0, openOn: null };
  const name = await index.names.name({ id }, query, signal);
  return name?.authorities.find((one) => one.id === id)?.authority;
}
