// One recognised line against the stretch of text in which it must stand: fewest errors, both ends of the stretch free.
import type { Stream } from './stream.ts';

/** The line is letters `from` up to `to` of the text. `places[i]`: where its letter i stands, or would. `likeness`: 1 where all are the same. */
export interface Fit {
  readonly from: number;
  readonly to: number;
  readonly places: Int32Array;
  readonly likeness: number;
}

/** `jump`: over all that an editor put into one pair of brackets, however long: either it is on the sheet, or it is not. */
const [swap, drop, add, jump] = [4, 4, 4, 2];
const [diagonal, dropped, added, jumped] = [1, 2, 3, 4];

/** Fits lines one after another, in memory that grows with the longest alone. */
export class Fitting {
  readonly #stream: Stream;
  #trace = new Uint8Array(0);
  #row = new Int32Array(0);

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  /** The best place of a line among the letters from `low` up to `high`. Time: the product of both lengths. */
  fit(line: Uint32Array, low: number, high: number): Fit {
    const { codes, other, spare } = this.#stream;
    const width = Math.max(0, high - low);
    const columns = width + 1;
    const cells = (line.length + 1) * columns;
    if (this.#trace.length < cells) this.#trace = new Uint8Array(cells * 2);
    if (this.#row.length < columns) this.#row = new Int32Array(columns * 2);
    const [trace, row] = [this.#trace, this.#row];
    row.fill(0, 0, columns);
    trace.fill(0, 0, columns);
    for (let i = 1; i <= line.length; i += 1) {
      const code = line[i - 1];
      let corner = row[0] ?? 0;
      row[0] = i * add;
      trace[i * columns] = added;
      let left = row[0];
      for (let j = 1; j <= width; j += 1) {
        const at = low + j - 1;
        const above = row[j] ?? 0;
        const same = codes[at] === code || other[at] === code;
        let cost = corner + (same ? 0 : swap);
        let step = diagonal;
        if (above + add < cost) [cost, step] = [above + add, added];
        if (left + drop < cost) [cost, step] = [left + drop, dropped];
        const nth = spare[at] ?? 0;
        if (nth > 0 && (spare[at + 1] ?? 0) <= 1) {
          const over = (row[Math.max(0, j - nth)] ?? 0) + jump;
          if (over < cost) [cost, step] = [over, jumped];
        }
        corner = above;
        row[j] = cost;
        left = cost;
        trace[i * columns + j] = step;
      }
    }
    let end = 0;
    for (let j = 1; j <= width; j += 1) if ((row[j] ?? 0) <= (row[end] ?? 0)) end = j;
    const cost = row[end] ?? 0;
    const places = new Int32Array(line.length);
    let [i, j] = [line.length, end];
    while (i > 0) {
      const step = trace[i * columns + j];
      if (step === dropped) j -= 1;
      else if (step === jumped) j = Math.max(0, j - (spare[low + j - 1] ?? 1));
      else {
        if (step === diagonal) j -= 1;
        i -= 1;
        places[i] = low + j;
      }
    }
    let own = 0;
    for (let at = low + j; at < low + end; at += 1) own += spare[at] === 0 ? 1 : 0;
    const length = Math.max(line.length, own, 1);
    return { from: low + j, to: low + end, places, likeness: Math.max(0, 1 - cost / (swap * length)) };
  }
}
