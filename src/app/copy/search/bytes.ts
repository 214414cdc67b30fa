// Numbers as bytes, and bytes as letters: what pieces of the copy's search are made of. Runs in a browser as it runs here.

/** Grows as it is written to. Numbers are whole, not negative, and below 2^31, seven bits a byte, the lowest first. */
export class Writer {
  #bytes = new Uint8Array(16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  number(value: number): void {
    this.#room(5);
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#length++] = (rest & 127) | 128;
    this.#bytes[this.#length++] = rest;
  }

  /** A number below 256. */
  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  bytes(added: Uint8Array): void {
    this.#room(added.length);
    this.#bytes.set(added, this.#length);
    this.#length += added.length;
  }

  /** What was written, which goes on being written to. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.written());
    this.#bytes = larger;
  }
}

/** Reads what `Writer` wrote. Beyond the end every number is 0. */
export class Reader {
  readonly #bytes: Uint8Array;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.at = at;
    this.end = Math.min(end, bytes.length);
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; this.at < this.end && shift < 35; shift += 7) {
      const byte = this.#bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }

  byte(): number {
    return this.at < this.end ? (this.#bytes[this.at++] ?? 0) : 0;
  }

  bytes(length: number): Uint8Array {
    const from = this.at;
    this.at = Math.min(this.end, from + length);
    return this.#bytes.subarray(from, this.at);
  }
}

/** The bytes that a string of Base64 stands for, as `btoa` and Node's buffers write it. */
export function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
