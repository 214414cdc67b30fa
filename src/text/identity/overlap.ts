// One side of the comparison by words: how much of each string the strings of the other side share, in order.

/** Words that strings of one side share with strings of the other, counted from this side. */
export class Side {
  private readonly words: readonly (readonly string[])[];
  private readonly shared = new Map<number, Map<number, number>>();
  private readonly sharedWords = new Map<number, Map<string, number>>();
  private readonly bests = new Map<number, number>();
  private readonly lonely = new Map<number, ReadonlyMap<string, number>>();

  /** `words`: the words of each string. */
  constructor(words: readonly (readonly string[])[]) {
    this.words = words;
  }

  /** Notes a word that the string `own` shares with `other` of the other side. All notes come before any question. */
  note(own: number, other: number, word: string): void {
    count(inner(this.shared, own), other);
    count(inner(this.sharedWords, own), word);
  }

  size(own: number): number {
    return this.words[own]?.length ?? 0;
  }

  /** The strings of the other side that share anything with `own`, in their order, and how many words. */
  sharing(own: number): [number, number][] {
    return [...(this.shared.get(own) ?? [])].sort(([one], [other]) => one - other);
  }

  /** The string of the other side that is most like `own` (Dice); the first of equals. */
  best(own: number, other: Side): number | undefined {
    const known = this.bests.get(own);
    if (known !== undefined) return known;
    let highest = 0;
    for (const [place, shared] of this.sharing(own)) {
      const alike = shared / (this.size(own) + other.size(place));
      if (alike > highest) {
        highest = alike;
        this.bests.set(own, place);
      }
    }
    return this.bests.get(own);
  }

  /**
   * True where every word of `own` also stands in `rival`, another string of this side, as a word that it shares with
   * none: then the words were matched to the wrong one of two («Да.» put before «Да, я еду.»).
   */
  isStray(own: number, rival: number): boolean {
    const free = this.lonely.get(rival) ?? this.findLonely(rival);
    const needed = new Map<string, number>();
    for (const word of this.words[own] ?? []) {
      count(needed, word);
      if ((needed.get(word) ?? 0) > (free.get(word) ?? 0)) return false;
    }
    return true;
  }

  private findLonely(own: number): ReadonlyMap<string, number> {
    const free = new Map<string, number>();
    for (const word of this.words[own] ?? []) count(free, word);
    for (const [word, times] of this.sharedWords.get(own) ?? [])
      free.set(word, (free.get(word) ?? 0) - times);
    this.lonely.set(own, free);
    return free;
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function inner<Key, Value>(maps: Map<Key, Map<Value, number>>, key: Key): Map<Value, number> {
  const map = maps.get(key) ?? new Map<Value, number>();
  maps.set(key, map);
  return map;
}
