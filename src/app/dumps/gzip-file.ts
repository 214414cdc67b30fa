// A compressed file that is written piece by piece: the same pieces give the same bytes.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Hash } from '../../model/hash.ts';

/** Small pieces are gathered up to so many characters before they are compressed. */
const gathered = 64 * 1024;

/** A file that is not there yet, to be compressed (RFC 1952; the header bears no time and no name). Memory is bounded by the largest piece. */
export class GzipFile {
  readonly #path: string;
  readonly #gzip = createGzip();
  readonly #digest = createHash('sha256');
  readonly #written: Promise<void>;
  #size = 0;
  #pieces: string[] = [];
  #characters = 0;

  constructor(path: string) {
    this.#path = path;
    const measure = new Transform({
      transform: (chunk: Buffer, _, done) => {
        this.#digest.update(chunk);
        this.#size += chunk.length;
        done(null, chunk);
      },
    });
    this.#written = pipeline(this.#gzip, measure, createWriteStream(path, { flags: 'wx' }));
    // Whoever writes next, or finishes, is told.
    this.#written.catch(() => undefined);
  }

  /** Adds text or bytes. Fails as the file system fails. */
  async write(piece: string | Uint8Array): Promise<void> {
    if (typeof piece !== 'string') {
      await this.#flush();
      await this.#compress(piece);
      return;
    }
    this.#pieces.push(piece);
    this.#characters += piece.length;
    if (this.#characters >= gathered) await this.#flush();
  }

  /** Ends the file, makes it safe on the disk, and says what it came to, in bytes. */
  async finish(): Promise<{ readonly size: number; readonly sha256: Hash }> {
    await this.#flush();
    this.#gzip.end();
    await this.#written;
    const handle = await fs.open(this.#path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { size: this.#size, sha256: this.#digest.digest('hex') };
  }

  /** Gives up: what is there of the file stays for whoever removes its folder. */
  async abandon(): Promise<void> {
    this.#gzip.destroy();
    await this.#written.catch(() => undefined);
  }

  async #flush(): Promise<void> {
    if (this.#pieces.length === 0) return;
    const text = this.#pieces.join('');
    this.#pieces = [];
    this.#characters = 0;
    await this.#compress(Buffer.from(text));
  }

  async #compress(bytes: Uint8Array): Promise<void> {
    if (this.#gzip.destroyed) await this.#written;
    if (this.#gzip.write(bytes)) return;
    await Promise.race([once(this.#gzip, 'drain'), this.#written]);
  }
}
