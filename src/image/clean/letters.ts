// What a page's letters are like: how tall, how dark; and how dark the ink is that shows through from the back.
import type { Components } from './components.ts';

export interface Letters {
  /** How many pieces are as large as letters. */
  readonly count: number;
  /** Height of a letter without ascender, in pixels: the commonest height of pieces, by their width. */
  readonly height: number;
  /** How far the strokes of the page's letters stand below white, in levels of grey. */
  readonly ink: number;
  /** Pieces whose darkest point stands less below white are no writing of this side. 0 where nothing tells two inks apart. */
  readonly faint: number;
}

/** Fewest letters from which anything is concluded. */
const fewest = 12;

/** Looks at pieces of a page with even paper; `white` is the level of the paper. Undefined where too few are like letters. */
export function lettersOf(pieces: Components, white: number): Letters | undefined {
  const height = heightOf(pieces);
  if (height === undefined) return undefined;
  const depths = new Float64Array(256);
  let count = 0;
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const tall = (pieces.bottom[piece] ?? 0) - (pieces.top[piece] ?? 0) + 1;
    const wide = (pieces.right[piece] ?? 0) - (pieces.left[piece] ?? 0) + 1;
    if (tall < height * 0.6 || tall > height * 2.6 || wide > height * 8) continue;
    const depth = Math.max(0, white - (pieces.darkest[piece] ?? 0));
    depths[depth] = (depths[depth] ?? 0) + 1;
    count += 1;
  }
  if (count < fewest) return undefined;
  const { cut, ink } = twoInks(depths, count);
  return { count, height, ink, faint: cut };
}

function heightOf({ count, left, right, top, bottom, area }: Components): number | undefined {
  const weights = new Float64Array(400);
  let seen = 0;
  for (let piece = 0; piece < count; piece += 1) {
    const tall = (bottom[piece] ?? 0) - (top[piece] ?? 0) + 1;
    const wide = (right[piece] ?? 0) - (left[piece] ?? 0) + 1;
    // A letter is about as wide as high, and neither a full disc nor a hair.
    const full = (area[piece] ?? 0) / (tall * wide);
    if (tall < 5 || tall >= weights.length || wide < tall * 0.3 || wide > tall * 3) continue;
    if (full < 0.12 || full > 0.85) continue;
    weights[tall] = (weights[tall] ?? 0) + wide;
    seen += 1;
  }
  if (seen < fewest) return undefined;
  let best = { tall: 0, weight: 0 };
  for (let tall = 5; tall < weights.length; tall += 1) {
    const reach = Math.max(1, Math.round(tall * 0.12));
    let weight = 0;
    for (let near = tall - reach; near <= tall + reach; near += 1) weight += weights[near] ?? 0;
    // A wider window catches more without being better.
    weight /= Math.sqrt(2 * reach + 1);
    if (weight > best.weight) best = { tall, weight };
  }
  return best.tall;
}

/**
 * Parts the depths of letters into two inks (Otsu 1979) where there are two: the fainter less than half as dark as the stronger, few between them, and
 * the stronger no mere handful.
 */
function twoInks(depths: Float64Array, count: number): { cut: number; ink: number } {
  let sum = 0;
  for (let depth = 0; depth < 256; depth += 1) sum += depth * (depths[depth] ?? 0);
  let [below, sumBelow] = [0, 0];
  let best = { cut: 0, spread: -1, faint: 0, strong: sum / count, share: 1 };
  for (let depth = 0; depth < 255; depth += 1) {
    below += depths[depth] ?? 0;
    sumBelow += depth * (depths[depth] ?? 0);
    if (below === 0 || below === count) continue;
    const [faint, strong] = [sumBelow / below, (sum - sumBelow) / (count - below)];
    const spread = below * (count - below) * (strong - faint) ** 2;
    if (spread > best.spread) best = { cut: depth, spread, faint, strong, share: 1 - below / count };
  }
  const apart = best.faint < best.strong * 0.4 && best.share > 0.1;
  if (!apart) return { cut: 0, ink: sum / count };
  return { cut: Math.round(Math.min((best.faint + best.strong) / 2, best.strong * 0.4)), ink: best.strong };
}
