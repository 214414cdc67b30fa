// How much one record may hold: its page has to come out in seconds, and to fit into the server's memory beside others.
import type { Block } from './block.ts';
import type { Problem } from './problem.ts';

/** Blocks, rows, cells, sentences and spans of all texts together. A volume of a thousand pages has some fifty thousand. */
export const mostParts = 250_000;

/** Counts the parts of one record while its sources are read, so that a reader can stop before they fill the memory. */
export class Weight {
  #parts = 0;

  add(parts = 1): void {
    this.#parts += parts;
  }

  get isTooMuch(): boolean {
    return this.#parts > mostParts;
  }
}

/** The parts of one block, without the blocks that it holds. */
export function partsOf({ segments, spans, rows = [] }: Block): number {
  return rows.reduce((sum, row) => sum + 1 + row.length, 1 + segments.length + spans.length);
}

/** The problem of a record that holds too much to be read as one page. `what` there is too much of. */
export function tooMuch(what = 'blocks, table cells, sentences and spans'): Problem & { hint: string } {
  return {
    code: 'too-much',
    severity: 'error',
    message: `This record has more than ${mostParts} ${what}, and no more can be shown as one document.`,
    hint: 'Make several records of it, one for each chapter or document.',
  };
}
