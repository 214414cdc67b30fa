// References to authorities as the index keeps them. The threads that search load this: it needs nothing of a record's schema.
import type { AuthorityReference } from '../../model/authority-reference.ts';
import { AS_WRITTEN, asWritten } from '../../model/name-reference.ts';

/** One string for one reference, and back: "#ID", or the length of the format, the format and the key. */
export function referenceKey(reference: AuthorityReference): string {
  return 'id' in reference
    ? `#${reference.id}`
    : `${reference.format.length}:${reference.format}${reference.key}`;
}

const asWrittenStart = referenceKey({ format: AS_WRITTEN, key: '' });

/** Whether a key is that of a name as records write it, which no list describes. */
export function isAsWritten(key: string): boolean {
  return key.startsWith(asWrittenStart);
}

export function referenceOf(key: string): AuthorityReference {
  if (key.startsWith('#')) return { id: key.slice(1) };
  const start = key.indexOf(':') + 1;
  const end = start + Number(key.slice(0, start - 1));
  return { format: key.slice(start, end), key: key.slice(end) };
}

/** The list, edition or publisher that a reference belongs to, so far as it tells one itself. */
export function sourceOf(reference: AuthorityReference): string | null {
  if ('id' in reference) return null;
  if (reference.format === AS_WRITTEN) return asWritten(reference.key)?.scope ?? null;
  const cut = reference.key.lastIndexOf('#');
  return cut < 0 ? reference.format : reference.key.slice(0, cut);
}

/** What the database can keep as it is. */
export function wellFormed(reference: AuthorityReference): AuthorityReference {
  if ('id' in reference) return reference;
  return { format: reference.format.toWellFormed(), key: reference.key.toWellFormed() };
}
