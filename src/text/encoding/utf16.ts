// UTF-16 without a byte order mark: taken only where it is evident.

export type Utf16 = 'utf-16le' | 'utf-16be';

const sampleBytes = 65_536;

// Characters that running text consists of: Latin, Greek, Cyrillic, common punctuation, Kana, Han, Hangul, full-width forms.
const expected =
  /^[\t\n\f\r\u0020-\u007e\u00a0-\u024f\u0370-\u052f\u2010-\u203a\u20ac\u2116\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f]*$/u;
// Blanks and full stops, without which hardly any text is written. Each takes a byte that 8-bit text does not contain.
const telling = /[\n\r \u3001\u3002]/u;

/**
 * The byte order of UTF-16 text that has no mark, or undefined where it is not evident: every character must be of a kind
 * that running text consists of, a blank or full stop among them, in one order and not in the other. Looks at the first 64 KiB.
 */
export function evidentUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, sampleBytes);
  const little = isText(sample, 'utf-16le');
  const big = isText(sample, 'utf-16be');
  if (little === big) return undefined;
  return little ? 'utf-16le' : 'utf-16be';
}

function isText(sample: Uint8Array, encoding: Utf16): boolean {
  // Streaming, so that a surrogate pair cut by the end of the sample is no error.
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return expected.test(text) && telling.test(text);
  } catch {
    return false;
  }
}
