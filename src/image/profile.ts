// The name of a colour profile (ICC.1:2022): what its colours are those of.

/** Longer names are cut; more tags than so many are not looked through. */
const mostCharacters = 120;
const mostTags = 100;

/** The profile's description; undefined where it has none, or is broken. */
export function profileName(profile: Uint8Array): string | undefined {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  try {
    const tags = Math.min(bytes.readUInt32BE(128), mostTags);
    for (let tag = 0; tag < tags; tag++) {
      const at = 132 + tag * 12;
      if (bytes.toString('latin1', at, at + 4) !== 'desc') continue;
      const name = described(bytes, bytes.readUInt32BE(at + 4));
      return name === '' ? undefined : name;
    }
    return undefined;
  } catch (error) {
    // A profile that ends too early.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Version 2 writes ASCII (6.5.17 of ICC.1:2001), version 4 UTF-16 by languages, of which the first is taken (10.15). */
function described(bytes: Buffer, at: number): string {
  const type = bytes.toString('latin1', at, at + 4);
  if (type === 'desc') {
    const length = Math.min(bytes.readUInt32BE(at + 8), mostCharacters);
    return tidy(bytes.toString('latin1', at + 12, at + 12 + length));
  }
  if (type !== 'mluc' || bytes.readUInt32BE(at + 8) === 0) return '';
  const length = Math.min(bytes.readUInt32BE(at + 20), mostCharacters * 2) & ~1;
  const start = at + bytes.readUInt32BE(at + 24);
  return tidy(
    Buffer.from(bytes.subarray(start, start + length))
      .swap16()
      .toString('utf16le'),
  );
}

function tidy(name: string): string {
  return name.replace(/\p{Cc}+/gu, ' ').trim();
}
