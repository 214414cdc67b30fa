// A typewritten page: blocks set in lines of equal letters, each struck a little differently.
import type { Block } from '../../src/model/block.ts';
import type { Chance } from './chance.ts';
import type { Manner } from './leaves.ts';
import { box, readingOf, type DrawnLine, type DrawnPage } from './line.ts';
import { corner, flourish, pencil, rubber } from './marks.ts';
import type { Widths } from './measure.ts';
import { escapeXml, height, short } from './svg.ts';
import { glyphsOf, type Glyph, type Piece } from './words.ts';

const leftEdge = 150;
const rightEdge = 1105;
const advanceOf = 0.525;
const salutation = /[,!]$/;
const wide = /[\p{sc=Hangul}\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u;
const clinging = /[、。，；：）」]/u;

interface Line {
  readonly glyphs: readonly Glyph[];
  /** Letters from the left edge. */
  readonly column: number;
  /** Lines left empty before it, where it is not the first on the page. */
  readonly before: number;
  /** Whether somebody signs beneath it. */
  readonly signed?: boolean;
}

/**
 * The ink of a page: typed lines, rubber stamps, pencil in the margins, the folio number in the corner. `widths`: of the pencil's letters.
 */
export function typePage(
  pieces: readonly Piece[],
  folio: string,
  { force = 1, stamps: places }: Manner,
  widths: Widths,
  luck: Chance,
): DrawnPage {
  const size = 31;
  const columns = Math.floor((rightEdge - leftEdge) / (size * advanceOf));
  const set = setLines(pieces, columns);
  const used = set.reduce((sum, line, index) => sum + 1 + (index === 0 ? 0 : line.before), 0);
  const step = Math.max(31, Math.min(52, (height - 330) / used));
  let y = 190 + Math.min(60, Math.max(0, (height - 330 - used * step) / 6));
  let typed = '';
  let hand = '';
  const lines: DrawnLine[] = [];
  for (const [index, line] of set.entries()) {
    y += step * (1 + (index === 0 ? 0 : line.before));
    typed += strike(line, y, size, luck);
    lines.push(...placed(line, y, size));
    if (line.signed === true) hand = flourish(luck.between(690, 760), y + luck.between(52, 66), luck);
  }
  const stamps = pieces.filter(({ block }) => block.kind === 'stamp' && block.text.length > 9);
  const pencilled = pieces.filter(({ block }) => block.kind === 'marginal' && block.noise !== true);
  const marks = [
    ...stamps.map((piece, index) => rubber(piece, index, y, luck, places?.[index])),
    ...pencilled.map((piece, index) => pencil(piece, index, stamps.length > 0, widths, luck)),
    corner(folio, widths, luck),
  ];
  return {
    marks: `<g filter="url(#ink)" opacity="${force}">${typed}${hand}</g>${marks.map(({ svg }) => svg).join('')}`,
    lines: [...lines, ...marks.map(({ line }) => line)],
  };
}

function shown({ text, state }: Glyph): boolean {
  return text.trim() !== '' && state !== 'bar' && state !== 'blot';
}

/** A line without the blanks at its ends; one that is not typed is a signature. */
function placed({ glyphs, column }: Line, y: number, size: number): DrawnLine[] {
  const first = glyphs.findIndex(shown);
  const last = glyphs.findLastIndex(shown);
  const end = glyphs[last];
  if (end === undefined) return [];
  const advance = size * advanceOf;
  const [left, right] = [first, last + (wide.test(end.text) ? 2 : 1)].map(
    (at) => leftEdge + (column + at) * advance,
  );
  return [
    {
      ...readingOf(glyphs.slice(first, last + 1)),
      kind: glyphs.some(({ state }) => state === 'pen') ? 'signature' : 'typed',
      polygon: box((left ?? 0) - 2, y - size * 0.8, (right ?? 0) + 2, y + size * 0.3),
    },
  ];
}

function plain(text: string): Glyph[] {
  return Array.from(text, (character) => ({ text: character }));
}

/** Letters that take the room of two, each with nothing after it. */
function widened(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.flatMap((glyph) => (wide.test(glyph.text) ? [glyph, { text: '' }] : [glyph]));
}

function setLines(pieces: readonly Piece[], columns: number): Line[] {
  const lines: Line[] = [];
  const notes: Line[] = [];
  let marker = 0;
  for (const { block, glyphs: narrow, begins } of pieces) {
    const glyphs = widened(narrow);
    const add = (
      rows: readonly (readonly Glyph[])[],
      column: (row: readonly Glyph[]) => number,
      before: number,
    ): void => {
      for (const [index, row] of rows.entries())
        lines.push({ glyphs: row, column: column(row), before: index === 0 ? before : 0 });
    };
    switch (block.kind) {
      case 'heading':
        add(
          wrap(capitals(glyphs, block.level ?? 1), columns - 8, 0),
          (row) => Math.floor((columns - row.length) / 2),
          block.level === 1 ? 0.6 : 0.7,
        );
        break;
      case 'opener':
        add(
          wrap(glyphs, columns - 10, 0),
          () => (salutation.test(block.text) ? 0 : glyphs.length < 30 ? Math.floor(columns / 2) : 4),
          0.15,
        );
        break;
      case 'closer':
        for (const [index, row] of wrap(glyphs, columns - 16, 0).entries())
          lines.push({
            glyphs: row,
            column: Math.max(0, columns - row.length - 6),
            before: index === 0 ? 0.5 : 0,
            signed: glyphs.every(({ state }) => state !== 'pen'),
          });
        break;
      case 'list-item': {
        const depth = ((block.level ?? 1) - 1) * 4 + 4;
        const label = begins ? plain(`${block.label ?? '-'} `) : [];
        const rows = wrap([...label, ...glyphs], columns - depth, 0);
        for (const [index, row] of rows.entries())
          lines.push({
            glyphs: row,
            column: depth + (index === 0 ? 0 : label.length),
            before: index === 0 ? 0.25 : 0,
          });
        break;
      }
      case 'table':
        lines.push(...setTable(block));
        break;
      case 'note':
        marker += 1;
        notes.push(...setNote(block, marker, columns));
        break;
      case 'stamp':
        if (block.text.length <= 9) add([glyphs], () => 6, 0.3);
        break;
      case 'marginal':
        break;
      case 'paragraph':
      case 'quotation':
      case 'attachment':
        add(wrap(withNoteMarks(block, glyphs), columns, begins ? 5 : 0), () => 0, begins ? 0.35 : 0);
    }
  }
  return notes.length === 0
    ? lines
    : [...lines, { glyphs: plain('_'.repeat(16)), column: 0, before: 1.6 }, ...notes];
}

function capitals(glyphs: readonly Glyph[], level: number): Glyph[] {
  const shown =
    level === 1 ? glyphs.map((glyph) => ({ ...glyph, text: glyph.text.toUpperCase() })) : [...glyphs];
  return shown.map((glyph) =>
    level === 3 ? glyph : { ...glyph, underlined: glyph.text !== ' ' || level === 2 },
  );
}

/** The asterisks of the document's own notes, which the transcription keeps as references. */
function withNoteMarks(block: Block, glyphs: readonly Glyph[]): Glyph[] {
  const marks = block.spans.filter((span) => span.type === 'note').length;
  return [...glyphs, ...plain('*'.repeat(marks))];
}

function setNote(block: Block, marker: number, columns: number): Line[] {
  return [...(block.text === '' ? [] : [block]), ...(block.blocks ?? [])].flatMap((inner, index) => {
    const label = index === 0 ? plain(`${'*'.repeat(marker)} `) : plain('  ');
    const rows = wrap([...label, ...widened(glyphsOf(inner, 0, inner.text.length))], columns - 4, 0);
    return rows.map((glyphs) => ({ glyphs, column: 2, before: 0 }));
  });
}

function setTable(block: Block): Line[] {
  const rows = (block.rows ?? []).map((row) =>
    row.map((cell) => cell.blocks.flatMap((inner) => widened(glyphsOf(inner, 0, inner.text.length)))),
  );
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row, index) => {
    const glyphs = row.flatMap((cell, at) => {
      const space = plain(' '.repeat((widths[at] ?? 0) - cell.length));
      const number = index > 0 && /^[\d,½—-]+$/u.test(cell.map(({ text }) => text).join(''));
      return [...(number ? space : []), ...cell, ...(number ? [] : space), ...plain('  ')];
    });
    return { glyphs, column: 2, before: index === 0 ? 0.5 : 0 };
  });
  const rule = {
    glyphs: plain('-'.repeat(widths.reduce((sum, cell) => sum + cell + 2, -2))),
    column: 2,
    before: 0,
  };
  const headed = block.rows?.[0]?.some(({ header }) => header === true) === true;
  return headed ? [...lines.slice(0, 1), rule, ...lines.slice(1)] : lines;
}

