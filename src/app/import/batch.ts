// A batch of an import: at most so many records, or so long a time, before it is published as one.

const maxRecords = 64;
const maxMilliseconds = 250;

export interface Batch<T> {
  add(id: string, entry: T): void;
  has(id: string): boolean;
  readonly full: boolean;
  take(): T[];
}

/** `now` gives milliseconds of a clock that never goes back. */
export function createBatch<T>(now: () => number = () => performance.now()): Batch<T> {
  let entries = new Map<string, T>();
  let begun = 0;
  return {
    add(id, entry) {
      if (entries.size === 0) begun = now();
      entries.set(id, entry);
    },
    has: (id) => entries.has(id),
    get full() {
      return entries.size >= maxRecords || (entries.size > 0 && now() - begun >= maxMilliseconds);
    },
    take() {
      const taken = [...entries.values()];
      entries = new Map();
      return taken;
    },
  };
}
