// An archive that remembers for a little while what was read of it: the dozen answers about one record read the same again and again.
import type { Archive } from '../services.ts';

/** So many answers of the index, and of the store, are remembered: several records' worth. */
const mostReads = 512;
/** Whole records, which may be large. */
const mostContents = 4;

export interface RememberingArchive {
  readonly archive: Archive;
  /** To be called before each answer: forgets everything if the archive has changed. */
  renew(): void;
}

/** The archive, reading only; what is read of it twice, within the reading of a few records, is read once. */
export function remembering(archive: Archive): RememberingArchive {
  const reads = new Map<string, Promise<unknown>>();
  const contents = new Map<string, Promise<unknown>>();
  let state = archive.store.state();
  const { store } = archive;
  return {
    archive: {
      ...archive,
      index: remembered(archive.index, 'index', reads),
      store: {
        ...store,
        // Asked for several times by each answer, and the same throughout it.
        state: () => state,
        info: async (signal) => once(reads, mostReads, 'info', async () => store.info(signal)),
        head: async (id, signal) => once(reads, mostReads, `head ${id}`, async () => store.head(id, signal)),
        version: async (id, number, signal) =>
          once(reads, mostReads, `version ${id} ${number}`, async () => store.version(id, number, signal)),
        versions: async (id, signal) =>
          once(reads, mostReads, `versions ${id}`, async () => store.versions(id, signal)),
        access: async (id, signal) =>
          once(reads, mostReads, `access ${id}`, async () => store.access(id, signal)),
        content: async (manifest, signal) =>
          once(contents, mostContents, JSON.stringify(manifest.parts), async () =>
            store.content(manifest, signal),
          ),
      },
    },
    renew() {
      const now = store.state();
      if (now === state) return;
      state = now;
      reads.clear();
      contents.clear();
    },
  };
}

/** What has methods that read by plain data, and groups of such methods, as the index has. */
function remembered<T extends object>(of: T, path: string, reads: Map<string, Promise<unknown>>): T {
  const groups = new Map<string, object>();
  return new Proxy(of, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof name === 'symbol') return value;
      const own = `${path}.${name}`;
      if (typeof value === 'object' && value !== null) {
        const group = groups.get(name) ?? remembered(value, own, reads);
        groups.set(name, group);
        return group;
      }
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]): Promise<unknown> => {
        const key = `${own} ${JSON.stringify(given.filter((one) => !(one instanceof AbortSignal)))}`;
        return once(reads, mostReads, key, async (): Promise<unknown> => Reflect.apply(value, target, given));
      };
    },
  });
}

/** What is known by that key, or is read now. What could not be read is read again. */
async function once<T>(
  known: Map<string, Promise<unknown>>,
  most: number,
  key: string,
  read: () => Promise<T>,
): Promise<T>;
async function once(
  known: Map<string, Promise<unknown>>,
  most: number,
  key: string,
  read: () => Promise<unknown>,
): Promise<unknown> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const reading = read();
  known.set(key, reading);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  try {
    return await reading;
  } catch (error) {
    if (known.get(key) === reading) known.delete(key);
    throw error;
  }
}
