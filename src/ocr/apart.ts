// Sets apart what was read and belongs to no text of the sheet: a neighbour's edge, stamps, specks in the margin, the archive's folio number.
import type {
  Point,
  Polygon,
  RecognisedBlock,
  RecognisedLine,
  RecognisedPage,
  RecognisedWord,
} from '../model/recognised-page.ts';

/** Where a page was found to hold what is not its text; in the pixels of the recognised page. */
export interface Apart {
  readonly stamps: readonly Polygon[];
  /** Marks in another colour than the writing, which may run across them: words within are a mark's where most of their ink is of such a colour. */
  readonly coloured?: readonly Polygon[];
  shareOfColour?(place: Polygon): number;
  readonly edges: readonly Polygon[];
}

/**
 * The page with a block for each stamp and each neighbour's edge, that holds what was read within it; specks that were read as letters at the very
 * edge become a block of kind noise, and a folio number a marginal one. What is left of a line stays one line.
 */
export function setApart(page: RecognisedPage, apart: Apart): RecognisedPage {
  const { stamps, coloured = [], edges } = apart;
  const places = [
    ...stamps.map((polygon) => ({ kind: 'stamp' as const, polygon, lines: none() })),
    ...coloured.map((polygon) => ({ kind: 'stamp' as const, polygon, lines: none() })),
    ...edges.map((polygon) => ({ kind: 'noise' as const, polygon, lines: none() })),
  ];
  const isOfColour = (place: Polygon): boolean => (apart.shareOfColour?.(place) ?? 1) > 0.5;
  const rest: RecognisedBlock[] = [];
  const specks: RecognisedBlock[] = [];
  const folios: RecognisedLine[] = [];
  const isFolio = folioOf(page);
  for (const block of page.blocks) {
    const lines: RecognisedLine[] = [];
    for (const line of block.lines) {
      const left: RecognisedWord[] = [];
      const moved = new Map<number, RecognisedWord[]>();
      for (const word of line.words) {
        const at = places.findIndex(
          ({ polygon }) =>
            holds(polygon, middle(word.polygon)) && (!coloured.includes(polygon) || isOfColour(word.polygon)),
        );
        if (at === -1 && isFolio(word)) folios.push(lineOf([word]));
        else if (at === -1) left.push(word);
        else moved.set(at, [...(moved.get(at) ?? []), word]);
      }
      for (const [at, words] of moved) places[at]?.lines.push(lineOf(words));
      if (left.length === line.words.length) lines.push(line);
      else if (left.length > 0) lines.push(lineOf(left));
    }
    if (lines.length === 0) continue;
    const kept =
      lines.length === block.lines.length ? { ...block, lines } : { ...block, lines, polygon: around(lines) };
    (isSpeck(kept, page) ? specks : rest).push(kept);
  }
  const noise = specks.map((block) => ({ ...block, kind: 'noise' as const }));
  const marginal = folios.map((line) => ({
    kind: 'marginal' as const,
    polygon: line.polygon,
    lines: [line],
  }));
  return { ...page, blocks: [...rest, ...marginal, ...places, ...noise] };
}

/** A line of some words out of another. */
function lineOf(words: readonly RecognisedWord[]): RecognisedLine {
  return { polygon: boxAround(words.flatMap(({ polygon }) => polygon)), words: [...words] };
}

function around(lines: readonly RecognisedLine[]): Polygon {
  return boxAround(lines.flatMap(({ polygon }) => polygon));
}

function boxAround(points: readonly Point[]): Polygon {
  const [left, top, right, bottom] = bounds(points);
  return [[left, top], [right, top], [right, bottom], [left, bottom]]; // prettier-ignore
}

function bounds(points: readonly Point[]): [left: number, top: number, right: number, bottom: number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

function middle(polygon: Polygon): Point {
  const [left, top, right, bottom] = bounds(polygon);
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Whether a point lies in a polygon: a ray to the right crosses its sides an odd number of times. */
function holds(polygon: Polygon, [x, y]: Point): boolean {
  let inside = false;
  polygon.forEach(([ax, ay], at) => {
    const [bx, by] = polygon[(at + 1) % polygon.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

/** A block of the outermost breadth (a twentieth) of the page, narrow, of which the engine is not sure, or without a letter or figure. */
function isSpeck({ kind, polygon, lines }: RecognisedBlock, { width, height }: RecognisedPage): boolean {
  if (kind !== 'text') return false;
  const [left, top, right, bottom] = bounds(polygon);
  const outermost =
    right < 0.05 * width || left > 0.95 * width || bottom < 0.02 * height || top > 0.98 * height;
  if (!outermost) return false;
  const words = lines.flatMap((line) => line.words);
  const sure = words.reduce((sum, { confidence = 1 }) => sum + confidence, 0) / Math.max(1, words.length);
  return sure < 0.5 || !words.some(({ text }) => /[\p{L}\p{N}]{2}/u.test(text));
}

/** Shares of the page: how near its head or foot, and its side, a folio number stands. */
const corner = { tall: 0.12, wide: 0.2 };
/** How much higher than the page's words it is at least: an archivist numbers leaves by hand, or by a numbering stamp, and large. */
const larger = 1.3;

/** Whether a word is a folio number: of figures, with a letter or two for its verso, in a corner, and larger than the page's own words. */
function folioOf({ blocks, width, height }: RecognisedPage): (word: RecognisedWord) => boolean {
  const heights = blocks
    .flatMap(({ lines }) => lines.flatMap(({ words }) => words.map(tall)))
    .sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  return (word) => {
    if (heights.length < 10 || !/^\d{1,4}(?:\p{L}{1,2}\.?)?$/u.test(word.text) || tall(word) < usual * larger)
      return false;
    const [x, y] = middle(word.polygon);
    return Math.min(y, height - y) < corner.tall * height && Math.min(x, width - x) < corner.wide * width;
  };
}

function tall({ polygon }: RecognisedWord): number {
  const [, top, , bottom] = bounds(polygon);
  return bottom - top;
}

function none(): RecognisedLine[] {
  return [];
}
