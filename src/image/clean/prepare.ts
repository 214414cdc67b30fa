// The steps of the cleaning, in their order, over the picture in memory.
import type { Point } from '../../model/recognised-page.ts';
import { evenOut, paperOf } from './background.ts';
import { soften } from './blur.ts';
import { framesOf } from './frames.ts';
import { captionsOf, type Captions } from './caption.ts';
import { componentsOf, type Components } from './components.ts';
import { grainOf, isBilevel } from './grain.ts';
import { keepOnly, writingOf } from './keep.ts';
import { holdsLine, layoutOf, type Layout } from './layout.ts';
import { lettersOf, type Letters } from './letters.ts';
import { stripsOf, type Strip } from './neighbour.ts';
import { shrunk, type Raster } from './raster.ts';
import { takeRules } from './rules.ts';
import { outsideOf } from './sheet.ts';
import { skewOf } from './skew.ts';
import { drawOut } from './tone.ts';
import { lightenRim, whiteOutside, whiteStrip } from './white-out.ts';

/** What was found out about a page on the way. */
export interface Prepared {
  /** Degrees by which its lines fall to the right; 0 where it is not worth turning. */
  readonly lean: number;
  readonly strips: readonly Strip[];
  readonly captions: Captions;
  /** Corners of framed stamps, in pixels of the picture before it is turned. */
  readonly stamps: readonly (readonly Point[])[];
  /** Of letters without ascenders, in pixels; undefined where too few stand on the page. */
  readonly letterHeight: number | undefined;
  readonly layout: Layout;
}

/** Width, in pixels, of the small picture in which the lean and the neighbours are seen. */
const glance = 900;
/** Level of the paper, once it is evened out. */
const white = 245;
/** Angles below this, in degrees, are left alone: to turn a picture softens it. */
const leastLean = 0.1;
/** Grain, in levels of grey, that is smoothed away. */
const coarse = 9;
/** Faintest ink, in levels below the paper, that is drawn out to black. */
const faintest = 50;
/** Levels below white at which ink begins, and at which a rule does, once the page's own ink is black. */
const [inkFrom, ruleFrom] = [56, 100];

export interface PrepareOptions {
  /** False: the sheet is as level as it is. */
  readonly level?: boolean;
  /** The picture was smoothed already. */
  readonly smooth?: boolean;
  /** A line in black and white gets soft edges; otherwise a line is left as it is. */
  readonly soft?: boolean;
}

/** Cleans the upright picture, in place: but for the turning, which needs another. */
export function prepare(
  page: Raster,
  { level = true, smooth = false, soft = false }: PrepareOptions,
): Prepared {
  if (holdsLine(page)) {
    if (soft && isBilevel(page)) soften(page);
    return {
      lean: 0,
      strips: [],
      captions: { head: 0, foot: 0 },
      stamps: [],
      letterHeight: undefined,
      layout: 'line',
    };
  }
  const texture = smooth ? 'smooth' : isBilevel(page) ? 'bilevel' : 'grey';
  const captions = captionsOf(page);
  page.pixels.fill(255, 0, captions.head * page.width);
  page.pixels.fill(255, (page.height - captions.foot) * page.width);
  const by = Math.max(1, Math.round(page.width / glance));
  const small = shrunk(page, by);
  const lean = level ? skewOf(small) : 0;
  const strips = stripsOf(small, by);
  const paper = paperOf(page, Math.max(16, Math.round(Math.min(page.width, page.height) / 80)));
  const outside = outsideOf(paper);
  lightenRim(page, paper, outside);
  evenOut(page, paper, white);
  whiteOutside(page, paper, outside);
  for (const strip of strips) whiteStrip(page, strip);
  const { pieces, letters, stamps } = inkOf(page, texture);
  let layout: Layout = 'page';
  if (pieces !== undefined && letters !== undefined) {
    const kept = writingOf(pieces, letters, paper, outside);
    keepOnly(page, pieces, kept, Math.max(2, Math.round(letters.height * 0.15)));
    layout = layoutOf(pieces, kept, letters, lean);
  }
  return {
    lean: Math.abs(lean) < leastLean ? 0 : lean,
    strips,
    captions,
    stamps,
    letterHeight: letters?.height,
    layout,
  };
}

/** Makes the ink of the page black and its paper white, takes rules away, and finds what is left. */
function inkOf(
  page: Raster,
  texture: 'smooth' | 'bilevel' | 'grey',
): { pieces: Components | undefined; letters: Letters | undefined; stamps: readonly Point[][] } {
  if (texture === 'bilevel' || (texture === 'grey' && grainOf(page) > coarse)) soften(page);
  const grain = grainOf(page);
  const first = componentsOf(page, white - Math.max(30, Math.round(grain * 4.5)));
  const found = first === undefined ? undefined : lettersOf(first, white);
  if (found === undefined) return { pieces: undefined, letters: undefined, stamps: [] };
  const ink = Math.max(found.ink, faintest);
  drawOut(page, white, ink, Math.min(ink * 0.2, grain * 2.5));
  const stamps = framesOf(page, 255 - inkFrom, found.height);
  takeRules(page, 255 - ruleFrom, found.height);
  const pieces = componentsOf(page, 255 - inkFrom);
  return { pieces, letters: pieces === undefined ? undefined : (lettersOf(pieces, 255) ?? found), stamps };
}
