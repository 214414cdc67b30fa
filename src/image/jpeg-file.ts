// The parts of a JPEG file of one baseline scan: its frame, its Huffman tables, and the coded picture (ITU-T T.81, annex B).

/** A component of the picture. `blocks`: how many of its blocks a coded unit holds. `dc` and `ac`: by which tables they are coded. */
export interface Component {
  readonly blocks: number;
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable;
}

/**
 * `codes`, their `lengths` and the `symbols` they stand for, in their order. `first`: for each eight bits the index of the code that they begin
 * with, -1 where it is longer. `last`: for each length the greatest code, -1 where there is none; `offset`: what its index is more than it.
 */
export interface HuffmanTable {
  readonly lengths: Uint8Array;
  readonly symbols: Uint8Array;
  readonly codes: Uint16Array;
  readonly first: Int16Array;
  readonly last: Int32Array;
  readonly offset: Int32Array;
}

export interface BaselineJpeg {
  readonly width: number;
  readonly height: number;
  /** Width and height of a coded unit, in pixels. */
  readonly unit: { readonly width: number; readonly height: number };
  readonly components: readonly Component[];
  /** Everything before the coded picture. */
  readonly head: Buffer;
  /** Where in the head the height stands; the width follows it. Two bytes each. */
  readonly sizeAt: number;
  /** The coded picture, with the bytes that are stuffed into it. */
  readonly scan: Buffer;
}

const marker = { sof0: 0xc0, dht: 0xc4, sos: 0xda, dri: 0xdd } as const;

/** Undefined where the file is laid out otherwise: progressive, with restart intervals, of several scans, or broken. */
export function readBaseline(file: Buffer): BaselineJpeg | undefined {
  const tables = new Map<number, HuffmanTable>();
  let sizeAt = 0;
  for (let at = 2; at + 4 <= file.length;) {
    const [code, length] = [file.readUInt16BE(at) - 0xff00, file.readUInt16BE(at + 2)];
    const content = file.subarray(at + 4, at + 2 + length);
    if (code < 0xc0 || length < 2 || content.length !== length - 2 || code === marker.dri) return undefined;
    if (code === marker.dht) readTables(content, tables);
    else if (code === marker.sof0) sizeAt = at + 5;
    else if (code >= 0xc1 && code <= 0xcf) return undefined;
    else if (code === marker.sos) {
      const begin = at + 2 + length;
      return sizeAt === 0 ? undefined : assemble(file, { sizeAt, begin, tables, scan: content });
    }
    at += 2 + length;
  }
  return undefined;
}

/** Frame header (B.2.2): precision, height, width, components with their sampling. Scan header (B.2.3): which tables they use. */
function assemble(
  file: Buffer,
  of: { sizeAt: number; begin: number; tables: ReadonlyMap<number, HuffmanTable>; scan: Buffer },
): BaselineJpeg | undefined {
  const { sizeAt, begin, tables, scan } = of;
  const [height, width, count] = [file.readUInt16BE(sizeAt), file.readUInt16BE(sizeAt + 2), file[sizeAt + 4]];
  if (count === undefined || count !== scan[0] || scan.length !== 4 + 2 * count) return undefined;
  if (file.length < sizeAt + 5 + 3 * count) return undefined;
  let [across, down] = [1, 1];
  const components: Component[] = [];
  for (let index = 0; index < count; index++) {
    const at = sizeAt + 5 + 3 * index;
    const sampling = file.readUInt8(at + 1);
    const used = scan.readUInt8(2 + 2 * index);
    const [dc, ac] = [tables.get(used >> 4), tables.get(0x10 | (used & 15))];
    if (dc === undefined || ac === undefined || scan[1 + 2 * index] !== file[at]) return undefined;
    [across, down] = [Math.max(across, sampling >> 4), Math.max(down, sampling & 15)];
    // A picture of one component is coded block by block, whatever its sampling (A.2.2).
    components.push({ blocks: count === 1 ? 1 : (sampling >> 4) * (sampling & 15), dc, ac });
  }
  const unit = count === 1 ? { width: 8, height: 8 } : { width: 8 * across, height: 8 * down };
  const head = file.subarray(0, begin);
  return { width, height, unit, components, head, sizeAt, scan: file.subarray(begin) };
}

/** One or more tables (B.2.4.2): how many codes there are of each length, and what they mean. The codes follow from that (annex C). */
function readTables(content: Buffer, tables: Map<number, HuffmanTable>): void {
  for (let at = 0; at + 17 <= content.length;) {
    const counts = content.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const lengths = new Uint8Array(total);
    const codes = new Uint16Array(total);
    const first = new Int16Array(256).fill(-1);
    const last = new Int32Array(17).fill(-1);
    const offset = new Int32Array(17);
    let [index, code] = [0, 0];
    counts.forEach((count, shorter) => {
      const length = shorter + 1;
      offset[length] = index - code;
      if (count > 0) last[length] = code + count - 1;
      for (let one = 0; one < count; one++, index++, code++) {
        lengths[index] = length;
        codes[index] = code;
        if (length <= 8) first.fill(index, code << (8 - length), (code + 1) << (8 - length));
      }
      code <<= 1;
    });
    const symbols = Uint8Array.from(content.subarray(at + 17, at + 17 + total));
    tables.set(content.readUInt8(at), { lengths, symbols, codes, first, last, offset });
    at += 17 + total;
  }
}
