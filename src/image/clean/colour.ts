// Impressions in another colour than the page's writing: rubber stamps, mostly.
import { evenOut, paperOf } from './background.ts';
import { componentsOf } from './components.ts';
import { blank, type Box, type Raster } from './raster.ts';

/** A picture in red, green and blue. */
export type Colours = readonly [red: Raster, green: Raster, blue: Raster];

/** What is of another ink than the writing. Places are pixels of the picture that was looked at. */
export interface OtherInk {
  readonly marks: readonly Box[];
  /** Of the ink in a place, the share that is of another colour than the writing's; 0 where there is none. */
  shareIn(place: Box): number;
}

const white = 255;
/** How deep below its paper ink is at least, in levels, for its colour to be told. */
const deep = 60;
/** How far its colour lies from that of the writing, in shares of its depth: black, blue-black and purple typing keep within half of that. */
const apart = 0.32;
/** Pixels of the smallest stamp. */
const fewest = 60;
/** Share of a page's ink above which nothing says which is the writing. */
const most = 0.35;
/** Side of the cells that are looked at together, in pixels of a picture about 600 wide: the height of a typewriter's line. */
const cell = 10;
/** Shares of the page: narrowest and lowest mark, and largest area. */
const sizes = { wide: 0.05, tall: 0.02, area: 0.3 };

/** Looks for marks in a picture some 600 pixels wide. */
export function otherInk(colours: Colours): OtherInk {
  if (isGrey(colours)) return { marks: [], shareIn: () => 0 };
  const [red, green, blue] = [evened(colours[0]), evened(colours[1]), evened(colours[2])];
  const { width, height } = green;
  // Of each pixel: 0 paper, 1 ink, 2 ink of another colour.
  const kinds = new Uint8Array(width * height);
  const tints = { u: new Float32Array(width * height), v: new Float32Array(width * height) };
  const [u, v]: [number[], number[]] = [[], []];
  for (let at = 0; at < kinds.length; at += 1) {
    const [r, g, b] = [red.pixels[at] ?? 0, green.pixels[at] ?? 0, blue.pixels[at] ?? 0];
    const depth = white - Math.min(r, g, b);
    if (depth < deep) continue;
    kinds[at] = 1;
    tints.u[at] = (r - g) / depth;
    tints.v[at] = (b - g) / depth;
    u.push(tints.u[at] ?? 0);
    v.push(tints.v[at] ?? 0);
  }
  const own = { u: median(u), v: median(v) };
  let other = 0;
  for (let at = 0; at < kinds.length; at += 1) {
    if (kinds[at] === 0 || Math.hypot((tints.u[at] ?? 0) - own.u, (tints.v[at] ?? 0) - own.v) < apart)
      continue;
    kinds[at] = 2;
    other += 1;
  }
  if (other === 0 || other > u.length * most) return { marks: [], shareIn: () => 0 };
  return {
    marks: marksOf(kinds, width, height),
    shareIn({ left, top, right, bottom }) {
      const counts = [0, 0, 0];
      for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y += 1)
        for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x += 1) {
          const kind = kinds[y * width + x] ?? 0;
          counts[kind] = (counts[kind] ?? 0) + 1;
        }
      const [, writing = 0, foreign = 0] = counts;
      return foreign === 0 ? 0 : foreign / (writing + foreign);
    },
  };
}

/** Whether the picture has no colours to speak of: fewer pixels than a stamp has. */
function isGrey([red, green, blue]: Colours): boolean {
  let count = 0;
  for (let at = 0; at < green.pixels.length; at += 1) {
    const level = green.pixels[at] ?? 0;
    if (Math.abs((red.pixels[at] ?? 0) - level) > 12 || Math.abs((blue.pixels[at] ?? 0) - level) > 12)
      count += 1;
  }
  return count < fewest;
}

function evened(channel: Raster): Raster {
  const out = { ...channel, pixels: channel.pixels.slice() };
  evenOut(out, paperOf(out, cell * 2), white);
  return out;
}

/** Where cells with another ink than the writing's hang together, and are as large as a stamp, and as thinly inked. */
function marksOf(kinds: Uint8Array, width: number, height: number): Box[] {
  const grid = blank(Math.ceil(width / cell), Math.ceil(height / cell), 255);
  for (let row = 0; row < grid.height; row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      let [ink, foreign, all] = [0, 0, 0];
      for (let y = row * cell; y < Math.min(height, (row + 1) * cell); y += 1)
        for (let x = column * cell; x < Math.min(width, (column + 1) * cell); x += 1) {
          const kind = kinds[y * width + x] ?? 0;
          all += 1;
          if (kind > 0) ink += 1;
          if (kind === 2) foreign += 1;
        }
      if (foreign >= 3 && foreign > ink * 0.4 && ink < all * 0.7) grid.pixels[row * grid.width + column] = 0;
    }
  const pieces = componentsOf(grid, 128);
  const found: Box[] = [];
  for (let piece = 0; piece < (pieces?.count ?? 0); piece += 1) {
    const left = (pieces?.left[piece] ?? 0) * cell;
    const top = (pieces?.top[piece] ?? 0) * cell;
    const right = Math.min(width, ((pieces?.right[piece] ?? 0) + 1) * cell);
    const bottom = Math.min(height, ((pieces?.bottom[piece] ?? 0) + 1) * cell);
    const [wide, tall] = [right - left, bottom - top];
    if (wide < width * sizes.wide || tall < height * sizes.tall || wide * tall > width * height * sizes.area)
      continue;
    found.push({ left, top, right, bottom });
  }
  return found;
}

function median(values: number[]): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0;
}
