// The list of records in which a word stands, with how much it says of each and in which part of it the word comes first.
import type { Reader, Writer } from './bytes.ts';

/** `record`: its number in the copy, from 0. `level`: 0 to 7. `part`: of the record's text, from 0. */
export interface Posting {
  readonly record: number;
  readonly level: number;
  readonly part: number;
}

/** Levels are whole numbers below this. */
export const mostLevels = 8;

/** Numbers of records are below this, so that a posting's first number stays within 31 bits. */
export const mostRecords = 2 ** 21;

/** `before`: the record of the posting before, -1 for the first. Records rise. */
export function writePosting(writer: Writer, { record, level, part }: Posting, before: number): void {
  writer.number(((record - before) << 4) | (level << 1) | (part > 0 ? 1 : 0));
  if (part > 0) writer.number(part);
}

export function readPosting(reader: Reader, before: number): Posting {
  const head = reader.number();
  const part = (head & 1) === 1 ? reader.number() : 0;
  return { record: before + (head >>> 4), level: (head >>> 1) & 7, part };
}

/** Every posting of a list that is as long as its reader. */
export function readPostings(reader: Reader): Posting[] {
  const postings: Posting[] = [];
  for (let before = -1; !reader.done;) {
    const posting = readPosting(reader, before);
    postings.push(posting);
    before = posting.record;
  }
  return postings;
}

/** Words of usual length in a record; in a longer one each says less. */
const usualLength = 600;

/** How much a word says of a record: `weight` is how often it stands there, each time weighed by where. Grows ever slower (as in BM25). */
export function levelOf(weight: number, length: number): number {
  const share = weight / (weight + 0.4 + (0.8 * length) / usualLength);
  return Math.min(mostLevels - 1, Math.floor(mostLevels * share));
}
