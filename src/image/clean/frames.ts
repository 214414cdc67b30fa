// Framed impressions of rubber stamps: a rectangle of thin lines, often broken and askew, with some words in it.
import { componentsOf, type Components } from './components.ts';
import type { Point } from '../../model/recognised-page.ts';
import { blank, type Raster } from './raster.ts';

/** In heights of letters: a frame's width and height. What is larger is a table, or a form. */
const sizes = { narrowest: 5, lowest: 1.8, tallest: 9 };
/** Share of the page's width that a stamp takes at most. */
const widest = 0.6;
/** Pixels of a letter's height in the small picture that is looked at. */
const letter = 6;
/** Degrees by which a stamp is askew at most. */
const steepest = 8;

/** The corners of each frame, from the upper left clockwise, in pixels of the page. `threshold`: what is darker is ink; `height`: of letters. */
export function framesOf(page: Raster, threshold: number, height: number): Point[][] {
  const by = Math.max(1, Math.round(height / letter));
  const ink = closed(page, by, threshold);
  const pieces = componentsOf(ink, 128);
  if (pieces === undefined) return [];
  const unit = height / by;
  const found: Point[][] = [];
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const wide = (pieces.right[piece] ?? 0) - (pieces.left[piece] ?? 0) + 1;
    const tall = (pieces.bottom[piece] ?? 0) - (pieces.top[piece] ?? 0) + 1;
    const slack = wide * Math.tan((steepest * Math.PI) / 180);
    if (wide < unit * sizes.narrowest || wide > ink.width * widest) continue;
    if (tall < unit * sizes.lowest || tall > unit * sizes.tallest + slack || tall > wide * 0.8) continue;
    const corners = frameOf(pieces, piece, unit);
    if (corners !== undefined) found.push(corners.map(([x, y]) => [x * by, y * by]));
  }
  return found;
}

/** At `1 / by` of the size: black where any pixel of ink is, or beside one: gaps in a line close. */
function closed({ width, height, pixels }: Raster, by: number, threshold: number): Raster {
  const out = blank(Math.ceil(width / by), Math.ceil(height / by), 255);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / by) * out.width;
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * width + x] ?? 255) >= threshold) continue;
      const at = row + Math.floor(x / by);
      out.pixels[at] = 0;
      if (at % out.width > 0) out.pixels[at - 1] = 0;
      if (at % out.width < out.width - 1) out.pixels[at + 1] = 0;
    }
  }
  return out;
}

interface Line {
  readonly at: number;
  readonly slope: number;
}

/** The frame that a piece is, if its uppermost and its lowermost ink run straight, thin and side by side, and both ends are closed. */
function frameOf(pieces: Components, piece: number, unit: number): Point[] | undefined {
  const [left, top] = [pieces.left[piece] ?? 0, pieces.top[piece] ?? 0];
  const [right, bottom] = [pieces.right[piece] ?? 0, pieces.bottom[piece] ?? 0];
  const [wide, tall] = [right - left + 1, bottom - top + 1];
  const mask = new Uint8Array(wide * tall);
  const { runs } = pieces;
  for (let run = 0; run < runs.count; run += 1) {
    if (runs.piece[run] !== piece) continue;
    const row = ((runs.row[run] ?? 0) - top) * wide - left;
    mask.fill(1, row + (runs.start[run] ?? 0), row + (runs.end[run] ?? 0));
  }
  const upper = sideOf(mask, wide, tall, 'down', unit);
  const lower = sideOf(mask, wide, tall, 'up', unit);
  if (upper === undefined || lower === undefined || Math.abs(upper.slope - lower.slope) > 0.03)
    return undefined;
  const inner = lower.at - upper.at;
  if (inner < unit * sizes.lowest || inner > unit * sizes.tallest) return undefined;
  if (
    !closedAt(mask, wide, tall, upper, inner, 0, unit) ||
    !closedAt(mask, wide, tall, upper, inner, wide - 1, unit)
  )
    return undefined;
  const [head, foot] = [(line: Line, x: number): number => top + line.at + line.slope * x, wide - 1];
  return [
    [left, head(upper, 0)],
    [right + 1, head(upper, foot)],
    [right + 1, head(lower, foot) + 1],
    [left, head(lower, 0) + 1],
  ];
}

/** The straight line along which the first ink from above (or from below) lies in most columns; undefined where there is none, or it is no thin line. */
function sideOf(
  mask: Uint8Array,
  wide: number,
  tall: number,
  way: 'down' | 'up',
  unit: number,
): Line | undefined {
  const first = new Float64Array(wide).fill(NaN);
  let thin = 0;
  for (let x = 0; x < wide; x += 1) {
    for (let step = 0; step < tall; step += 1) {
      const y = way === 'down' ? step : tall - 1 - step;
      if (mask[y * wide + x] !== 1) continue;
      first[x] = y;
      let thick = 1;
      while (thick <= unit && mask[(way === 'down' ? y + thick : y - thick) * wide + x] === 1) thick += 1;
      if (thick <= unit * 0.5 + 1) thin += 1;
      break;
    }
  }
  // The middles of both halves say how it runs: of the median, no single blot moves it.
  const half = wide >> 1;
  const [one, other] = [median(first.subarray(0, half)), median(first.subarray(half))];
  const slope = (other - one) / half;
  const at = one - (slope * half) / 2;
  const near = first.reduce((count, y, x) => (Math.abs(y - at - slope * x) <= 1.5 ? count + 1 : count), 0);
  return near >= wide * 0.75 && thin >= wide * 0.6 ? { at, slope } : undefined;
}

/** Whether ink stands in most rows between the two lines at one end, within half a letter of it. */
function closedAt(
  mask: Uint8Array,
  wide: number,
  tall: number,
  upper: Line,
  inner: number,
  end: number,
  unit: number,
): boolean {
  const reach = Math.max(2, Math.round(unit * 0.6 + Math.abs(upper.slope) * inner));
  const [from, to] = end === 0 ? [0, reach] : [wide - reach, wide];
  let [seen, all] = [0, 0];
  for (let step = 1; step < inner; step += 1) {
    const y = Math.round(upper.at + upper.slope * end + step);
    if (y < 0 || y >= tall) continue;
    all += 1;
    if (mask.subarray(y * wide + from, y * wide + to).includes(1)) seen += 1;
  }
  return all > 0 && seen >= all * 0.7;
}

function median(values: Float64Array): number {
  return values.filter((value) => !Number.isNaN(value)).sort()[values.length >> 1] ?? NaN;
}
