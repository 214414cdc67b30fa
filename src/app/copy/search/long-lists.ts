// Long lists of records, which lie in pieces of their own: what a piece of words says of one, and how its piece is named.
import { Reader, Writer } from './bytes.ts';

/** A longer list of postings lies apart, and so do longer details than this, both in bytes. */
export const mostBeside = { list: 1000, details: 1500 } as const;

/** Bytes of an address: of the SHA-256 of what lies there, so that a list keeps its name as long as it stays the same. */
export const addressBytes = 8;

/** `level`: the usual one, for when details are not loaded. `details`: where they lie and how many bytes they are; null where they follow the records at once. */
export interface LongList {
  readonly level: number;
  readonly records: string;
  readonly details: { readonly at: string; readonly bytes: number } | null;
}

export function longListBytes({ level, records, details }: LongList): Uint8Array {
  const writer = new Writer();
  writer.byte(level);
  writer.bytes(fromHex(records));
  writer.number(details?.bytes ?? 0);
  if (details !== null) writer.bytes(fromHex(details.at));
  return writer.written();
}

export function readLongList(list: Uint8Array): LongList {
  const reader = new Reader(list);
  const level = reader.byte();
  const records = toHex(reader.bytes(addressBytes));
  const bytes = reader.number();
  return { level, records, details: bytes === 0 ? null : { at: toHex(reader.bytes(addressBytes)), bytes } };
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
