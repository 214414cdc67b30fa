// An archive that remembers for a little while what was read of it: the dozen answers about one record read the same again and again.
import type { Store } from '../../store/port.ts';
import type { Archive } from '../services.ts';
import { hashOfAnswer, notRepeatable, questionOf, readOf, type Read } from './reads.ts';

/** So many answers of the index, and of the store, are remembered: several records' worth. */
const mostReads = 512;
/** Whole records, which may be large. */
const mostContents = 4;

export interface RememberingArchive {
  readonly archive: Archive;
  /** To be called before each answer: forgets everything if the archive has changed. */
  renew(): void;
}

/**
 * The archive, reading only; what is read of it twice, within the reading of a few records, is read once. `onRead` hears of all that is read, remembered or
 * not, but of what never changes (the parts of a version) or is changed by decisions alone (access, withdrawals).
 */
export function remembering(
  archive: Archive,
  onRead: (read: Read) => void = () => undefined,
): RememberingArchive {
  const reads = new Map<string, Promise<unknown>>();
  const contents = new Map<string, Promise<unknown>>();
  let state = archive.store.state();
  const { store } = archive;
  const known = new Memory(reads, onRead);
  const ofOne = async <T>(method: string, id: string, read: () => Promise<T>): Promise<T> => {
    onRead(readOf(id));
    return once(reads, mostReads, `${method} ${id}`, read);
  };
  const own = {
    // Asked for several times by each answer, and the same throughout it.
    state: () => state,
    info: async (signal) => once(reads, mostReads, 'info', async () => store.info(signal)),
    head: async (id, signal) => ofOne('head', id, async () => store.head(id, signal)),
    version: async (id, number, signal) =>
      ofOne(`version ${number}`, id, async () => store.version(id, number, signal)),
    versions: async (id, signal) => ofOne('versions', id, async () => store.versions(id, signal)),
    entry: async (id, signal) => ofOne('entry', id, async () => store.entry(id, signal)),
    entryVersions: async (id, signal) => ofOne('entries', id, async () => store.entryVersions(id, signal)),
    access: async (id, signal) =>
      once(reads, mostReads, `access ${id}`, async () => store.access(id, signal)),
    withdrawal: async (id, signal) => store.withdrawal(id, signal),
    entryWithdrawal: async (id, signal) => store.entryWithdrawal(id, signal),
    erased: async (hashes, signal) => store.erased(hashes, signal),
    isWithheld: async (format, key, signal) => store.isWithheld(format, key, signal),
    parts: async (hashes, signal) => store.parts(hashes, signal),
    content: async (manifest, signal) =>
      once(contents, mostContents, JSON.stringify(manifest.parts), async () =>
        store.content(manifest, signal),
      ),
  } satisfies Partial<Store>;
  return {
    archive: {
      ...archive,
      index: known.of(archive.index, 'index'),
      store: { ...known.of(store, 'store'), ...own },
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
class Memory {
  readonly #reads: Map<string, Promise<unknown>>;
  readonly #onRead: (read: Read) => void;
  /** Hashes of what came back, as long as it is remembered. */
  readonly #hashes = new WeakMap<object, string>();

  constructor(reads: Map<string, Promise<unknown>>, onRead: (read: Read) => void) {
    this.#reads = reads;
    this.#onRead = onRead;
  }

  of<T extends object>(of: T, path: string): T {
    const groups = new Map<string, object>();
    return new Proxy(of, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof name === 'symbol') return value;
        const own = `${path}.${name}`;
        if (typeof value === 'object' && value !== null) {
          const group = groups.get(name) ?? this.of(value, own);
          groups.set(name, group);
          return group;
        }
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]): Promise<unknown> => {
          const question = questionOf(own, given);
          const read = async (): Promise<unknown> => Reflect.apply(value, target, given);
          const answer = await (question === notRepeatable
            ? read()
            : once(this.#reads, mostReads, question, read));
          this.#onRead([question, question === notRepeatable ? '' : this.#hashOf(answer)]);
          return answer;
        };
      },
    });
  }

  #hashOf(answer: unknown): string {
    if (typeof answer !== 'object' || answer === null) return hashOfAnswer(answer);
    const hash = this.#hashes.get(answer) ?? hashOfAnswer(answer);
    this.#hashes.set(answer, hash);
    return hash;
  }
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
