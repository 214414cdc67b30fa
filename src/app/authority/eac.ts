// An authority as other archives take it: in EAC-CPF, where the viewer may see it.
import { writeEac } from '../../formats/eac/write.ts';
import { isAuthority } from '../../model/entry.ts';
import { canonicalRecordId, type RecordId } from '../../model/record-id.ts';
import type { Archive } from '../services.ts';

/** The document, and what it is of. */
export interface AuthorityDocument {
  readonly id: RecordId;
  readonly kind: 'person' | 'body';
  readonly text: string;
  /** Names what the document says: the hash of the version. */
  readonly version: string;
}

/**
 * The authority of an id at its newest version, as its own source describes it; undefined for what is no person or body, is not there, or was
 * withdrawn. Descriptions are open to everybody, as their pages are. `addressOf`: the full address of its page.
 */
export async function authorityDocument(
  archive: Pick<Archive, 'store'>,
  asked: string,
  addressOf: (kind: 'person' | 'body', id: RecordId) => string | undefined,
  signal?: AbortSignal,
): Promise<AuthorityDocument | undefined> {
  const id = canonicalRecordId(asked);
  const entry = id === undefined ? undefined : await archive.store.entry(id, signal);
  if (id === undefined || entry === undefined || !isAuthority(entry.content)) return undefined;
  const { kind } = entry.content;
  if (kind !== 'person' && kind !== 'body') return undefined;
  const { number, published } = entry.manifest;
  const { title: agency } = await archive.store.info(signal);
  const text = writeEac(entry.content, { id, number, published, address: addressOf(kind, id), agency });
  return text === undefined ? undefined : { id, kind, text, version: entry.version };
}
