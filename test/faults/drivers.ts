// Drivers that fail: they stand in the place of SQLite's and the file system's, and do at one moment what disks and power cuts do.
import fs from 'node:fs/promises';
import Database from 'better-sqlite3';
import type { FileCalls } from '../../src/store/blobs/files.ts';
import type { OpenDatabase } from '../../src/store/sqlite/connection.ts';

/**
 * `failed`: nothing was written, and an error came back. `failed but persisted`: it was written, and an error came back all the same.
 * `killed before`, `killed after`: the process dies there, unable to do anything more.
 */
export const kinds = ['failed', 'failed but persisted', 'killed before', 'killed after'] as const;
export type Kind = (typeof kinds)[number];

/** Where it happens: at the nth call that `at` names, counted from 1. */
export interface Moment {
  readonly kind: Kind;
  readonly at: string;
  readonly nth: number;
}

class Trigger {
  readonly #moment: Moment;
  #seen = 0;

  constructor(moment: Moment) {
    this.#moment = moment;
  }

  /** Does what the call does, unless this is the moment. */
  async around<T>(call: string, work: () => Promise<T>): Promise<T> {
    if (!this.#isNow(call)) return work();
    this.#before();
    const value = await work();
    this.#after();
    return value;
  }

  aroundSync<T>(call: string, work: () => T): T {
    if (!this.#isNow(call)) return work();
    this.#before();
    const value = work();
    this.#after();
    return value;
  }

  #isNow(call: string): boolean {
    return call === this.#moment.at && ++this.#seen === this.#moment.nth;
  }

  #before(): void {
    if (this.#moment.kind === 'killed before') die();
    if (this.#moment.kind === 'failed') throw diskError(this.#moment.at);
  }

  #after(): void {
    if (this.#moment.kind === 'killed after') die();
    if (this.#moment.kind === 'failed but persisted') throw diskError(this.#moment.at);
  }
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('not dead yet');
}

function diskError(call: string): Error {
  if (call === call.toUpperCase()) return new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
  return Object.assign(new Error(`EIO: i/o error, ${call}`), { code: 'EIO' });
}

/** SQLite, but with a moment: `at` is `BEGIN IMMEDIATE` or `COMMIT`. */
export function failingDatabase(moment: Moment): OpenDatabase {
  const trigger = new Trigger(moment);
  class FailingDatabase extends Database {
    override exec(source: string): this {
      return trigger.aroundSync(source, () => super.exec(source));
    }
  }
  return (path, options) => new FailingDatabase(path, options);
}

/** The file system, but with a moment: `at` is `open`, `write`, `sync`, `rename`, `mkdir` or `utimes`. */
export function failingFiles(moment: Moment): FileCalls {
  const trigger = new Trigger(moment);
  return {
    mkdir: fs.mkdir,
    unlink: fs.unlink,
    utimes: (...args) => trigger.around('utimes', () => fs.utimes(...args)),
    rename: (...args) => trigger.around('rename', () => fs.rename(...args)),
    open: async (...args) => {
      let file: fs.FileHandle | undefined;
      try {
        await trigger.around('open', async () => (file = await fs.open(...args)));
      } catch (error) {
        await file?.close();
        throw error;
      }
      if (file === undefined) throw new Error('not opened');
      const sync = file.sync.bind(file);
      file.sync = () => trigger.around('sync', sync);
      return file;
    },
  };
}
