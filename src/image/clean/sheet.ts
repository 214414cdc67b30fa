// Where the sheet lies on the glass: what is dark around it is the scanner's bed, its lid, or the frame of a film.
import type { Paper } from './background.ts';

/** Cells darker than this share of the paper are no paper. */
const dark = 0.62;

/** One byte for each cell of the paper's grid: 1 where it is outside the sheet, 2 where it is the rim, of which a part may be. */
export type Outside = Uint8Array;

/** The lightness, from 0 to 255, below which nothing is the paper of this page. */
export function darkBelow({ own }: Paper): number {
  return (own.toSorted()[Math.floor(own.length * 0.6)] ?? 0) * dark;
}

/** What is dark and hangs together with the edge of the picture. A dark place within the sheet, such as a photograph, is none of it. */
export function outsideOf(paper: Paper): Outside {
  const { width, height, own } = paper;
  const out = new Uint8Array(width * height);
  const limit = darkBelow(paper);
  const queue: number[] = [];
  const reach = (cell: number): void => {
    if (out[cell] !== 0 || (own[cell] ?? 255) >= limit) return;
    out[cell] = 1;
    queue.push(cell);
  };
  for (let x = 0; x < width; x += 1) {
    reach(x);
    reach((height - 1) * width + x);
  }
  for (let y = 0; y < height; y += 1) {
    reach(y * width);
    reach(y * width + width - 1);
  }
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
    const x = cell % width;
    if (x > 0) reach(cell - 1);
    if (x < width - 1) reach(cell + 1);
    if (cell >= width) reach(cell - width);
    if (cell < width * (height - 1)) reach(cell + width);
  }
  return rimmed(out, width, height);
}

function rimmed(outside: Outside, width: number, height: number): Outside {
  const out = outside.slice();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (outside[y * width + x] !== 1) continue;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1)
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1)
          if (out[row * width + column] === 0) out[row * width + column] = 2;
    }
  }
  return out;
}
