// A picture in grey, as the cleaning works on it.

/** One byte a pixel, row by row from the top left: 0 black, 255 white. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A part of a picture in whole pixels; `right` and `bottom` are outside it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function blank(width: number, height: number, value: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height).fill(value) };
}

/** The picture at `1 / by` of its size, each pixel the mean of `by` × `by`; what is left over at the right and the foot is dropped. The picture itself where `by` is 1. */
export function shrunk(page: Raster, by: number): Raster {
  if (by === 1) return page;
  const { width, height, pixels } = page;
  const [wide, tall] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))];
  const out = new Uint8Array(wide * tall);
  const sums = new Uint32Array(wide);
  const [across, down] = [Math.min(by, width), Math.min(by, height)];
  for (let y = 0; y < tall; y += 1) {
    sums.fill(0);
    for (let dy = 0; dy < down; dy += 1) {
      let at = (y * by + dy) * width;
      for (let x = 0; x < wide; x += 1) {
        let sum = 0;
        for (let dx = 0; dx < across; dx += 1) sum += pixels[at + dx] ?? 0;
        sums[x] = (sums[x] ?? 0) + sum;
        at += by;
      }
    }
    for (let x = 0; x < wide; x += 1) out[y * wide + x] = Math.round((sums[x] ?? 0) / (across * down));
  }
  return { width: wide, height: tall, pixels: out };
}
