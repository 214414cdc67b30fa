// The edge of another sheet that lay beside: a strip beyond a shadow that runs from the head of the picture to its foot.
import { shrunk, type Raster } from './raster.ts';

/** A strip along one side of the picture: it is what lies beyond the straight line from `head` (at the upper edge) to `foot` (at the lower). */
export interface Strip {
  readonly side: 'left' | 'right';
  /** Pixels from the left. */
  readonly head: number;
  readonly foot: number;
}

/** Widest strip, as a share of the picture's width: a wider one is a page in its own right. */
const widest = 0.2;
const bands = 32;
/** How much darker than both sides of it a shadow is, as a share of the paper's lightness. */
const shade = 0.035;
/** In how many of the bands it must be seen. */
const enough = 0.7;

/** The strips at the left and the right of an upright page, which is given at `1 / scale` of its size. */
export function stripsOf(page: Raster, scale = 1): Strip[] {
  const again = Math.max(1, Math.round(page.width / 420));
  const small = shrunk(page, again);
  const by = again * scale;
  const found: Strip[] = [];
  for (const side of ['left', 'right'] as const) {
    const line = shadowOf(profiles(small, side));
    if (line === undefined) continue;
    const place = (x: number): number => (side === 'left' ? x : small.width - 1 - x) * by + by / 2;
    found.push({ side, head: place(line.head), foot: place(line.foot) });
  }
  return found;
}

/** For each band of rows, the paper's lightness by column, from the side inwards: what two thirds of the band's pixels do not exceed. */
function profiles({ width, height, pixels }: Raster, side: 'left' | 'right'): Uint8Array[] {
  const wide = Math.floor(width * (widest + 0.08));
  return Array.from({ length: bands }, (_, band) => {
    const from = Math.floor((band * height) / bands);
    const to = Math.max(from + 1, Math.floor(((band + 1) * height) / bands));
    const column = new Uint8Array(to - from);
    return Uint8Array.from({ length: wide }, (__, x) => {
      const at = side === 'left' ? x : width - 1 - x;
      for (let y = from; y < to; y += 1) column[y - from] = pixels[y * width + at] ?? 0;
      return column.sort()[Math.floor(column.length * 0.66)] ?? 0;
    });
  });
}

/** The line along which most bands have a shadow, in columns from the side. */
function shadowOf(rows: readonly Uint8Array[]): { head: number; foot: number } | undefined {
  const wide = rows[0]?.length ?? 0;
  const depths = rows.map((row) => widened(valleys(row)));
  const [nearest, furthest] = [
    Math.max(2, Math.floor(wide * 0.05)),
    Math.floor((wide * widest) / (widest + 0.08)),
  ];
  const most = Math.floor(wide * 0.35);
  let best = { head: 0, foot: 0, seen: 0, sum: 0 };
  for (let head = nearest; head < furthest; head += 1) {
    for (let foot = Math.max(nearest, head - most); foot < Math.min(furthest, head + most); foot += 1) {
      let [seen, sum] = [0, 0];
      for (let band = 0; band < rows.length; band += 1) {
        const x = Math.round(head + ((foot - head) * (band + 0.5)) / rows.length);
        const depth = depths[band]?.[x] ?? 0;
        if (depth >= shade) seen += 1;
        sum += Math.min(depth, 0.3);
      }
      if (seen > best.seen || (seen === best.seen && sum > best.sum)) best = { head, foot, seen, sum };
    }
  }
  return best.seen >= rows.length * enough ? best : undefined;
}

/** Each the greatest of itself and its neighbours: a shadow is no straight line. */
function widened(row: Float32Array): Float32Array {
  return row.map((value, x) => Math.max(value, row[x - 1] ?? 0, row[x + 1] ?? 0));
}

/** How much darker each column is than the lightest on either side of it, as a share of the lightness inwards. */
function valleys(row: Uint8Array): Float32Array {
  const out = new Float32Array(row.length);
  const inner = new Uint8Array(row.length);
  let light = 0;
  for (let x = row.length - 1; x >= 0; x -= 1) {
    light = Math.max(light, row[x] ?? 0);
    inner[x] = light;
  }
  light = 0;
  for (let x = 0; x < row.length; x += 1) {
    const value = row[x] ?? 0;
    const inward = inner[x] ?? 0;
    // Beyond a shadow lies paper: what is far darker than this sheet is the scanner's bed.
    if (light > inward * 0.6) out[x] = Math.max(0, Math.min(light, inward) - value) / Math.max(1, inward);
    light = Math.max(light, value);
  }
  return out;
}
