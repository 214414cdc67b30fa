// Which dumps readers are offered: the last ones, but none from before a record was withdrawn or closed.
import { join } from 'node:path';
import type { Archive } from '../services.ts';
import { decidedSince } from './decided.ts';
import { currentDumps, dumpsFolder, takenBack } from './kept.ts';
import { dumpNames, type DumpFile, type Dumps } from './schema.ts';

const ours: ReadonlySet<string> = new Set(Object.values(dumpNames));

/** `outdated`: some were made, but something was withdrawn or closed since; nobody may have them. */
export type Offer =
  | { readonly state: 'none' }
  | { readonly state: 'outdated'; readonly made: string }
  | { readonly state: 'offered'; readonly dumps: Dumps };

/** A file that may be sent, with the dumps that it belongs to. `path` is absolute. */
export interface OfferedFile {
  readonly file: DumpFile;
  readonly made: string;
  readonly path: string;
}

/** The dumps of an archive as they are offered. It remembers how far it has looked through the log, and looks at what came since. */
export class OfferedDumps {
  readonly #archive: Pick<Archive, 'dir' | 'store'>;
  #looked = { folder: '', found: false, until: 0 };

  constructor(archive: Pick<Archive, 'dir' | 'store'>) {
    this.#archive = archive;
  }

  async now(signal?: AbortSignal): Promise<Offer> {
    const found = await this.#current(signal);
    if (found === undefined) {
      const made = await takenBack(this.#archive.dir);
      return made === undefined ? { state: 'none' } : { state: 'outdated', made };
    }
    const { dumps } = found.current;
    return found.isOutdated ? { state: 'outdated', made: dumps.made } : { state: 'offered', dumps };
  }

  /** A file by its name; 'outdated' where it was made before a record was withdrawn or closed, undefined where there is none. */
  async file(name: string, signal?: AbortSignal): Promise<OfferedFile | 'outdated' | undefined> {
    const found = await this.#current(signal);
    if (found === undefined)
      return ours.has(name) && (await takenBack(this.#archive.dir)) !== undefined ? 'outdated' : undefined;
    const file = found.current.dumps.files.find((one) => one.name === name);
    if (file === undefined) return undefined;
    if (found.isOutdated) return 'outdated';
    const { folder, dumps } = found.current;
    return { file, made: dumps.made, path: join(dumpsFolder(this.#archive.dir), folder, file.name) };
  }

  async #current(signal: AbortSignal | undefined) {
    const current = await currentDumps(this.#archive.dir);
    if (current === undefined) return undefined;
    const { folder, seq } = current;
    const known = this.#looked.folder === folder ? this.#looked : { found: false, until: seq };
    const { found, until } = known.found ? known : await decidedSince(this.#archive, known.until, signal);
    this.#looked = { folder, found, until };
    return { current, isOutdated: found };
  }
}
