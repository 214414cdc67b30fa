// BLAKE2b of any length (RFC 7693): node:crypto has only that of 512 bits. Slow (some megabytes a second), since it is rarely met.

const iv = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
] as const;

/** Which word of the message comes when, a hexadecimal digit each (section 2.7). */
const sigma = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
] as const;

const lanes = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

const block = 128;
const all = (1n << 64n) - 1n;
const right = (x: bigint, by: bigint): bigint => (x >> by) | ((x << (64n - by)) & all);

/** A digest that is fed piece by piece. */
export interface Blake2b {
  update(bytes: Uint8Array): void;
  /** Lower-case hexadecimal. Once. */
  digest(): string;
}

/** BLAKE2b without a key, of `length` bytes (1 to 64). */
export function blake2b(length: number): Blake2b {
  const h = BigUint64Array.from(iv);
  h[0] = (h[0] ?? 0n) ^ BigInt(0x01010000 ^ length);
  const buffer = new Uint8Array(block);
  let filled = 0;
  let count = 0n;
  return {
    update(bytes) {
      for (let at = 0; at < bytes.length;) {
        // A full block is kept until more follows: the last one is pressed otherwise.
        if (filled === block) {
          count += BigInt(block);
          press(h, buffer, count, false);
          filled = 0;
        }
        const piece = bytes.subarray(at, at + block - filled);
        buffer.set(piece, filled);
        filled += piece.length;
        at += piece.length;
      }
    },
    digest() {
      buffer.fill(0, filled);
      press(h, buffer, count + BigInt(filled), true);
      const out = Buffer.alloc(64);
      h.forEach((word, at) => out.writeBigUInt64LE(word, at * 8));
      return out.subarray(0, length).toString('hex');
    },
  };
}

/** The compression function F (section 3.2). */
function press(h: BigUint64Array, bytes: Uint8Array, count: bigint, isLast: boolean): void {
  const view = new DataView(bytes.buffer);
  const m = Array.from({ length: 16 }, (_, at) => view.getBigUint64(at * 8, true));
  const v = [...h, ...iv];
  v[12] = (v[12] ?? 0n) ^ (count & all);
  if (isLast) v[14] = (v[14] ?? 0n) ^ all;
  for (let round = 0; round < 12; round++) {
    const order = sigma[round % 10] ?? '';
    lanes.forEach(([a, b, c, d], at) => {
      const x = m[Number.parseInt(order.charAt(2 * at), 16)] ?? 0n;
      const y = m[Number.parseInt(order.charAt(2 * at + 1), 16)] ?? 0n;
      let [va, vb, vc, vd] = [v[a] ?? 0n, v[b] ?? 0n, v[c] ?? 0n, v[d] ?? 0n];
      va = (va + vb + x) & all;
      vd = right(vd ^ va, 32n);
      vc = (vc + vd) & all;
      vb = right(vb ^ vc, 24n);
      va = (va + vb + y) & all;
      vd = right(vd ^ va, 16n);
      vc = (vc + vd) & all;
      vb = right(vb ^ vc, 63n);
      v[a] = va;
      v[b] = vb;
      v[c] = vc;
      v[d] = vd;
    });
  }
  for (let at = 0; at < 8; at++) h[at] = (h[at] ?? 0n) ^ (v[at] ?? 0n) ^ (v[at + 8] ?? 0n);
}
