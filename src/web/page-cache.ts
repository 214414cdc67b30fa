// A bounded cache of finished responses in memory. A derivation: emptying it costs time and nothing else.

export interface CachedBody {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly encoding: 'br' | 'gzip' | 'identity';
}

/** Least recently used goes first once the bodies exceed `maxBytes`. */
export class PageCache {
  readonly #entries = new Map<string, CachedBody>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(key: string): CachedBody | undefined {
    const found = this.#entries.get(key);
    if (found !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, found);
    }
    return found;
  }

  put(key: string, entry: CachedBody): void {
    if (entry.body.byteLength > this.#maxBytes / 8) return;
    this.#drop(key);
    this.#entries.set(key, entry);
    this.#bytes += entry.body.byteLength;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const found = this.#entries.get(key);
    if (found === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= found.body.byteLength;
  }
}
