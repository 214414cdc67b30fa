// Work that several ask for at once is done once; it is given up when the last of them has gone.

interface Shared<T> {
  readonly result: Promise<T>;
  readonly control: AbortController;
  asking: number;
}

export class SharedWork<T> {
  readonly #going = new Map<string, Shared<T>>();

  /**
   * What `make` gives under this name; called only where nobody has asked for it yet. Undefined as soon as `signal` is aborted; `make` is told by
   * its own signal when nobody asks any more.
   */
  async do(
    name: string,
    signal: AbortSignal | undefined,
    make: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    if (signal?.aborted === true) return undefined;
    const shared = this.#going.get(name) ?? this.#begin(name, make);
    shared.asking++;
    const gone = Promise.withResolvers<undefined>();
    const leave = (): void => gone.resolve(undefined);
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([shared.result, gone.promise]);
    } finally {
      signal?.removeEventListener('abort', leave);
      shared.asking--;
      if (shared.asking === 0) {
        // Whoever asks from now on must not be given what is being given up.
        if (this.#going.get(name) === shared) this.#going.delete(name);
        shared.control.abort();
      }
    }
  }

  #begin(name: string, make: (signal: AbortSignal) => Promise<T>): Shared<T> {
    const control = new AbortController();
    const result = make(control.signal);
    // Where everybody has left, a failure is nobody's; else those who wait are told of it.
    result.catch(() => undefined);
    const shared: Shared<T> = { result, control, asking: 0 };
    this.#going.set(name, shared);
    return shared;
  }
}
