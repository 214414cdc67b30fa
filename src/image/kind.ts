// Whether a file is one of those kinds that are made readable first: by its first bytes, whatever its name says.
import { open } from 'node:fs/promises';

/** `other`: what the decoder of pictures knows, or nothing that Verno does. */
export type FileKind = 'pdf' | 'jp2' | 'j2k' | 'other';

/** A PDF may begin after so many bytes of something else (ISO 32000-1, annex H, note 13). */
const headBytes = 1024;
/** The signature box of a JP2 file (ISO/IEC 15444-1, I.5.1), and the markers SOC and SIZ of a bare codestream (A.4, A.5). */
const jp2 = Buffer.from('0000000c6a5020200d0a870a', 'hex');
const j2k = Buffer.from('ff4fff51', 'hex');
const pdf = Buffer.from('%PDF-');

export function kindOfBytes(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes));
  if (head.subarray(0, jp2.length).equals(jp2)) return 'jp2';
  if (head.subarray(0, j2k.length).equals(j2k)) return 'j2k';
  return head.includes(pdf) ? 'pdf' : 'other';
}

/** How JPEG, PNG, TIFF (both byte orders, and BigTIFF) and GIF begin, in hexadecimal; and WebP, whose name stands behind its length. */
const beginnings = ['ffd8ff', '89504e470d0a1a0a', '49492a00', '4d4d002a', '49492b00', '4d4d002b', '47494638'];
const webp = /^52494646.{8}57454250/;

/** Whether a file begins as a picture does, however it goes on. */
export function beginsAsPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  return webp.test(head) || beginnings.some((beginning) => head.startsWith(beginning));
}

/** @throws an error of the file system where the file cannot be read. */
export async function kindOfFile(path: string): Promise<FileKind> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  return kindOfBytes(buffer.subarray(0, bytesRead));
}
