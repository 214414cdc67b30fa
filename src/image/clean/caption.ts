// The band that a library's program set below or above a picture, with a line of its own on it: it is no part of the sheet.
import type { Raster } from './raster.ts';

/** Rows of the picture, from the head and from the foot, that are such a band; 0 where there is none. */
export interface Captions {
  readonly head: number;
  readonly foot: number;
}

/** Level from which paper is whiter than a camera or a scanner sees it. */
const purest = 253;
/** Levels by which the packing of a JPEG moves it around letters. */
const slack = 6;
/** Of the pixels of a row: how many are white in each row of a band, in its emptiest, and in the rows of the picture beside it, at most. */
const [written, empty, elsewhere] = [0.6, 0.98, 0.5];
/** Rows of the lowest band, in pixels, and its greatest share of the picture. */
const [lowest, tallest] = [12, 0.1];

/** A band is white as only a program makes it, over the whole breadth, at a picture that is not. */
export function captionsOf({ width, height, pixels }: Raster): Captions {
  const shareIn = (row: number): number => {
    let count = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1)
      if ((pixels[at] ?? 0) >= purest - slack) count += 1;
    return count / width;
  };
  const most = Math.floor(height * tallest);
  const bandAt = (place: (row: number) => number): number => {
    let [rows, emptiest] = [0, 0];
    for (; rows <= most; rows += 1) {
      const share = shareIn(place(rows));
      if (share < written) break;
      emptiest = Math.max(emptiest, share);
    }
    if (rows < lowest || rows > most || emptiest < empty) return 0;
    let [sum, seen] = [0, 0];
    for (let row = rows; row < height; row += 8) {
      sum += shareIn(place(row));
      seen += 1;
    }
    return sum < seen * elsewhere ? rows : 0;
  };
  return { head: bandAt((row) => row), foot: bandAt((row) => height - 1 - row) };
}
