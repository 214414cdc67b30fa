// Sets of records as bytes: never many more bits than there are records in all, however common a word is.
import { BitReader, BitWriter, lowBitsFor } from './bits.ts';
import type { Reader, Writer } from './bytes.ts';

/** How the numbers of a set stand: their distances in groups of seven bits, those of its members in Rice's code, or those of all others in Rice's code. */
const ways = { plain: 0, members: 1, others: 2 } as const;
/** Fewer members stand plainly. */
const fewest = 6;

/** `numbers` rise and are below `all`. The same set of as many gives the same bytes. */
export function writeSet(writer: Writer, numbers: readonly number[], all: number): void {
  const isMost = numbers.length > all / 2;
  const way = numbers.length < fewest ? ways.plain : isMost ? ways.others : ways.members;
  const coded = way === ways.others ? othersThan(numbers, all) : numbers;
  writer.number(coded.length * 4 + way);
  let before = -1;
  if (way === ways.plain)
    for (const number of coded) {
      writer.number(number - before - 1);
      before = number;
    }
  else {
    const low = lowBitsFor((coded.at(-1) ?? 0) + 1 - coded.length, coded.length);
    writer.byte(low);
    const bits = new BitWriter(writer);
    for (const number of coded) {
      bits.rice(number - before - 1, low);
      before = number;
    }
    bits.end();
  }
}

/** What `writeSet` wrote, `all` being the same. */
export function readSet(reader: Reader, all: number): number[] {
  const head = reader.number();
  const count = Math.min(all, head >>> 2);
  const numbers: number[] = [];
  let before = -1;
  if ((head & 3) === ways.plain)
    for (let left = count; left > 0; left--) {
      before += reader.number() + 1;
      numbers.push(before);
    }
  else {
    const low = reader.byte();
    const bits = new BitReader(reader);
    for (let left = count; left > 0; left--) {
      before += bits.rice(low) + 1;
      numbers.push(before);
    }
  }
  return (head & 3) === ways.others ? othersThan(numbers, all) : numbers;
}

function othersThan(numbers: readonly number[], all: number): number[] {
  const others: number[] = [];
  let next = 0;
  for (const number of [...numbers, all]) {
    for (; next < number && next < all; next++) others.push(next);
    next = number + 1;
  }
  return others;
}
