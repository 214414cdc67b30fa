// From the bytes of an XML file to its characters, chunk by chunk: byte order mark, then declaration, then UTF-8 (XML 1.0, appendix F).
import type { Problem } from '../../model/problem.ts';
import { guessLegacy } from '../../text/encoding/legacy.ts';
import { brokenEncoding, unknownEncoding } from './problems.ts';

/** Decodes chunks in turn; `encoding` is known after the first. */
export interface XmlDecoder {
  readonly encoding: string;
  /** The characters of a chunk, or why there are none. `last`: no chunk follows. */
  decode(chunk: Uint8Array, last: boolean): { readonly text: string } | { readonly problem: Problem };
}

/** The decoder for a file that begins with these bytes (at least its first line, unless the file is shorter). */
export function xmlDecoder(head: Uint8Array): XmlDecoder | { readonly problem: Problem } {
  const found = encodingOf(head);
  if ('problem' in found) return found;
  const { encoding } = found;
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 1;
  return {
    encoding,
    decode(chunk, last) {
      try {
        const text = decoder.decode(chunk, { stream: !last });
        lines += countLines(chunk);
        return { text };
      } catch {
        const line = encoding === 'utf-8' ? lines + linesBefore(chunk) : lines;
        const likely = encoding === 'utf-8' ? guessLegacy(chunk)?.encoding : undefined;
        return { problem: brokenEncoding(encoding, { line }, likely) };
      }
    },
  };
}

function encodingOf(head: Uint8Array): { readonly encoding: string } | { readonly problem: Problem } {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return { encoding: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be' };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8' };
  if ((a === 0xff && b === 0xfe) || (a === 0 && b === 0)) return { problem: unknownEncoding('UTF-32') };
  if (a === 0x3c && b === 0 && c !== 0) return { encoding: 'utf-16le' };
  if (a === 0 && b === 0x3c) return { encoding: 'utf-16be' };
  const declared = declaredEncoding(head);
  if (declared === undefined) return { encoding: 'utf-8' };
  // A declaration that could be read as ASCII does not stand in an encoding of two or four bytes a character.
  if (/^(?:utf-?16|utf-?32|ucs)/i.test(declared)) return { problem: unknownEncoding(declared) };
  try {
    return { encoding: new TextDecoder(declared).encoding };
  } catch {
    return { problem: unknownEncoding(declared) };
  }
}

/** The encoding that the XML declaration names. */
function declaredEncoding(head: Uint8Array): string | undefined {
  const start = String.fromCharCode(...head.subarray(0, 512));
  if (!start.startsWith('<?xml')) return undefined;
  const declaration = start.slice(0, Math.max(0, start.indexOf('?>')));
  return /\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/.exec(declaration)?.[1];
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** Lines before the first byte that is not UTF-8, found by halves: decoding is fast, and this happens once a file. */
function linesBefore(chunk: Uint8Array): number {
  let good = 0;
  let bad = chunk.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(chunk.subarray(leadingAt(chunk), middle), {
        stream: true,
      });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return countLines(chunk.subarray(0, good));
}

/** The rest of a character that began in the chunk before is no fault of this one. */
function leadingAt(chunk: Uint8Array): number {
  let at = 0;
  while (at < 3 && ((chunk[at] ?? 0) & 0xc0) === 0x80) at++;
  return at;
}
