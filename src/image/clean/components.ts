// Pieces of ink that hang together: how large each is, where, and how dark.
import type { Raster } from './raster.ts';

/** The pieces of a page, numbered from 0; one entry of each array a piece. `right` and `bottom` are inside it. */
export interface Components {
  readonly count: number;
  readonly left: Int32Array;
  readonly top: Int32Array;
  readonly right: Int32Array;
  readonly bottom: Int32Array;
  /** Pixels of ink. */
  readonly area: Int32Array;
  /** The darkest grey in it. */
  readonly darkest: Uint8Array;
  /** The stretches of ink along the rows: where each stands (`end` outside it), in which row and of which piece. */
  readonly runs: Runs;
}

export interface Runs {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly row: Int32Array;
  readonly piece: Int32Array;
}

/**
 * Finds what is darker than `threshold`, and which of it hangs together, corners included (one pass over the rows with union-find: Rosenfeld and
 * Pfaltz 1966). Undefined where the page breaks into more than `most` stretches: that is no writing.
 */
export function componentsOf(
  { width, height, pixels }: Raster,
  threshold: number,
  most = 6_000_000,
): Components | undefined {
  let room = 1 << 16;
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let row = new Int32Array(room);
  let parent = new Int32Array(room);
  let count = 0;
  let before = 0;
  for (let y = 0; y < height; y += 1) {
    const first = count;
    const base = y * width;
    let above = before;
    for (let x = 0; x < width; x += 1) {
      if ((pixels[base + x] ?? 255) >= threshold) continue;
      const from = x;
      x += 1;
      while (x < width && (pixels[base + x] ?? 255) < threshold) x += 1;
      if (count === room) {
        if (room >= most) return undefined;
        room *= 2;
        [start, end, row, parent] = [
          grown(start, room),
          grown(end, room),
          grown(row, room),
          grown(parent, room),
        ];
      }
      start[count] = from;
      end[count] = x;
      row[count] = y;
      parent[count] = count;
      while (above < first && (end[above] ?? 0) < from) above += 1;
      for (let other = above; other < first && (start[other] ?? 0) <= x; other += 1)
        join(parent, count, other);
      count += 1;
    }
    before = first;
  }
  return measured(pixels, width, { count, start, end, row, piece: parent });
}

function grown(array: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(room);
  out.set(array);
  return out;
}

function rootOf(parent: Int32Array, run: number): number {
  let root = run;
  while (parent[root] !== root) {
    const up = parent[parent[root] ?? 0] ?? 0;
    parent[root] = up;
    root = up;
  }
  return root;
}

function join(parent: Int32Array, one: number, other: number): void {
  const [a, b] = [rootOf(parent, one), rootOf(parent, other)];
  if (a < b) parent[b] = a;
  else parent[a] = b;
}

/** Numbers the pieces and measures them; `piece` comes as the union's parents, and goes as numbers. */
function measured(pixels: Uint8Array, width: number, runs: Runs): Components {
  let count = 0;
  // A run's parent never comes after it: so its number is known by then.
  for (let run = 0; run < runs.count; run += 1) {
    const up = runs.piece[run] ?? 0;
    if (up === run) {
      runs.piece[run] = count;
      count += 1;
    } else runs.piece[run] = runs.piece[up] ?? 0;
  }
  const [left, top] = [new Int32Array(count).fill(width), new Int32Array(count).fill(-1)];
  const [right, bottom, area] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const darkest = new Uint8Array(count).fill(255);
  for (let run = 0; run < runs.count; run += 1) {
    const piece = runs.piece[run] ?? 0;
    const [start, end, y] = [runs.start[run] ?? 0, runs.end[run] ?? 0, runs.row[run] ?? 0];
    if (start < (left[piece] ?? 0)) left[piece] = start;
    if (end - 1 > (right[piece] ?? 0)) right[piece] = end - 1;
    if (top[piece] === -1) top[piece] = y;
    bottom[piece] = y;
    area[piece] = (area[piece] ?? 0) + end - start;
    let dark = darkest[piece] ?? 255;
    for (let at = y * width + start; at < y * width + end; at += 1) {
      const value = pixels[at] ?? 255;
      if (value < dark) dark = value;
    }
    darkest[piece] = dark;
  }
  return { count, left, top, right, bottom, area, darkest, runs };
}
