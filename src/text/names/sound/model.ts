// What a table of correspondences comes to in memory, and how likely by it two words stand for each other.
import { remembered } from '../../analyse/remembered.ts';
import { IntTable } from './int-table.ts';
import { unmarkedLatin } from './letters.ts';
import type { TableUnit } from './table.ts';

/** Chunks of letters of one side by number; 0 is the empty chunk. */
interface Side {
  readonly numbers: ReadonlyMap<string, number>;
  readonly longest: number;
  /** Chunks of one letter have the numbers 1 to this. */
  readonly singles: number;
}

/** A chunk of the other side with which a chunk makes a unit. */
export interface Partner {
  readonly other: number;
  readonly unit: number;
}

/** A word in a model's letters. `chunks`: at each place the numbers of the chunks that begin there, by length; -1 for none. */
export interface ModelWord {
  readonly length: number;
  readonly longest: number;
  readonly chunks: Int32Array;
}

/** The scores at which true and chance pairs are equally likely: `base` and so much more a letter of the Latin word. */
export interface Cut {
  readonly base: number;
  readonly perLetter: number;
}

export interface SoundModel {
  readonly cut: Cut;
  readonly latin: Side;
  readonly native: Side;
  /** Chunks of the native side; a unit's key is its Latin chunk times this, plus its native chunk. */
  readonly width: number;
  readonly units: IntTable;
  /** The partners of each chunk of one side. */
  readonly byLatin: readonly (readonly Partner[])[];
  readonly byNative: readonly (readonly Partner[])[];
  /** By unit: how many times more likely than chance. */
  readonly factors: Float64Array;
  /** Words in the model's letters, kept for the next list that has them. */
  readonly latinWord: (letters: string) => ModelWord;
  readonly nativeWord: (letters: string) => ModelWord;
}

/** Words of one side that a model keeps. */
const mostKept = 20_000;

/** What a letter that nothing answers to, and a pair of letters never seen together, take away. */
export const unseenAlone = Math.exp(-5);
export const unseenPair = Math.exp(-6);

function sideOf(chunks: readonly string[]): Side {
  const texts = [...new Set(chunks)]
    .filter((text) => text !== '')
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return {
    numbers: new Map(texts.map((text, at) => [text, at + 1])),
    longest: Math.max(1, ...texts.map((text) => text.length)),
    singles: texts.filter((text) => text.length === 1).length,
  };
}

/** `nativeLetter`: from rare native letters to those whose sounds are known. */
export function makeModel(
  table: readonly TableUnit[],
  cut: Cut,
  nativeLetter: (letter: string) => string,
): SoundModel {
  const latin = sideOf(table.flatMap((unit) => [...unit.latin.split(''), unit.latin]));
  const native = sideOf(table.flatMap((unit) => [...unit.native.split(''), unit.native]));
  const width = native.numbers.size + 1;
  const byLatin: Partner[][] = Array.from({ length: latin.numbers.size + 1 }, () => []);
  const byNative: Partner[][] = Array.from({ length: width }, () => []);
  const units = new IntTable(table.length);
  const factors = new Float64Array(table.length);
  table.forEach((unit, at) => {
    const l = latin.numbers.get(unit.latin) ?? 0;
    const n = native.numbers.get(unit.native) ?? 0;
    units.set(l * width + n, at);
    byLatin[l]?.push({ other: n, unit: at });
    byNative[n]?.push({ other: l, unit: at });
    factors[at] = Math.exp(unit.weight);
  });
  const words = { latinWord: wordIn(latin, unmarkedLatin), nativeWord: wordIn(native, nativeLetter) };
  return { cut, latin, native, width, units, byLatin, byNative, factors, ...words };
}

/** Takes words of one side apart, and keeps them. */
function wordIn(side: Side, other: (letter: string) => string): (letters: string) => ModelWord {
  return remembered((letters) => wordOf(side, inLetters(side, letters, other)), mostKept);
}

/** Letters that the model does not know become others: Latin ones lose their marks. */
function inLetters({ numbers }: Side, letters: string, other: (letter: string) => string): string {
  return Array.from(letters, (letter) => (numbers.has(letter) ? letter : other(letter))).join('');
}

function wordOf(side: Side, letters: string): ModelWord {
  const chunks = new Int32Array(letters.length * side.longest).fill(-1);
  for (let at = 0; at < letters.length; at += 1)
    for (let size = 1; size <= side.longest && at + size <= letters.length; size += 1)
      chunks[at * side.longest + size - 1] = side.numbers.get(letters.slice(at, at + size)) ?? -1;
  return { length: letters.length, longest: side.longest, chunks };
}

/** The unit of two chunks, or -1. */
export function unitOf(model: SoundModel, latin: number, native: number): number {
  return latin < 0 || native < 0 ? -1 : model.units.get(latin * model.width + native);
}
