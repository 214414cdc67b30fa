// Chinese characters that are rare in names, by others that are read as they are.
import { readingsOf } from '../../han/readings.ts';
import type { TableUnit } from './table.ts';

/** What knowing only how a character is read takes away. */
const unsure = 1;

/** Stand-ins for readings: letters of the private use area, which no word has. */
const firstStandIn = 0xe000;

/** How a character is usually read in Chinese, without tones; undefined for what is no known character. */
export function readingOf(character: string): string | undefined {
  return readingsOf(character, 'zh')[0];
}

/**
 * A table of characters, filled in by a table of readings, in which one character stands for all that are read as it is. `letterOf` gives
 * the stand-in of a character that the table of characters does not know.
 */
export function fillByReading(
  characters: readonly TableUnit[],
  readings: readonly TableUnit[],
): { readonly units: readonly TableUnit[]; readonly letterOf: (character: string) => string } {
  const standing = new Map(
    [...new Set(readings.flatMap((unit) => (unit.native.length === 1 ? [unit.native] : [])))].map(
      (native, at) =>
        [readingOf(native), { native, standIn: String.fromCharCode(firstStandIn + at) }] as const,
    ),
  );
  const unitsOf = Map.groupBy(readings, (unit) => unit.native);
  const known = new Set(characters.map((unit) => `${unit.latin} ${unit.native}`));
  const letters = new Set(characters.flatMap((unit) => unit.native.split('')));
  const asRead = (letter: string, native: string | undefined): TableUnit[] =>
    (unitsOf.get(native ?? '') ?? [])
      .filter((unit) => !known.has(`${unit.latin} ${letter}`))
      .map((unit) => ({ ...unit, native: letter, weight: unit.weight - unsure }));
  const filled = [
    ...[...letters].flatMap((letter) => asRead(letter, standing.get(readingOf(letter))?.native)),
    ...[...standing.values()].flatMap(({ native, standIn }) => asRead(standIn, native)),
  ];
  return {
    units: [...characters, ...filled],
    letterOf: (character) => standing.get(readingOf(character))?.standIn ?? character,
  };
}
