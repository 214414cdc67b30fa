// Rare Chinese characters by common ones that are read as they are.
import { readingsOf } from '../../han/readings.ts';
import type { TableUnit } from './table.ts';

/** For a character that the table does not know: the one with most units that is read as it is. */
export function soundingAlike(table: readonly TableUnit[]): (letter: string) => string {
  const byReading = new Map<string, { letter: string; units: number }>();
  for (const [letter, own] of Map.groupBy(table, (unit) => unit.native)) {
    const [reading] = letter.length === 1 ? readingsOf(letter, 'zh') : [];
    if (reading !== undefined && own.length > (byReading.get(reading)?.units ?? 0))
      byReading.set(reading, { letter, units: own.length });
  }
  return (letter) => byReading.get(readingsOf(letter, 'zh')[0] ?? '')?.letter ?? letter;
}
