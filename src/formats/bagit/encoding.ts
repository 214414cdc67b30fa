// Text of tag files, in the encoding that the bag declares for them.

/** `text`: without a byte-order mark. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly hadMark: boolean }
  | { readonly kind: 'malformed' | 'unknown' };

/** Decodes the bytes of a tag file. Encodings: UTF-8, UTF-16, ISO-8859-1, US-ASCII, and those of the WHATWG's Encoding Standard. */
export function decodeTagFile(bytes: Uint8Array, encoding: string): Decoded {
  const name = encoding.trim().toLowerCase();
  if (/^(?:iso-?8859-1|latin-?1)$/.test(name)) return text(Buffer.from(bytes).toString('latin1'));
  if (/^(?:us-)?ascii$/.test(name))
    return bytes.some((byte) => byte > 0x7f)
      ? { kind: 'malformed' }
      : text(Buffer.from(bytes).toString('latin1'));
  const decoder = decoderOf(name === 'utf-16' ? utf16Of(bytes) : name);
  if (decoder === undefined) return { kind: 'unknown' };
  try {
    return text(decoder.decode(bytes));
  } catch {
    return { kind: 'malformed' };
  }
}

/** Which of the two the byte-order mark says; big-endian without one (RFC 2781, section 4.3). */
function utf16Of(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
}

function decoderOf(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

function text(decoded: string): Decoded {
  const hadMark = decoded.startsWith('\uFEFF');
  return { kind: 'text', text: hadMark ? decoded.slice(1) : decoded, hadMark };
}

/** The lines of a tag file, whatever ends them (RFC 8493, section 2.3); nothing stands after the last line end. */
export function* linesOf(text: string): Generator<{ readonly line: string; readonly number: number }> {
  let number = 0;
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    let end = feed === -1 ? text.length : feed;
    const chunk = text.slice(at, end);
    // Returns alone end lines too; looked for within the chunk, so that the search stays linear.
    const pieces = (chunk.endsWith('\r') ? chunk.slice(0, -1) : chunk).split('\r');
    for (const line of pieces) yield { line, number: ++number };
    end += 1;
    at = end;
  }
}
