// How much a word says of each record of a long list, and in which part of it the word comes first: apart from the list itself, which is needed more often.
import { BitReader, BitWriter, lowBitsFor } from './bits.ts';
import type { Reader, Writer } from './bytes.ts';
import { mostLevels, type Posting } from './postings.ts';
import { readSet, writeSet } from './record-set.ts';

/** Levels in the order of how often they are met: the commonest takes one bit. */
export function writeDetails(writer: Writer, postings: readonly Posting[]): void {
  const counts = Array.from({ length: mostLevels }, () => 0);
  for (const { level } of postings) counts[level] = (counts[level] ?? 0) + 1;
  const order = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const ranks = order.map((_, level) => order.indexOf(level));
  const bits = new BitWriter(writer);
  for (const level of order) bits.bits(level, 3);
  for (const { level } of postings) bits.ones(ranks[level] ?? 0, mostLevels - 1);
  bits.end();
  const later = [...postings.keys()].filter((at) => (postings[at]?.part ?? 0) > 0);
  writeSet(writer, later, postings.length);
  const parts = later.map((at) => (postings[at]?.part ?? 1) - 1);
  const low = lowBitsFor(
    parts.reduce((sum, part) => sum + part, 0),
    parts.length,
  );
  writer.byte(low);
  const places = new BitWriter(writer);
  for (const part of parts) places.rice(part, low);
  places.end();
}

/** For records in the order in which they were written. */
export function readDetails(reader: Reader, records: readonly number[]): Posting[] {
  const bits = new BitReader(reader);
  const order = Array.from({ length: mostLevels }, () => bits.bits(3));
  const levels = records.map(() => order[bits.ones(mostLevels - 1)] ?? 0);
  const later = readSet(reader, records.length);
  const low = reader.byte();
  const places = new BitReader(reader);
  const parts = new Map(later.map((at) => [at, places.rice(low) + 1]));
  return records.map((record, at) => ({ record, level: levels[at] ?? 0, part: parts.get(at) ?? 0 }));
}
