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
export function numbered(beads: readonly Pair[]): Numbered {
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
  // For each pair that was numbered, the place of its target word in its bead: by it pairs are sorted for the other side.
  const columns = new Int32Array(repeated);
  let [sourceAt, targetAt, end] = [0, 0, 0];
  for (const { source, target } of beads) {
    const first = end;
    for (const s of source) {
      ofSource.starts[sourceAt++] = end;
      for (let t = 0; t < target.length; t++) {
        if (seen[hash(s, target[t]!, bits)]! < 2) continue;
        columns[end] = t;
        ofSource.pairs[end++] = table.numberOf(s, target[t]!);
      }
    }
    byColumn(ofSource.pairs, columns, first, end, ofTarget, targetAt, target.length);
    targetAt += target.length;
  }
  ofSource.starts[sourceAt] = end;
  ofTarget.starts[targetAt] = end;
  return { ...table.words(), ofSource, ofTarget };
}

/** Writes the pairs of one bead again, target word by target word. */
function byColumn(
  pairs: Int32Array,
  columns: Int32Array,
  first: number,
  end: number,
  { starts, pairs: sorted }: Places,
  targetAt: number,
  targets: number,
): void {
  const next = new Int32Array(targets + 1);
  for (let at = first; at < end; at++) next[columns[at]! + 1]! += 1;
  for (let t = 0; t < targets; t++) {
    starts[targetAt + t] = first + next[t]!;
    next[t + 1]! += next[t]!;
  }
  for (let at = first; at < end; at++) {
    const column = columns[at]!;
    sorted[first + next[column]!] = pairs[at]!;
    next[column]! += 1;
  }
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

/** Numbers given to pairs in order of their first coming; by open addressing, since a `Map` of millions takes ten times the room. */
class Table {
  private slots = new Int32Array(1 << 12);
  private kept = { source: new Int32Array(1 << 11), target: new Int32Array(1 << 11) };
  private size = 0;

  numberOf(source: number, target: number): number {
    let at = this.slotOf(source, target);
    if (this.slots[at]! > 0) return this.slots[at]! - 1;
    if (this.size === this.kept.source.length) {
      this.grow();
      at = this.slotOf(source, target);
    }
    this.kept.source[this.size] = source;
    this.kept.target[this.size] = target;
    this.slots[at] = ++this.size;
    return this.size - 1;
  }

  /** The words of each pair, by its number. */
  words(): { readonly source: Int32Array; readonly target: Int32Array } {
    return { source: this.kept.source.slice(0, this.size), target: this.kept.target.slice(0, this.size) };
  }

  private slotOf(source: number, target: number): number {
    const { slots, kept } = this;
    const mask = slots.length - 1;
    let at = hash(target, source, 30) & mask;
    while (slots[at]! > 0) {
      const number = slots[at]! - 1;
      if (kept.source[number] === source && kept.target[number] === target) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  private grow(): void {
    const { source, target } = this.kept;
    this.kept = { source: doubled(source), target: doubled(target) };
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number++)
      this.slots[this.slotOf(source[number]!, target[number]!)] = number + 1;
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
