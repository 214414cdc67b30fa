// A page written with the brush, in columns from right to left, on paper ruled for it.
import type { Chance } from './chance.ts';
import type { Block } from '../../src/model/block.ts';
import { box, readingOf, turned, type DrawnLine, type DrawnPage, type Point } from './line.ts';
import type { Manner } from './leaves.ts';
import type { Mark } from './marks.ts';
import { escapeXml, height, short, width } from './svg.ts';
import type { Glyph, Piece } from './words.ts';

const top = 200;
const bottom = 1610;

interface Column {
  readonly glyphs: readonly Glyph[];
  /** Characters left empty at the top. */
  readonly lowered: number;
}

/** The brush work of a page, with its rules, seals and thumb prints. `script` chooses the face. */
export function brushPage(
  pieces: readonly Piece[],
  folio: string,
  script: 'TC' | 'KR' | 'JP',
  { stamps: places }: Manner,
  luck: Chance,
): DrawnPage {
  const size = 40;
  const step = size * 1.09;
  const room = Math.floor((bottom - top) / step);
  const columns = pieces.flatMap((piece) => setColumns(piece, room));
  const pitch = Math.min(104, (width - 240) / Math.max(columns.length, 8));
  const right = width - 128 - pitch / 2 - size / 2;
  let ink = '';
  const lines: DrawnLine[] = [];
  let rules = '';
  let seals = '';
  for (const [index, column] of columns.entries()) {
    const x = right - index * pitch;
    const drawn = brush(column, x, size, step, script, luck);
    ink += drawn.ink;
    lines.push({
      ...readingOf(column.glyphs),
      kind: 'brush',
      polygon: box(x - 4, top + column.lowered * step - 2, x + size + 8, drawn.end + size * 0.14),
    });
  }
  for (let index = 1; index <= Math.max(columns.length, 9); index++) {
    const x = right + pitch / 2 + size / 2 - index * pitch;
    if (x > 110)
      rules += `<path d="M${short(x)} ${top - 40} V${bottom + 40}" stroke="#6b5f56" stroke-width="1.6" opacity="0.55"/>`;
  }
  const frame = `<rect x="112" y="${top - 40}" width="${width - 112 - 128}" height="${bottom - top + 80}" fill="none" stroke="#6b5f56" stroke-width="4" opacity="0.6"/>`;
  const stamps = pieces.filter(({ block }) => block.kind === 'stamp');
  for (const [index, { block }] of stamps.entries()) {
    const mark = stamp(block, index, luck, script, places?.[index]);
    seals += mark.svg;
    lines.push(mark.line);
  }
  const signed = pieces.filter(({ block }) => block.kind === 'closer').length;
  const last = right - (columns.length - 1) * pitch;
  if (signed > 0)
    seals += script === 'KR' ? thumbs(last, bottom - 500, luck) : seal(last + 10, bottom - 210, luck);
  const marks = `${frame}${rules}<g filter="url(#ink)">${ink}</g>${seals}<text transform="translate(${short(luck.between(1050, 1080))} 120) rotate(-4)" font-family="CMU Classical Serif" font-style="italic" font-size="54" fill="#3a3735" fill-opacity="0.75">${escapeXml(folio)}</text>`;
  return { marks, lines };
}

function setColumns({ block, glyphs, begins }: Piece, room: number): Column[] {
  if (block.kind === 'stamp' || block.kind === 'marginal' || block.kind === 'note') return [];
  const lowered = block.kind === 'closer' ? 8 : block.kind === 'opener' ? 1 : 0;
  const label =
    block.kind === 'list-item' && begins ? Array.from(block.label ?? '', (text) => ({ text })) : [];
  const all = [...label, ...glyphs];
  const columns: Column[] = [];
  for (let at = 0; at < all.length;) {
    let end = at + room - lowered;
    // A mark of punctuation hangs below its column rather than begin the next.
    while (end < all.length && hanging.test(all[end]?.text ?? '')) end += 1;
    columns.push({ glyphs: all.slice(at, end), lowered });
    at = end;
  }
  return columns;
}

// Marks that stand in the upper right corner of their square in vertical writing, and those that are turned.
const cornered = /[、。，．.,]/u;
const hanging = /[、。，」）]/u;
const lying = /[「」（）()：；—…]/u;

