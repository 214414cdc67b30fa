// A table from whole numbers to whole numbers, for lookups that are too many for a Map.

/** Keys are 0 to 2³¹ − 1. Made for a number of keys; it cannot grow. */
export class IntTable {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;
  readonly #mask: number;

  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(4, expected * 2)));
    this.#keys = new Int32Array(size).fill(-1);
    this.#values = new Int32Array(size);
    this.#mask = size - 1;
  }

  set(key: number, value: number): void {
    const slot = this.#slot(key);
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  /** The value, or -1. */
  get(key: number): number {
    const slot = this.#slot(key);
    return this.#keys[slot] === key ? (this.#values[slot] ?? -1) : -1;
  }

  #slot(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1);
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
