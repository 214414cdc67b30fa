// A typewritten page: blocks set in lines of equal letters, each struck a little differently.
import type { Block } from '../../src/model/block.ts';
import type { Chance } from './chance.ts';
import { escapeXml, height, short } from './sheet.ts';
import { glyphsOf, type Glyph, type Piece } from './words.ts';

const leftEdge = 150;
const rightEdge = 1105;
const advanceOf = 0.525;
const salutation = /[,!]$/;
const wide = /[\p{sc=Hangul}\p{sc=Han}]/u;

interface Line {
  readonly glyphs: readonly Glyph[];
  /** Letters from the left edge. */
  readonly column: number;
  /** Lines left empty before it, where it is not the first on the page. */
  readonly before: number;
  /** Whether somebody signs beneath it. */
  readonly signed?: boolean;
}

/** The ink of a page (`faint`: of a carbon copy that nobody could read): typed lines, rubber stamps, pencil in the margins, the folio number in the corner. */
export function typePage(pieces: readonly Piece[], folio: string, faint: boolean, luck: Chance): string {
  const size = 31;
  const columns = Math.floor((rightEdge - leftEdge) / (size * advanceOf));
  const lines = setLines(pieces, columns);
  const used = lines.reduce((sum, line, index) => sum + 1 + (index === 0 ? 0 : line.before), 0);
  const step = Math.max(31, Math.min(52, (height - 330) / used));
  let y = 190 + Math.min(60, Math.max(0, (height - 330 - used * step) / 6));
  let typed = '';
  let hand = '';
  for (const [index, line] of lines.entries()) {
    y += step * (1 + (index === 0 ? 0 : line.before));
    typed += strike(line, y, size, luck);
    if (line.signed === true) hand = flourish(luck.between(690, 760), y + luck.between(52, 66), luck);
  }
  const stamps = pieces.filter(({ block }) => block.kind === 'stamp' && block.text.length > 9);
  const pencilled = pieces.filter(({ block }) => block.kind === 'marginal' && block.noise !== true);
  return `<g filter="url(#ink)" opacity="${faint ? 0.3 : 1}">${typed}${hand}</g>${stamps.map((piece, index) => rubber(piece, index, y, luck)).join('')}${pencilled
    .map((piece, index) => pencil(piece.block.text, index, stamps.length > 0, luck))
    .join('')}${corner(folio, luck)}`;
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
    const rows = wrap([...label, ...glyphsOf(inner, 0, inner.text.length)], columns - 4, 0);
    return rows.map((glyphs) => ({ glyphs, column: 2, before: 0 }));
  });
}

function setTable(block: Block): Line[] {
  const rows = (block.rows ?? []).map((row) =>
    row.map((cell) => cell.blocks.flatMap((inner) => glyphsOf(inner, 0, inner.text.length))),
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
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
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
    if (state === 'pen') {
      out += `<text x="${short(x)}" y="${short(y + 4)}" font-family="CMU Classical Serif" font-style="italic" font-size="50" fill="#262422" fill-opacity="0.85">${escapeXml(text)}</text>`;
      continue;
    }
    const force =
      state === 'gap' ? 0.1 : luck.once(0.06) ? luck.between(0.35, 0.6) : luck.between(0.72, 0.97);
    const family = wide.test(text) ? 'Noto Serif CJK KR' : 'CMU Typewriter Text';
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

/** A rubber stamp, framed and askew; those of the head stand at its left, those with a date or number at the foot. */
function rubber({ block }: Piece, index: number, foot: number, luck: Chance): string {
  const size = block.text.length > 22 ? 27 : 33;
  const frame = Array.from(block.text).length * (size * 0.76 + 3) + 40;
  const late = /\d/.test(block.text);
  const x = late ? luck.between(190, 260) + index * 30 : luck.between(150, 210);
  const y = late ? Math.min(foot + 46, height - 230) + index * 92 : 92 + index * 74 + luck.between(-6, 8);
  const turn = luck.between(-4.5, 2.5);
  return `<g filter="url(#stamp)" transform="translate(${short(x)} ${short(y)}) rotate(${turn.toFixed(1)})" opacity="0.8"><rect x="0" y="0" width="${short(frame)}" height="${size + 30}" fill="none" stroke="#2a2826" stroke-width="4.5"/><text x="${short(frame / 2)}" y="${size + 11}" text-anchor="middle" font-family="CMU Sans Serif" font-weight="bold" font-size="${size}" letter-spacing="2" fill="#2a2826">${escapeXml(block.text.toUpperCase())}</text></g>`;
}

/** A name in ink, which nobody could read: it hangs from the line of the last closer. */
function flourish(x: number, y: number, luck: Chance): string {
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
function pencil(text: string, index: number, stamped: boolean, luck: Chance): string {
  const x = index === 1 ? luck.between(780, 880) : luck.between(84, 110);
  const y = index === 0 ? luck.between(140, 155) + (stamped ? 95 : 0) : height - 95 + luck.between(-14, 14);
  return `<text transform="translate(${short(x)} ${short(y)}) rotate(${luck.between(-9, 4).toFixed(1)})" font-family="CMU Classical Serif" font-style="italic" font-size="42" fill="#3b3a3a" fill-opacity="0.75">${escapeXml(text)}</text>`;
}

function corner(folio: string, luck: Chance): string {
  return `<text transform="translate(${short(luck.between(1050, 1080))} ${short(luck.between(92, 112))}) rotate(${luck.between(-6, 6).toFixed(1)})" font-family="CMU Classical Serif" font-style="italic" font-size="62" fill="#33312f" fill-opacity="0.8">${escapeXml(folio)}</text>`;
}
