// A page in a proportional face: a letter written by hand, or a column of a newspaper set in type.
import type { Chance } from './chance.ts';
import { readingOf, type DrawnLine, type DrawnPage } from './line.ts';
import { corner, pencil, rubber } from './marks.ts';
import type { Widths } from './measure.ts';
import { escapeXml, height, short } from './svg.ts';
import { glyphsOf, type Glyph, type Piece } from './words.ts';

/** A way of putting letters on paper. `left` to `right`: the measure, in pixels; `size` and `lead`: of letters and lines. */
export interface Hand {
  readonly kind: 'hand' | 'print';
  readonly face: string;
  readonly family: string;
  readonly italic: boolean;
  readonly size: number;
  readonly lead: number;
  readonly left: number;
  readonly right: number;
}

export const hands = {
  hand: {
    kind: 'hand',
    face: 'CMU Classical Serif Italic',
    family: 'CMU Classical Serif',
    italic: true,
    size: 40,
    lead: 57,
    left: 140,
    right: 1130,
  },
  print: {
    kind: 'print',
    face: 'CMU Serif',
    family: 'CMU Serif',
    italic: false,
    size: 33,
    lead: 41,
    left: 240,
    right: 1010,
  },
} as const satisfies Record<Hand['kind'], Hand>;

interface Row {
  readonly glyphs: readonly Glyph[];
  /** Pixels from the left edge of the measure. */
  readonly x: number;
  /** Pixels left empty above. */
  readonly above: number;
  readonly scale: number;
  /** Pixels added to each blank, so that the line fills the measure. */
  readonly spread: number;
}

/** The ink of a page; `widths` of the hand's letters, `pencilled` of the pencil's. */
export function setPage(
  pieces: readonly Piece[],
  folio: string,
  hand: Hand,
  widths: Widths,
  pencilled: Widths,
  luck: Chance,
): DrawnPage {
  const rows = pieces.flatMap((piece) => rowsOf(piece, hand, widths));
  const tall = rows.reduce((sum, { above }) => sum + above + hand.lead, 0);
  const squeeze = Math.min(1, (height - 300) / tall);
  let y = 150;
  let ink = '';
  const lines: DrawnLine[] = [];
  for (const row of rows) {
    y += (row.above + hand.lead) * squeeze;
    const [drawn, line] = write(row, y, hand, widths, luck);
    ink += drawn;
    if (line !== undefined) lines.push(line);
  }
  const stamps = pieces.filter(({ block }) => block.kind === 'stamp');
  const margins = pieces.filter(({ block }) => block.kind === 'marginal' && block.noise !== true);
  const marks = [
    ...stamps.map((piece, index) => rubber(piece, index, y, luck)),
    ...margins.map((piece, index) => pencil(piece, index, stamps.length > 0, pencilled, luck)),
    corner(folio, pencilled, luck),
  ];
  return {
    marks: `<g filter="url(#ink)">${ink}</g>${marks.map(({ svg }) => svg).join('')}`,
    lines: [...lines, ...marks.map(({ line }) => line)],
  };
}

function label(text: string): Glyph[] {
  return Array.from(text, (character) => ({ text: character }));
}

function rowsOf({ block, glyphs, begins }: Piece, hand: Hand, widths: Widths): Row[] {
  const full = hand.right - hand.left;
  const set = (
    text: readonly Glyph[],
    { indent = 0, first = 0, above = 0, scale = 1, align = 'left' }: Setting,
  ): Row[] => {
    const broken = wrap(text, full - indent, first, widths, hand.size * scale);
    return broken.map((line, at) => {
      const wide = widthOf(line, widths, hand.size * scale);
      const start = indent + (at === 0 ? first : 0);
      const rest = full - start - wide;
      const blanks = line.filter((glyph) => glyph.text === ' ').length;
      const filled =
        hand.kind === 'print' &&
        align === 'left' &&
        at < broken.length - 1 &&
        blanks > 0 &&
        rest < 16 * blanks;
      const x = align === 'left' ? start : align === 'centre' ? start + rest / 2 : start + rest;
      return { glyphs: line, x, above: at === 0 ? above : 0, scale, spread: filled ? rest / blanks : 0 };
    });
  };
  const marks = label('*'.repeat(block.spans.filter((span) => span.type === 'note').length));
  switch (block.kind) {
    case 'heading': {
      const level = block.level ?? 1;
      return set(glyphs, {
        above: 22,
        scale: level === 1 ? 1.5 : 1.12,
        align: hand.kind === 'print' ? 'centre' : 'left',
      });
    }
    case 'opener':
      return set(glyphs, { above: 12, first: hand.kind === 'hand' ? 330 : 0, align: 'left' });
    case 'closer':
      return set(glyphs, { above: 16, align: 'right' });
    case 'list-item':
      return set([...(begins ? label(`${block.label ?? '–'} `) : []), ...glyphs, ...marks], {
        indent: 50,
        above: 6,
      });
    case 'note':
      return [...(block.text === '' ? [] : [block]), ...(block.blocks ?? [])].flatMap((inner, at) =>
        set([...label(at === 0 ? '* ' : ''), ...glyphsOf(inner, 0, inner.text.length)], {
          above: at === 0 ? 34 : 0,
          scale: 0.82,
        }),
      );
    case 'paragraph':
    case 'quotation':
    case 'attachment': {
      return set([...glyphs, ...marks], {
        first: begins ? 54 : 0,
        above: begins && hand.kind === 'hand' ? 10 : 0,
      });
    }
    case 'stamp':
    case 'marginal':
    case 'table':
      return [];
  }
}

