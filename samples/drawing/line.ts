// Where the lines of a drawn page stand: the ground truth that a recognition of it can be measured against.
import { height, width } from './svg.ts';
import type { Glyph } from './words.ts';

export type Point = readonly [x: number, y: number];

/** What drew a line: what the transcription should hold (`typed`, `brush`, `hand`, `print`), or what lies around it. */
export type LineKind =
  'typed' | 'brush' | 'hand' | 'print' | 'signature' | 'stamp' | 'pencil' | 'folio' | 'neighbour';

/**
 * One line, in pixels of the picture. `polygon` goes round it from its beginning, along its top (or, of a column, its right).
 * `of`: what it shows of the transcription: ids of blocks, with ranges in UTF-16 code units.
 */
export interface DrawnLine {
  readonly text: string;
  readonly kind: LineKind;
  readonly polygon: readonly Point[];
  readonly of?: readonly (readonly [block: string, start: number, end: number])[];
}

/** The marks on a sheet as SVG, and the lines in them. */
export interface DrawnPage {
  readonly marks: string;
  readonly lines: readonly DrawnLine[];
}

export function box(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** Turns points clockwise about a centre, by degrees. */
export function turned(points: readonly Point[], degrees: number, [cx, cy]: Point): Point[] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]);
}

/** The polygon in whole pixels, kept within the picture. */
export function onPicture(points: readonly Point[]): Point[] {
  return points.map(([x, y]) => [within(x, width), within(y, height)]);
}

function within(value: number, most: number): number {
  return Math.min(Math.max(Math.round(value), 0), most);
}

/** What the characters of a line read, and what they show of which blocks. */
export function readingOf(glyphs: readonly Glyph[]): Pick<DrawnLine, 'text' | 'of'> {
  const of: [string, number, number][] = [];
  for (const glyph of glyphs) {
    if (glyph.of === undefined) continue;
    const [block, start, end] = glyph.of;
    const last = of.at(-1);
    if (last?.[0] === block && start <= last[2]) last[2] = Math.max(last[2], end);
    else of.push([block, start, end]);
  }
  const text = glyphs.map((glyph) => (glyph.state === 'bar' || glyph.state === 'blot' ? '' : glyph.text));
  return { text: text.join('').trim(), ...(of.length > 0 && { of }) };
}
