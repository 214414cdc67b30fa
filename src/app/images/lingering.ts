// Keeps what was used just now for a while, though it exceeds the bound of the cache: what is looked at would else be made anew for every tile.
import type { DiskCache } from './disk-cache.ts';

export interface LingeringOptions {
  /** Milliseconds after the last use. */
  readonly time: number;
  /** How many files are kept so at once. */
  readonly most: number;
}

interface Kept {
  readonly hold: Disposable;
  readonly timer: NodeJS.Timeout;
}

/** Files of a cache that were used last. */
export class Lingering {
  readonly #cache: DiskCache;
  readonly #options: LingeringOptions;
  /** By name, in the order of their last use. */
  readonly #kept = new Map<string, Kept>();

  constructor(cache: DiskCache, options: LingeringOptions) {
    this.#cache = cache;
    this.#options = options;
  }

  /** Holds a file while it is worked with, and for some time afterwards where it is there by then. */
  hold(name: string): Disposable {
    const hold = this.#cache.hold(name);
    return {
      [Symbol.dispose]: () => {
        if (this.#cache.knows(name)) this.#linger(name);
        hold[Symbol.dispose]();
      },
    };
  }

  #linger(name: string): void {
    const known = this.#kept.get(name);
    this.#kept.delete(name);
    known?.timer.refresh();
    this.#kept.set(name, known ?? { hold: this.#cache.hold(name), timer: this.#timer(name) });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#options.most) return;
      this.#end(oldest);
    }
  }

  #timer(name: string): NodeJS.Timeout {
    return setTimeout(() => this.#end(name), this.#options.time).unref();
  }

  #end(name: string): void {
    const known = this.#kept.get(name);
    this.#kept.delete(name);
    clearTimeout(known?.timer);
    known?.hold[Symbol.dispose]();
  }
}
