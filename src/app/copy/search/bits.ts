// Numbers in as few bits as they need, in Rice's code (R. F. Rice, "Some Practical Universal Noiseless Coding Techniques", JPL 79-22, 1979).
import type { Reader, Writer } from './bytes.ts';

/** Of a number in Rice's code so many of the lowest bits stand as they are. */
export const mostLowBits = 20;

/** Bits behind what a writer has, the first of a byte lowest. `end` fills up the last byte. */
export class BitWriter {
  readonly #writer: Writer;
  #byte = 0;
  #filled = 0;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  bits(value: number, count: number): void {
    for (let at = 0; at < count; at++) this.#bit((value >>> at) & 1);
  }

  /** So many ones, and a zero behind them but where there are `most`. */
  ones(count: number, most = Infinity): void {
    for (let at = 0; at < count; at++) this.#bit(1);
    if (count < most) this.#bit(0);
  }

  rice(value: number, low: number): void {
    this.ones(value >>> low);
    this.bits(value, low);
  }

  end(): void {
    if (this.#filled > 0) this.#writer.byte(this.#byte);
    this.#byte = 0;
    this.#filled = 0;
  }

  #bit(bit: number): void {
    this.#byte |= bit << this.#filled++;
    if (this.#filled === 8) this.end();
  }
}

/** Reads what `BitWriter` wrote. Beyond the end every bit is 0. It takes whole bytes: what follows it begins with the next. */
export class BitReader {
  readonly #reader: Reader;
  #byte = 0;
  #left = 0;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  bits(count: number): number {
    let value = 0;
    for (let at = 0; at < count; at++) value |= this.#bit() << at;
    return value;
  }

  ones(most = Infinity): number {
    let count = 0;
    while (count < most && this.#bit() === 1) count++;
    return count;
  }

  rice(low: number): number {
    const high = this.ones();
    return (high << low) | this.bits(low);
  }

  #bit(): number {
    if (this.#left === 0) {
      this.#byte = this.#reader.byte();
      this.#left = 8;
    }
    const bit = this.#byte & 1;
    this.#byte >>>= 1;
    this.#left--;
    return bit;
  }
}

/** How many low bits make these numbers shortest, about: by their mean, as it is for numbers that fall off evenly. */
export function lowBitsFor(sum: number, count: number): number {
  const mean = count === 0 ? 0 : (0.69 * sum) / count;
  return Math.min(mostLowBits, Math.max(0, Math.round(Math.log2(Math.max(1, mean)))));
}