/** Breaks at blanks; `indent` letters are left empty on the first line. */
function wrap(glyphs: readonly Glyph[], columns: number, indent: number): Glyph[][] {
  const lines: Glyph[][] = [];
  let line = plain(' '.repeat(indent));
  let word: Glyph[] = [];
  const flush = (): void => {
    if (line.length + word.length > columns && line.some(({ text }) => text !== ' ')) {
      lines.push(line);
      line = [];
    }
    line.push(...word);
    word = [];
  };
  for (const glyph of glyphs) {
    if (glyph.text !== ' ' || glyph.state !== undefined) {
      // A line may end before any character of Chinese or Korean, but for those that close what stands before them.
      if (wide.test(glyph.text) && !clinging.test(glyph.text)) flush();
      word.push(glyph);
      continue;
    }
    flush();
    if (line.length > 0 && line.length < columns) line.push(glyph);
  }
  flush();
  return [...lines, line];
}

function strike({ glyphs, column }: Line, y: number, size: number, luck: Chance): string {
  const advance = size * advanceOf;
  let out = '';
  for (const [index, { text, underlined, raised, state }] of glyphs.entries()) {
    const x = leftEdge + (column + index) * advance + luck.between(-0.8, 0.8);
    const base = y + luck.between(-1.1, 1.1) - (raised === true ? size * 0.3 : 0);
    if (state === 'bar') {
      out += `<rect x="${short(x - 1)}" y="${short(y - size * 0.82)}" width="${short(advance + 2)}" height="${short(size * 1.1)}" fill="#141312"/>`;
      continue;
    }
    if (text === '' || (text === ' ' && underlined !== true)) continue;
    if (state === 'blot') {
      out += blot(x, base, size, luck);
      continue;
    }
    if (state === 'pen') {
      out += `<text x="${short(x)}" y="${short(y + 4)}" font-family="CMU Classical Serif" font-style="italic" font-size="50" fill="#262422" fill-opacity="0.85">${escapeXml(text)}</text>`;
      continue;
    }
    const force =
      state === 'gap' ? 0.1 : luck.once(0.06) ? luck.between(0.35, 0.6) : luck.between(0.72, 0.97);
    const family = wide.test(text)
      ? `Noto Serif CJK ${/\p{sc=Hangul}/u.test(text) ? 'KR' : 'TC'}`
      : 'CMU Typewriter Text';
    const drawn = `font-family="${family}" font-size="${raised === true ? size * 0.72 : size}" fill="#1d1b1a" fill-opacity="${force.toFixed(2)}"`;
    out += `<text x="${short(x)}" y="${short(base)}" ${drawn}>${escapeXml(text)}</text>`;
    if (luck.once(0.05))
      out += `<text x="${short(x + 1.2)}" y="${short(base + 0.6)}" ${drawn}>${escapeXml(text)}</text>`;
    if (underlined === true) {
      const below = y + size * 0.2 + luck.between(-0.8, 0.8);
      out += `<path d="M${short(x - 1)} ${short(below)} h${short(advance + 2)}" stroke="#1d1b1a" stroke-width="2" stroke-opacity="${(force * 0.85).toFixed(2)}"/>`;
    }
  }
  return out;
}

/** Ink that was spilt over a letter. */
function blot(x: number, y: number, size: number, luck: Chance): string {
  let out = '';
  for (let drop = 0; drop < 4; drop++) {
    const [cx, cy] = [x + size / 4 + luck.between(-6, 6), y - size * 0.3 + luck.between(-8, 8)];
    out += `<ellipse cx="${short(cx)}" cy="${short(cy)}" rx="${short(luck.between(8, 15))}" ry="${short(luck.between(8, 14))}" fill="#1a1817" opacity="0.85"/>`;
  }
  return out;
}
