// Pairs of words that stand together in more than one bead, numbered.

/** Words of both sides of one bead, by number. */
export interface Pair {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/**
 * Pairs by number: their words; and for each word that stands in a bead, one after the other over all beads, the pairs that it makes there with words of
 * the other side, from `starts` on. `others`: how many words the other side of its bead has.
 */
export interface Numbered {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly ofSource: Places;
  readonly ofTarget: Places;
}

export interface Places {
  readonly words: Int32Array;
  readonly others: Int32Array;
  readonly starts: Float64Array;
  readonly pairs: Int32Array;
}

/** Numbers the pairs. Counts are kept by a hash first, where some pairs fall together: a few that stand together once are numbered, too. */
export function numbered(beads: readonly Pair[], targets: number): Numbered {
  const products = beads.reduce((sum, { source, target }) => sum + source.length * target.length, 0);
  const bits = Math.min(25, Math.max(12, Math.ceil(Math.log2(products + 1)) + 1));
  const seen = new Uint8Array(2 ** bits);
  let repeated = 0;
  for (const { source, target } of beads)
    for (const s of source)
      for (const t of target) {
        const at = hash(s, t, bits);
        if (seen[at]! < 2) seen[at]! += 1;
      }
  for (const { source, target } of beads)
    for (const s of source) for (const t of target) if (seen[hash(s, t, bits)]! > 1) repeated++;
  const table = new Table();
  const ofSource = placesFor(beads, 'source', repeated);
  const ofTarget = placesFor(beads, 'target', repeated);
  let [sourceAt, targetAt, end] = [0, 0, 0];
  for (const { source, target } of beads) {
    const first = end;
    // By source word, then by target word: so each side's pairs stand together.
    for (const s of source) {
      ofSource.starts[sourceAt++] = end;
      for (const t of target)
        if (seen[hash(s, t, bits)]! > 1) ofSource.pairs[end++] = table.numberOf(s * targets + t);
    }
    let back = first;
    for (const t of target) {
      ofTarget.starts[targetAt++] = back;
      for (const s of source)
        if (seen[hash(s, t, bits)]! > 1) ofTarget.pairs[back++] = table.numberOf(s * targets + t);
    }
  }
  ofSource.starts[sourceAt] = end;
  ofTarget.starts[targetAt] = end;
  const keys = table.keys();
  return {
    source: Int32Array.from(keys, (key) => Math.floor(key / targets)),
    target: Int32Array.from(keys, (key) => key % targets),
    ofSource,
    ofTarget,
  };
}

function placesFor(beads: readonly Pair[], side: 'source' | 'target', pairs: number): Places {
  const other = side === 'source' ? 'target' : 'source';
  const size = beads.reduce((sum, bead) => sum + bead[side].length, 0);
  const words = new Int32Array(size);
  const others = new Int32Array(size);
  let at = 0;
  for (const bead of beads) {
    words.set(bead[side], at);
    others.fill(bead[other].length, at, at + bead[side].length);
    at += bead[side].length;
  }
  return { words, others, starts: new Float64Array(size + 1), pairs: new Int32Array(pairs) };
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
