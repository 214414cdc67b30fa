// How large a JPEG 2000 picture says it is, before anything is decoded.
import { open } from 'node:fs/promises';
import type { FileKind } from '../kind.ts';

/** In pixels. `components`: the samples of a pixel. `resolution`: dots per inch, where the file says so. */
export interface Jp2Header {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly resolution?: number;
}

/** The boxes before the picture are looked for in so many bytes: colour profiles come before it. */
const headBytes = 4 * 1024 * 1024;
/** More boxes than any file has before its picture. */
const mostBoxes = 1000;

/** Undefined where the header is broken. @throws an error of the file system where the file cannot be read. */
export async function jp2Header(path: string): Promise<Jp2Header | undefined> {
  await using file = await open(path);
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, headBytes)), 0, undefined, 0);
  return readJp2Header(buffer.subarray(0, bytesRead));
}

/** The same of the first bytes of a file. */
export function readJp2Header(bytes: Uint8Array, kind?: FileKind): Jp2Header | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return kind === 'j2k' || head.readUInt16BE(0) === 0xff4f ? codestream(head, 0) : boxes(head);
  } catch (error) {
    // A header that ends too early.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The marker segment SIZ follows SOC (ISO/IEC 15444-1, A.5.1): the picture is its grid without the offset. */
function codestream(head: Buffer, at: number): Jp2Header | undefined {
  if (head.readUInt32BE(at) !== 0xff4fff51) return undefined;
  const field = (index: number): number => head.readUInt32BE(at + 8 + 4 * index);
  const width = field(0) - field(2);
  const height = field(1) - field(3);
  const components = head.readUInt16BE(at + 40);
  return width > 0 && height > 0 && components > 0 ? { width, height, components } : undefined;
}

/** Boxes (I.4): the header's (I.5.3) hold the resolution; size is believed of the codestream alone, which is what is decoded. */
function boxes(head: Buffer): Jp2Header | undefined {
  let resolution: number | undefined;
  let at = 0;
  for (let count = 0; count < mostBoxes; count++) {
    const short = head.readUInt32BE(at);
    const type = head.toString('latin1', at + 4, at + 8);
    const content = short === 1 ? at + 16 : at + 8;
    const length = short === 1 ? Number(head.readBigUInt64BE(at + 8)) : short;
    if (type === 'jp2c') {
      const found = codestream(head, content);
      return found && { ...found, ...(resolution !== undefined && { resolution }) };
    }
    if (type === 'resc' || (type === 'resd' && resolution === undefined)) resolution = perInch(head, content);
    // The boxes that hold boxes are entered.
    if (type === 'jp2h' || type === 'res ') at = content;
    else if (length < content - at) return undefined;
    else at += length;
  }
  return undefined;
}

/** Vertical resolution as a fraction and an exponent of ten, in dots per metre (I.5.3.7). */
function perInch(head: Buffer, at: number): number | undefined {
  const value = (head.readUInt16BE(at) / head.readUInt16BE(at + 2)) * 10 ** head.readInt8(at + 8) * 0.0254;
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
