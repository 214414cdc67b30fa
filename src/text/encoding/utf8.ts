// Strict UTF-8, and what stands in its way.

/** Text of strict UTF-8 (RFC 3629), or undefined. A byte order mark is kept as U+FEFF. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How far bytes are UTF-8: whole multi-byte sequences, bytes that belong to none, and the offset of the first of those. */
export interface Utf8Census {
  readonly sequences: number;
  readonly strays: number;
  readonly firstStray: number;
}

/** Counts the multi-byte sequences and stray bytes; tells broken UTF-8 from another encoding. Linear. */
export function censusUtf8(bytes: Uint8Array): Utf8Census {
  let sequences = 0;
  let strays = 0;
  let firstStray = -1;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, lead);
    if (length > 0) {
      sequences++;
      at += length;
    } else {
      strays++;
      if (firstStray < 0) firstStray = at;
      at++;
    }
  }
  return { sequences, strays, firstStray };
}

function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