function brush(
  { glyphs, lowered }: Column,
  x: number,
  size: number,
  step: number,
  script: string,
  luck: Chance,
): { readonly ink: string; readonly end: number } {
  let out = '';
  let y = top + lowered * step;
  for (const { text, state } of glyphs) {
    if (text === ' ') {
      y += step * 0.4;
      continue;
    }
    y += /[.,]/.test(text) ? step * 0.45 : step;
    if (state === 'blot') {
      for (let drop = 0; drop < 6; drop++) {
        const [cx, cy] = [x + size / 2 + luck.between(-12, 12), y - size * 0.35 + luck.between(-14, 14)];
        out += `<ellipse cx="${short(cx)}" cy="${short(cy)}" rx="${short(luck.between(9, 21))}" ry="${short(luck.between(8, 19))}" fill="#1a1817" opacity="0.8"/>`;
      }
      continue;
    }
    if (text === '　') continue;
    const dx = luck.between(-1.6, 1.6) + (cornered.test(text) ? size * 0.55 : 0);
    const dy =
      luck.between(-1.4, 1.4) - (/[.,]/.test(text) ? size * 0.12 : cornered.test(text) ? size * 0.55 : 0);
    const force = luck.once(0.08) ? luck.between(0.5, 0.7) : luck.between(0.8, 0.98);
    const centre = `${short(x + size / 2)} ${short(y - size * 0.36)}`;
    const lean = lying.test(text) ? 90 : luck.between(-2.2, 2.2);
    out += `<text x="${short(x + dx)}" y="${short(y + dy)}" transform="rotate(${lean.toFixed(1)} ${centre})" font-family="Noto Serif CJK ${script}" font-weight="600" font-size="${short(size + luck.between(-1.5, 1.5))}" fill="#191716" fill-opacity="${force.toFixed(2)}">${escapeXml(text)}</text>`;
  }
  return { ink: out, end: y };
}

/** A square seal with four characters that wear away. */
function seal(x: number, y: number, luck: Chance): string {
  const side = 96;
  return `<g filter="url(#stamp)" opacity="0.75" transform="translate(${short(x - 30)} ${short(y)}) rotate(${luck.between(-3, 3).toFixed(1)})"><rect width="${side}" height="${side}" fill="#4a4441"/><g font-family="Noto Serif CJK TC" font-weight="900" font-size="40" fill="#d6d2c8"><text x="50" y="43">之</text><text x="50" y="86">印</text><text x="8" y="43">霧</text><text x="8" y="86">江</text></g></g>`;
}

/** Eleven thumb prints, in two columns that do not quite keep their lines. */
function thumbs(x: number, y: number, luck: Chance): string {
  let out = '';
  for (let print = 0; print < 11; print++) {
    const cx = x - 6 + (print % 2) * 78 + luck.between(-8, 8);
    const cy = y + Math.floor(print / 2) * 84 + luck.between(-8, 8);
    const [wide, tall] = [luck.between(21, 26), luck.between(28, 35)];
    let ridges = `<ellipse rx="${short(wide)}" ry="${short(tall)}" fill="#4d4642" opacity="0.5"/>`;
    for (let ring = 1; ring < 5; ring++)
      ridges += `<ellipse cy="${short(ring * 0.8)}" rx="${short((wide * ring) / 5)}" ry="${short((tall * ring) / 5)}" fill="none" stroke="#d6d2c8" stroke-opacity="0.65" stroke-width="1.7"/>`;
    out += `<g filter="url(#stamp)" transform="translate(${short(cx)} ${short(cy)}) rotate(${luck.between(-35, 35).toFixed(0)})">${ridges}</g>`;
  }
  return out;
}

/** A stamp of the registry or of secrecy, written downwards in its frame. */
function stamp({ id, text }: Block, index: number, luck: Chance, script: string, put?: Point): Mark {
  const size = text.length === 1 ? 64 : 34;
  const [x, y] = put ?? [text.length === 1 ? 150 : 150 + index * 70, text.length === 1 ? 46 : height - 560];
  const letters = Array.from(text.replaceAll(' ', ''));
  const body = letters
    .map(
      (letter, at) =>
        `<text x="12" y="${short(size * (at + 1) * 1.06)}" font-size="${size}">${escapeXml(letter)}</text>`,
    )
    .join('');
  const turn = luck.between(-4, 4);
  const [wide, tall] = [size + 24, letters.length * size * 1.06 + 26];
  return {
    svg: `<g filter="url(#stamp)" opacity="0.8" transform="translate(${short(x)} ${short(y)}) rotate(${turn.toFixed(1)})" font-family="Noto Serif CJK ${script}" font-weight="900" fill="#3d3835"><rect width="${wide}" height="${short(tall)}" fill="none" stroke="#3d3835" stroke-width="5"/>${body}</g>`,
    line: {
      text,
      kind: 'stamp',
      polygon: turned(box(x, y, x + wide, y + tall), turn, [x, y]),
      of: [[id, 0, text.length]],
    },
  };
}
