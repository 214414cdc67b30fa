// How the store remembers a source: by hash, so that nothing of it stays readable once its record is withdrawn.
import { hash } from 'node:crypto';
import { canonicalJson } from '../model/canonical.ts';
import type { EntryKind } from '../model/entry.ts';
import type { Hash } from '../model/hash.ts';

/** SHA-256 over the canonical form of `[format, key]`. */
export function sourceName(format: string, key: string): Hash {
  return hash('sha256', canonicalJson([format, key]));
}

/** SHA-256 over the canonical form of `[kind, format, key]`: how the source of an authority or unit is remembered. */
export function entrySourceName(kind: EntryKind, format: string, key: string): Hash {
  return hash('sha256', canonicalJson([kind, format, key]));
}
