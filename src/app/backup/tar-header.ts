// The header of a tar entry (POSIX.1-1988 ustar), as far as a backup needs it: plain files with short names.

export const blockBytes = 512;

/** Larger sizes do not fit into eleven octal digits; they are written in base 256, as GNU tar and all others since read them. */
const largestOctal = 0o77777777777;

export interface TarHeader {
  readonly name: string;
  readonly size: number;
}

/** What a block of 512 bytes is where a header is expected. `special`: no plain file; `kind` says what. */
export type Decoded =
  | { readonly kind: 'file'; readonly header: TarHeader }
  | { readonly kind: 'end' }
  | { readonly kind: 'special'; readonly what: string; readonly name: string }
  | { readonly kind: 'none' };

/**
 * The header of a file of at most 100 bytes of ASCII as its name.
 *
 * @throws where the name is longer: names are ours.
 */
export function encodeHeader({ name, size }: TarHeader, modified: Date): Uint8Array {
  if (!/^[ -~]{1,100}$/.test(name)) throw new Error(`not a name for tar: ${name}`);
  const block = Buffer.alloc(blockBytes);
  block.write(name, 0, 'latin1');
  block.write('0000600\0', 100, 'latin1');
  block.write('0000000\0', 108, 'latin1');
  block.write('0000000\0', 116, 'latin1');
  if (size <= largestOctal) block.write(`${octal(size, 11)}\0`, 124, 'latin1');
  else {
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(size), 128);
  }
  block.write(`${octal(Math.max(0, Math.floor(modified.getTime() / 1000)), 11)}\0`, 136, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(`${octal(checksum(block), 6)}\0 `, 148, 'latin1');
  return block;
}

/** Reads a block where a header is expected. Nothing in it is trusted; a name comes with whatever characters it has. */
export function decodeHeader(block: Buffer): Decoded {
  if (block.every((byte) => byte === 0)) return { kind: 'end' };
  if (number(block, 148, 8) !== checksum(block)) return { kind: 'none' };
  const prefix = block.toString('latin1', 257, 262) === 'ustar' ? text(block, 345, 155) : '';
  const name = prefix === '' ? text(block, 0, 100) : `${prefix}/${text(block, 0, 100)}`;
  const type = block.toString('latin1', 156, 157);
  const size = number(block, 124, 12);
  if (type !== '0' && type !== '\0') return { kind: 'special', what: types[type] ?? 'an unknown kind', name };
  return size === undefined ? { kind: 'none' } : { kind: 'file', header: { name, size } };
}

const types: Readonly<Record<string, string>> = {
  '1': 'a hard link',
  '2': 'a symbolic link',
  '3': 'a device',
  '4': 'a device',
  '5': 'a folder',
  '6': 'a pipe',
  g: 'an extended header',
  x: 'an extended header',
  K: 'a long name',
  L: 'a long name',
};

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

/** The sum of all bytes, those of the checksum itself counted as spaces. */
function checksum(block: Uint8Array): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

/** A number in octal or base 256; undefined where it is none, or too large to count with. */
function number(block: Buffer, at: number, length: number): number | undefined {
  if (block[at] === 0x80) {
    const value = block.subarray(at + 1, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = /^ *([0-7]+)[ \0]*$/.exec(block.toString('latin1', at, at + length));
  return digits?.[1] === undefined ? undefined : Number.parseInt(digits[1], 8);
}

function text(block: Buffer, at: number, length: number): string {
  const bytes = block.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? length : end);
}
