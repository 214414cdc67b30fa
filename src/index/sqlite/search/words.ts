// Records that have a word, under any of the forms that will do.
import type { Choice } from '../../search.ts';
import { gathered, type Matches } from './matches.ts';
import { fullWeight, blockSize } from './posting.ts';
import type { BlockRow, Reading } from './reading.ts';

/** Records that have one of these forms in one of the fields of the mask. */
export function ofWord(reading: Reading, choice: Choice, mask: number): Matches {
  const { parts, tables } = reading;
  return collected(reading, mask, (take) => {
    for (const { form, weight } of choice)
      for (const part of parts) for (const row of tables.postings(part, form)) take(row, weight);
  });
}

/** Records that have a word that begins so. */
export function ofBeginning(reading: Reading, start: string, mask: number): Matches {
  const { parts, tables } = reading;
  return collected(reading, mask, (take) => {
    for (const part of parts) for (const row of tables.postingsFrom(part, start)) take(row, 1);
  });
}

function collected(
  reading: Reading,
  mask: number,
  read: (take: (row: BlockRow, weight: number) => void) => void,
): Matches {
  const { columns, day, open } = reading;
  const { size, openFrom } = columns;
  const best = new Float32Array(size).fill(-1);
  const exact = new Uint8Array(size);
  read(({ block, bytes }, weight) => {
    reading.check();
    const first = block * blockSize;
    const isExact = weight >= 1 ? 1 : 0;
    for (let at = 0; at + 2 < bytes.length; at += 3) {
      const low = bytes[at + 2] ?? 0;
      if ((low & mask & 31) === 0) continue;
      const middle = bytes[at + 1] ?? 0;
      const slot = columns.slotOf(first + (((bytes[at] ?? 0) << 4) | (middle >> 4)));
      if (slot < 0 || (openFrom[slot] ?? 0) > day) continue;
      const score = weight * (((middle & 15) << 3) | (low >> 5));
      if (score > (best[slot] ?? 0)) best[slot] = score;
      exact[slot] = (exact[slot] ?? 0) | isExact;
    }
  });
  const found = gathered(size, best, (slot) => best[slot] ?? 0, exact);
  const scale = rarity(open, found.slots.length) / fullWeight;
  for (let at = 0; at < found.scores.length; at++) found.scores[at] = (found.scores[at] ?? 0) * scale;
  return found;
}

/** What a word says that stands in nearly all records. */
const leastRarity = 0.05;

/** How much a word says that stands in so many records of all (the inverse document frequency of BM25). */
function rarity(all: number, having: number): number {
  return Math.max(leastRarity, Math.log(1 + (all - having + 0.5) / (having + 0.5)));
}
