// How many pages are under way at once, and at which step: while the engine reads some, the next are made ready for it.
import { turnsOf, type Turns } from './pool.ts';

/** Pages that are made ready, or are ready, beyond those that the engine reads. */
export const preparedAhead = 2;

/** Shared by all whose pages are read at the same time. Nobody takes a turn of one step while having one of the other. */
export interface ReadingTurns {
  /** Pages that are begun and not yet done: each holds a picture on the disk, or in memory while it is made. */
  readonly pages: Turns;
  /** Pictures that are decoded and cleaned: no more than cores are filled by it. */
  readonly preparing: Turns;
  /** Pages that the engine reads. */
  readonly engine: Turns;
}

/** Turns for an engine that may be given so many pages at once. */
export function readingTurns(atOnce: number): ReadingTurns {
  return {
    pages: turnsOf(atOnce + preparedAhead),
    preparing: turnsOf(atOnce),
    engine: turnsOf(atOnce),
  };
}
