// What is put on a sheet after it was written: rubber stamps, names in ink, pencil, the number of the folio.
import type { Chance } from './chance.ts';
import { box, turned, type DrawnLine, type LineKind, type Point } from './line.ts';
import type { Widths } from './measure.ts';
import { escapeXml, height, short } from './svg.ts';
import type { Piece } from './words.ts';

/** A mark as SVG, and the line that it is. */
export interface Mark {
  readonly svg: string;
  readonly line: DrawnLine;
}

/** The face of pencil and pen, as Pango names it. */
export const pencilFace = 'CMU Classical Serif Italic';

/** A rubber stamp, framed and askew; those of the head stand at its left, those with a date or number at the foot; `put`: elsewhere. */
export function rubber({ block }: Piece, index: number, foot: number, luck: Chance, put?: Point): Mark {
  const size = block.text.length > 22 ? 27 : 33;
  const frame = Array.from(block.text).length * (size * 0.76 + 3) + 40;
  const late = /\d/.test(block.text);
  const chosenX = late ? luck.between(190, 260) + index * 30 : luck.between(150, 210);
  const chosenY = late
    ? Math.min(foot + 46, height - 230) + index * 92
    : 92 + index * 74 + luck.between(-6, 8);
  const turn = luck.between(-4.5, 2.5);
  const [x, y] = put ?? [chosenX, chosenY];
  const text = block.text.toUpperCase();
  return {
    svg: `<g filter="url(#stamp)" transform="translate(${short(x)} ${short(y)}) rotate(${turn.toFixed(1)})" opacity="0.8"><rect x="0" y="0" width="${short(frame)}" height="${size + 30}" fill="none" stroke="#2a2826" stroke-width="4.5"/><text x="${short(frame / 2)}" y="${size + 11}" text-anchor="middle" font-family="CMU Sans Serif" font-weight="bold" font-size="${size}" letter-spacing="2" fill="#2a2826">${escapeXml(text)}</text></g>`,
    line: {
      text,
      kind: 'stamp',
      polygon: turned(box(x, y, x + frame, y + size + 30), turn, [x, y]),
      of: [[block.id, 0, block.text.length]],
    },
  };
}

/** A name in ink, which nobody could read: it hangs from the line of the last closer. */
export function flourish(x: number, y: number, luck: Chance): string {
  let path = `M${short(x)} ${short(y)}`;
  let at = x;
  for (let stroke = 0; stroke < 7; stroke++) {
    const tall = stroke === 0 ? luck.between(50, 70) : luck.between(8, 34);
    const step = luck.between(16, 34);
    path += ` c${short(step * 0.2)} ${short(-tall)} ${short(step * 0.9)} ${short(-tall * 0.9)} ${short(step * 0.6)} ${short(tall * 0.1)} s${short(-step * 0.3)} ${short(tall * 0.4)} ${short(step * 0.5)} ${short(-tall * 0.15)}`;
    at += step;
  }
  path += ` c${short(luck.between(30, 60))} ${short(luck.between(-26, -4))} ${short(luck.between(60, 110))} ${short(luck.between(10, 30))} ${short(-luck.between(160, 230))} ${short(luck.between(18, 34))}`;
  return `<path d="${path}" fill="none" stroke="#24222a" stroke-opacity="0.8" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Pencil at the edges of the sheet: first at the head, below a stamp, then at the foot, right and left. */
export function pencil(piece: Piece, index: number, stamped: boolean, widths: Widths, luck: Chance): Mark {
  const x = index === 1 ? luck.between(780, 880) : luck.between(84, 110);
  const y = index === 0 ? luck.between(140, 155) + (stamped ? 95 : 0) : height - 95 + luck.between(-14, 14);
  const { id, text } = piece.block;
  const mark = scrawl(text, 'pencil', [x, y], luck.between(-9, 4), 42, widths);
  return { svg: mark.svg, line: { ...mark.line, of: [[id, 0, text.length]] } };
}

/** The number of the folio, in the upper right corner; `size` in pixels. */
export function corner(folio: string, widths: Widths, luck: Chance): Mark {
  // A long one begins further in, and all of it stays on the sheet.
  const back = Math.max(0, Array.from(folio).length - 2) * 30;
  const at: Point = [luck.between(1050, 1080) - back, luck.between(92, 112)];
  return scrawl(folio, 'folio', at, luck.between(-6, 6), 62, widths);
}

function scrawl(
  text: string,
  kind: LineKind,
  [x, y]: Point,
  turn: number,
  size: number,
  widths: Widths,
): Mark {
  const [fill, opacity] = size > 50 ? ['#33312f', 0.8] : ['#3b3a3a', 0.75];
  const wide = Array.from(text).reduce((sum, character) => sum + (widths.get(character) ?? 0.5), 0) * size;
  return {
    svg: `<text transform="translate(${short(x)} ${short(y)}) rotate(${turn.toFixed(1)})" font-family="CMU Classical Serif" font-style="italic" font-size="${size}" fill="${fill}" fill-opacity="${opacity}">${escapeXml(text)}</text>`,
    line: {
      text,
      kind,
      polygon: turned(box(x, y - size * 0.75, x + wide, y + size * 0.25), turn, [x, y]),
    },
  };
}