interface Setting {
  readonly indent?: number;
  /** Further, on the first line. */
  readonly first?: number;
  readonly above?: number;
  readonly scale?: number;
  readonly align?: 'left' | 'centre' | 'right';
}

function widthOf(glyphs: readonly Glyph[], widths: Widths, size: number): number {
  return glyphs.reduce((sum, { text }) => sum + (widths.get(text) ?? (text === '' ? 0 : 0.6)) * size, 0);
}

/** Breaks at blanks and line feeds, into lines of at most `room` pixels. */
function wrap(
  glyphs: readonly Glyph[],
  room: number,
  first: number,
  widths: Widths,
  size: number,
): Glyph[][] {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  let word: Glyph[] = [];
  const flush = (): void => {
    const wide = widthOf([...line, ...word], widths, size) + (lines.length === 0 ? first : 0);
    if (wide > room && line.length > 0) {
      lines.push(trimmed(line));
      line = [];
    }
    line.push(...word);
    word = [];
  };
  for (const glyph of glyphs) {
    if (glyph.text === '\n') {
      flush();
      lines.push(line);
      line = [];
    } else if (glyph.text === ' ' && glyph.state === undefined) {
      flush();
      if (line.length > 0) line.push(glyph);
    } else word.push(glyph);
  }
  flush();
  return [...lines, line].map(trimmed).filter(({ length }) => length > 0);
}

function trimmed(line: readonly Glyph[]): Glyph[] {
  const last = line.findLastIndex(({ text }) => text !== ' ');
  return line.slice(0, last + 1);
}

function write(
  { glyphs, x, scale, spread }: Row,
  y: number,
  hand: Hand,
  widths: Widths,
  luck: Chance,
): [string, DrawnLine | undefined] {
  const size = hand.size * scale;
  const [wander, slope] = hand.kind === 'hand' ? [luck.between(-5, 5), luck.between(-0.006, 0.003)] : [0, 0];
  const begin = hand.left + x + wander;
  let at = begin;
  let out = '';
  for (const { text, underlined, raised, state } of glyphs) {
    const advance = (widths.get(text) ?? 0.6) * size + (text === ' ' ? spread : 0);
    const down = (at - begin) * slope;
    const loose = hand.kind === 'hand' ? 1 : 0.35;
    const base = y + down + luck.between(-1, 1) * loose - (raised === true ? size * 0.3 : 0);
    const force = state === 'gap' ? 0.1 : luck.once(0.05) ? luck.between(0.5, 0.7) : luck.between(0.8, 0.97);
    const style = hand.italic ? ' font-style="italic"' : '';
    if (state === 'blot') {
      out += `<ellipse cx="${short(at + advance / 2)}" cy="${short(base - size * 0.3)}" rx="${short(luck.between(11, 24))}" ry="${short(luck.between(12, 22))}" fill="#1a1817" opacity="0.86"/>`;
    } else if (text !== ' ')
      out += `<text x="${short(at)}" y="${short(base)}" font-family="${hand.family}"${style} font-size="${short(raised === true ? size * 0.7 : size + luck.between(-0.8, 0.8) * loose)}" fill="#201e20" fill-opacity="${force.toFixed(2)}">${escapeXml(text)}</text>`;
    if (underlined === true)
      out += `<path d="M${short(at - 1)} ${short(y + down + size * 0.18)} h${short(advance + 2)}" stroke="#201e20" stroke-width="2" stroke-opacity="0.8"/>`;
    at += advance;
  }
  const reading = readingOf(glyphs);
  if (reading.text === '') return [out, undefined];
  const [top, bottom] = [size * 0.78, size * 0.28];
  const fall = (at - begin) * slope;
  return [
    out,
    {
      ...reading,
      kind: hand.kind,
      polygon: [
        [begin - 2, y - top],
        [at + 2, y + fall - top],
        [at + 2, y + fall + bottom],
        [begin - 2, y + bottom],
      ],
    },
  ];
}
