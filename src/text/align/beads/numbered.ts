// Pairs of words that stand together in more than one bead, numbered.

/** Words of both sides of one bead, by number. */
export interface Pair {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** `index[b]`: for bead b, source word by source word, the number of its pair with each target word, or -1 where it stands together nowhere else. */
export interface Numbered {
  readonly index: readonly Int32Array[];
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** Numbers the pairs. Counts are kept by a hash first, where some pairs fall together: a few that stand together once are numbered, too. */
export function numbered(beads: readonly Pair[], targets: number): Numbered {
  const products = beads.reduce((sum, { source, target }) => sum + source.length * target.length, 0);
  const bits = Math.min(25, Math.max(12, Math.ceil(Math.log2(products + 1)) + 1));
  const seen = new Uint8Array(2 ** bits);
  for (const { source, target } of beads)
    for (const s of source)
      for (const t of target) {
        const at = hash(s, t, bits);
        if (seen[at]! < 2) seen[at]! += 1;
      }
  const table = new Table();
  const index = beads.map(({ source, target }) => {
    const of = new Int32Array(source.length * target.length);
    let at = 0;
    for (const s of source)
      for (const t of target) of[at++] = seen[hash(s, t, bits)]! < 2 ? -1 : table.numberOf(s * targets + t);
    return of;
  });
  const keys = table.keys();
  return {
    index,
    source: Int32Array.from(keys, (key) => Math.floor(key / targets)),
    target: Int32Array.from(keys, (key) => key % targets),
  };
}

const hash = (s: number, t: number, bits: number): number =>
  Math.imul(Math.imul(s + 1, 0x9e3779b1) ^ (t + 0x7f4a7c15), 0x85ebca6b) >>> (32 - bits);

/** Numbers given to keys in order of their first coming; by open addressing, since a `Map` of millions takes ten times the room. */
class Table {
  private slots = new Int32Array(1 << 12);
  private kept = new Float64Array(1 << 11);
  private size = 0;

  numberOf(key: number): number {
    let at = this.slotOf(key);
    if (this.slots[at]! > 0) return this.slots[at]! - 1;
    if (this.size === this.kept.length) {
      this.grow();
      at = this.slotOf(key);
    }
    this.kept[this.size] = key;
    this.slots[at] = ++this.size;
    return this.size - 1;
  }

  keys(): Float64Array {
    return this.kept.slice(0, this.size);
  }

  private slotOf(key: number): number {
    const mask = this.slots.length - 1;
    let at = hash(key % 0x7fffffff, Math.floor(key / 0x7fffffff), 30) & mask;
    while (this.slots[at]! > 0 && this.kept[this.slots[at]! - 1] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const kept = new Float64Array(this.kept.length * 2);
    kept.set(this.kept);
    this.kept = kept;
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number++) this.slots[this.slotOf(kept[number]!)] = number + 1;
  }
}
