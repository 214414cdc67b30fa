// What one import fetches from other hosts: each file bounded in bytes and time, and all of them together in bytes.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PrivateHost } from './hosts.ts';
import { usualFetchLimits, type FetchLimits } from './limits.ts';
import { NotFetched, openAddress } from './open-address.ts';

/** `why`, in words. `cause`: the host is not public; or what the import may fetch in all is spent. */
export type Fetched<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string; readonly cause: 'private' | 'spent' | 'other' };

/** What is asked for. `types`: of content that is taken; an answer without one is, too. `maxBytes`: where less is wanted than a file may have. */
interface Wanted {
  readonly accept: string;
  readonly types: RegExp;
  readonly what: string;
  readonly maxBytes?: number;
}

const pictures: Wanted = {
  accept: 'image/*',
  types: /^(?:image\/|application\/(?:octet-stream|pdf)$)/,
  what: 'picture',
};
const documents: Wanted = {
  accept: 'application/ld+json, application/json;q=0.9',
  types: /^(?:text\/plain$|application\/(?:octet-stream$|(?:[\w.-]{1,40}\+)?json$))/,
  what: 'JSON',
};

class Spent extends NotFetched {}

export class Web {
  readonly #limits: FetchLimits;
  readonly #signal: AbortSignal;
  #left: number;

  constructor(limits: Partial<FetchLimits>, signal: AbortSignal) {
    this.#limits = { ...usualFetchLimits, ...limits };
    this.#signal = signal;
    this.#left = this.#limits.maxTotalBytes;
  }

  /** Bytes that an import may fetch in all. */
  get mostBytes(): number {
    return this.#limits.maxTotalBytes;
  }

  /** Writes a picture to a file that is not there yet; nothing is left of one that does not come whole. @throws the signal's reason. */
  async picture(address: string, path: string): Promise<Fetched<string>> {
    const fetched = await this.#fetch(address, pictures, () => createWriteStream(path, { flags: 'wx' }));
    if (fetched.ok) return { ok: true, value: path };
    await rm(path, { force: true });
    return fetched;
  }

  /** A document of JSON. @throws the signal's reason. */
  async document(address: string, maxBytes: number): Promise<Fetched<Uint8Array>> {
    const pieces: Uint8Array[] = [];
    const into = new Writable({
      write(piece: Uint8Array, _, done) {
        pieces.push(piece);
        done();
      },
    });
    const fetched = await this.#fetch(address, { ...documents, maxBytes }, () => into);
    return fetched.ok ? { ok: true, value: Buffer.concat(pieces) } : fetched;
  }

  async #fetch(address: string, wanted: Wanted, into: () => Writable): Promise<Fetched<undefined>> {
    const { timeout, allowPrivateHosts } = this.#limits;
    const signal = AbortSignal.any([this.#signal, AbortSignal.timeout(timeout)]);
    try {
      if (this.#left <= 0) throw this.#spent();
      const answer = await openAddress(address, { accept: wanted.accept, allowPrivateHosts, signal });
      const maxBytes = Math.min(this.#limits.maxBytes, wanted.maxBytes ?? Infinity);
      try {
        this.#judge(answer, wanted, maxBytes);
        await pipeline(answer, this.#bounded(maxBytes), into(), { signal });
      } finally {
        answer.destroy();
      }
      return { ok: true, value: undefined };
    } catch (error) {
      this.#signal.throwIfAborted();
      const said = error instanceof Error ? error.message : String(error);
      const why = signal.aborted ? `it took longer than ${Math.round(timeout / 1000)} seconds` : said;
      const cause = error instanceof PrivateHost ? 'private' : error instanceof Spent ? 'spent' : 'other';
      return { ok: false, why, cause };
    }
  }

  /** By what it says of itself. */
  #judge({ headers }: IncomingMessage, { types, what }: Wanted, maxBytes: number): void {
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (type !== '' && !types.test(type)) throw new NotFetched(`it is no ${what}, but ${type}`);
    const length = Number(headers['content-length'] ?? 0);
    if (length > maxBytes) throw new NotFetched(tooLarge(maxBytes));
    if (length > this.#left) throw this.#spent();
  }

  #bounded(maxBytes: number): Transform {
    let bytes = 0;
    const take = (size: number): NotFetched | undefined => {
      bytes += size;
      this.#left -= size;
      if (bytes > maxBytes) return new NotFetched(tooLarge(maxBytes));
      return this.#left < 0 ? this.#spent() : undefined;
    };
    return new Transform({
      transform(piece: Uint8Array, _, done) {
        const refused = take(piece.length);
        if (refused === undefined) done(null, piece);
        else done(refused);
      },
    });
  }

  #spent(): Spent {
    return new Spent(`more than ${inMebibytes(this.#limits.maxTotalBytes)} would have been fetched`);
  }
}

const tooLarge = (maxBytes: number): string => `it is larger than ${inMebibytes(maxBytes)}`;

export function inMebibytes(bytes: number): string {
  return `${Math.max(1, Math.floor(bytes / 1024 / 1024))} MiB`;
}
