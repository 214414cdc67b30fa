// Whole numbers as bytes: seven bits in each, the high bit set while more follow (LEB128).

/** Appends a number from 0 to 2^53. */
export function putNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Appends whole numbers that rise, as their differences. */
export function putRising(bytes: number[], numbers: readonly number[]): void {
  let before = 0;
  putNumber(bytes, numbers.length);
  for (const number of numbers) {
    putNumber(bytes, number - before);
    before = number;
  }
}

/** Reads numbers one after the other; past the end all are 0. */
export interface ByteReader {
  at: number;
  readonly end: number;
  number(): number;
  rising(): number[];
}

export function byteReader(bytes: Uint8Array, start = 0, end = bytes.length): ByteReader {
  return {
    at: start,
    end,
    number() {
      let byte = bytes[this.at++] ?? 0;
      let value = byte & 127;
      for (let scale = 128; byte > 127; scale *= 128) {
        byte = bytes[this.at++] ?? 0;
        value += (byte & 127) * scale;
      }
      return value;
    },
    rising() {
      const numbers: number[] = [];
      let before = 0;
      for (let left = this.number(); left > 0 && this.at < end; left--) {
        before += this.number();
        numbers.push(before);
      }
      return numbers;
    },
  };
}

/** Whole numbers of either sign as those from 0, small ones small. */
export const toNatural = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
export const fromNatural = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);
