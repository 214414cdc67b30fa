// From lines to the outline of a text: blocks, and what stands indented under them.
import type { Weight } from '../../../model/weight.ts';
import type { Report } from '../report.ts';
import { classify, type Line } from './classify.ts';
import { indentOf, trimLineEnd, unescapeStart } from './lines.ts';
import {
  blockKind,
  deepest,
  deepestList,
  type Frame,
  type RawBlock,
  type RawCell,
  type RawRow,
} from './outline.ts';

/**
 * Reads lines into blocks. Never fails: what is no markup is a paragraph, and what looks like a slip is a warning. Linear. Adds
 * blocks, rows and cells to the weight of the record, and stops where that is too much.
 */
export function readOutline(lines: readonly string[], report: Report, weight: Weight): RawBlock[] {
  return new Outline(report, weight).read(lines);
}

type Of<K extends Line['kind']> = Extract<Line, { kind: K }>;
type Made = Pick<RawBlock, 'kind' | 'line' | 'level' | 'label' | 'noteName'> & {
  header?: RawBlock['header'];
};

class Outline {
  readonly #report: Report;
  readonly #weight: Weight;
  readonly #root: RawBlock[] = [];
  #frames: Frame[] = [];
  /** The block whose lines are being read; a blank line ends it. */
  #open: RawBlock | undefined;
  /** The block that was begun last, for page marks that nothing follows. */
  #last: RawBlock | undefined;
  /** Page marks in lines of their own: they belong to what follows. */
  #marks = '';
  #marksLine = 0;
  #isTooDeep = false;

  constructor(report: Report, weight: Weight) {
    this.#report = report;
    this.#weight = weight;
  }

  read(lines: readonly string[]): RawBlock[] {
    for (let at = 0; at < lines.length && !this.#weight.isTooMuch; at++) {
      const line = lines[at] ?? '';
      const indent = indentOf(line);
      const text = trimLineEnd(line.slice(indent));
      const what = classify(text);
      if (what.kind === 'fence') at = this.#fence(lines, at, indent, what);
      else this.#line(what, text, indent, at + 1);
    }
    this.#placeLastMarks();
    return this.#root;
  }

  #line(what: Exclude<Line, { kind: 'fence' }>, text: string, indent: number, line: number): void {
    switch (what.kind) {
      case 'blank':
        this.#open = undefined;
        return;
      case 'page-marks':
        if (this.#marks === '') this.#marksLine = line;
        this.#marks += text;
        return;
      case 'text':
        if (what.suspect !== undefined) warnUnknown(this.#report, what.suspect, line);
        if (this.#open === undefined || this.#open.rows !== undefined) this.#paragraph(text, indent, line);
        else {
          this.#open.source.push(this.#withMarks(unescapeStart(text)));
          this.#open.sourceLines.push(line);
        }
        return;
      case 'heading':
        this.#begin({ kind: 'heading', level: what.level, line }, what.rest, indent);
        // A heading is its line; what follows without a blank line is a block of its own.
        this.#open = undefined;
        return;
      case 'item':
        this.#item({ kind: 'list-item', label: what.label, line }, what.rest, indent, undefined);
        return;
      case 'note': {
        const note = this.#begin(
          { kind: 'note', label: what.name, noteName: what.name, line },
          what.rest,
          indent,
        );
        this.#frames.push({ indent, holds: 'block', block: note });
        return;
      }
      case 'row':
        this.#row(text, indent, line);
        return;
      case 'directive':
        this.#directive(what, text, indent, line);
    }
  }

  #directive(what: Of<'directive'>, text: string, indent: number, line: number): void {
    const { header, rest } = what;
    const kind = blockKind(header.name);
    if (kind === undefined) {
      if (!this.#tablePart(what, indent, line)) {
        warnMisplaced(this.#report, text, line);
        this.#paragraph(`\\${text}`, indent, line);
      }
    } else if (kind === 'list-item') {
      const level = Number(header.attributes.get('level') ?? 1);
      this.#item({ kind, header, line }, rest, indent, Number.isInteger(level) && level > 0 ? level : 1);
    } else {
      const name = header.attributes.get('name');
      const noteName = typeof name === 'string' ? name : undefined;
      if (kind === 'table' && rest !== '') {
        warnMisplaced(this.#report, rest, line);
        this.#paragraph(rest, indent, line);
      }
      const block = this.#begin({ kind, header, noteName, line }, kind === 'table' ? '' : rest, indent);
      if (kind === 'table') block.rows = [];
      if (kind === 'table' || kind === 'note' || kind === 'attachment')
        this.#frames.push({ indent, holds: 'block', block });
    }
  }

  #tablePart({ header, rest }: Of<'directive'>, indent: number, line: number): boolean {
    this.#leave(indent, false);
    const top = this.#frames.at(-1);
    if (header.name === 'row' && top?.holds === 'block' && top.block.rows !== undefined && rest === '') {
      const row: RawRow = { line, cells: [] };
      top.block.rows.push(row);
      this.#weight.add();
      this.#open = undefined;
      this.#frames.push({ indent, holds: 'row', row });
      return true;
    }
    if (header.name === 'cell' && top?.holds === 'row') {
      const cell: RawCell = { line, header, children: [] };
      top.row.cells.push(cell);
      this.#weight.add();
      this.#open = undefined;
      this.#frames.push({ indent, holds: 'cell', cell });
      if (rest !== '') this.#paragraph(rest, indent + 1, line);
      return true;
    }
    return false;
  }

  #item(made: Made, first: string, indent: number, level: number | undefined): void {
    this.#leave(indent, true);
    const top = this.#frames.at(-1);
    const own = Math.min(deepestList, level ?? (top?.holds === 'item' ? top.level + 1 : 1));
    // Items of one list stand beside each other, whatever their level.
    const around = this.#frames.findLastIndex((frame) => frame.holds !== 'item');
    const block = this.#begin({ ...made, ...(level === undefined && { level: own }) }, first, indent, around);
    // What holds blocks of its own holds the items too that are indented under it.
    const holds = made.header?.attributes.has('holds') === true;
    this.#frames.push(
      holds ? { indent, holds: 'block', block } : { indent, holds: 'item', block, level: own },
    );
  }

  #row(source: string, indent: number, line: number): void {
    this.#weight.add();
    const rows = this.#open?.rows ?? this.#tableAround(indent)?.rows;
    if (rows === undefined) {
      const table = this.#begin({ kind: 'table', line }, '', indent);
      table.rows = [{ line, source, cells: [] }];
      return;
    }
    const only = rows.length === 1 ? rows[0] : undefined;
    const isRule = /^\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+$/.test(source);
    if (isRule && only?.source !== undefined) only.header = true;
    else
      rows.push({
        line,
        source: this.#withMarks(`|${source.slice(1).replace(/^[ \t]+/, '')}`, 1),
        cells: [],
      });
  }

  #tableAround(indent: number): RawBlock | undefined {
    this.#leave(indent, false);
    const top = this.#frames.at(-1);
    return top?.holds === 'block' && top.block.rows !== undefined ? top.block : undefined;
  }

  /** Reads a noise fence to its end, and gives the index of its last line. */
  #fence(lines: readonly string[], start: number, indent: number, what: Of<'fence'>): number {
    const named = what.header.attributes.get('kind');
    const kind = (typeof named === 'string' ? blockKind(named) : undefined) ?? 'marginal';
    const block = this.#begin({ kind, header: what.header, line: start + 1 }, '', indent);
    this.#open = undefined;
    const raw: string[] = [];
    block.raw = raw;
    for (let at = start + 1; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const closing = line.trim();
      if (closing.length >= what.ticks && /^`+$/.test(closing)) return at;
      raw.push(line.slice(Math.min(indent, indentOf(line))));
    }
    this.#report.warn(
      'fence-not-closed',
      start + 1,
      'This fence is never closed; everything after it was taken as noise.',
      `Put a line of ${what.ticks} backticks where the noise ends.`,
    );
    return lines.length;
  }

  #paragraph(text: string, indent: number, line: number): void {
    this.#begin({ kind: 'paragraph', line }, text, indent);
  }

  /** Begins a block in the frame around it: the innermost, or the one at `around` (-1: the text itself). */
  #begin(made: Made, first: string, indent: number, around?: number): RawBlock {
    this.#leave(indent, made.kind === 'list-item');
    const text = this.#withMarks(unescapeStart(first));
    const block: RawBlock = {
      header: undefined,
      ...made,
      source: text === '' ? [] : [text],
      sourceLines: text === '' ? [] : [made.line],
      children: [],
    };
    this.#siblings(around ?? this.#frames.length - 1, made.line).push(block);
    this.#weight.add();
    this.#open = block;
    this.#last = block;
    return block;
  }

  #siblings(around: number, line: number): RawBlock[] {
    const frame = this.#frames[around];
    if (frame === undefined) return this.#root;
    if (frame.holds === 'cell') return frame.cell.children;
    if (frame.holds === 'item') return frame.block.children;
    if (frame.holds === 'block' && frame.block.rows === undefined) return frame.block.children;
    this.#report.warn(
      'cell-expected',
      line,
      'Only rows stand under a table, and only cells in a row; this was put into a cell of its own.',
      'Write “:cell: …” before it.',
    );
    const cell: RawCell = { line, header: undefined, children: [] };
    if (frame.holds === 'row') frame.row.cells.push(cell);
    else frame.block.rows?.push({ line, cells: [cell] });
    return cell.children;
  }

  /**
   * Leaves every frame that begins at this column or further in. What is no item and stands further in than a list begins belongs
   * to the item before it, of whatever level, so that nothing changes its place.
   */
  #leave(indent: number, isItem: boolean): void {
    for (
      let top = this.#frames.at(-1);
      top !== undefined && top.indent >= indent;
      top = this.#frames.at(-1)
    ) {
      if (!isItem && top.holds === 'item' && this.#listColumn() < indent) break;
      this.#frames.pop();
    }
    if (this.#frames.length < deepest) return;
    this.#frames = this.#frames.slice(0, deepest - 1);
    if (this.#isTooDeep) return;
    this.#isTooDeep = true;
    this.#report.warn(
      'markup-too-deep',
      undefined,
      `Blocks stand more than ${deepest} deep in one another; the deepest were raised.`,
      'Nest them less.',
    );
  }

  /** The column in which the list begins that is being read. */
  #listColumn(): number {
    const around = this.#frames.findLastIndex((frame) => frame.holds !== 'item');
    return this.#frames[around + 1]?.indent ?? 0;
  }

  #withMarks(text: string, at = 0): string {
    if (this.#marks === '') return text;
    const marked = text.slice(0, at) + this.#marks + text.slice(at);
    this.#marks = '';
    return marked;
  }

  #placeLastMarks(): void {
    if (this.#marks === '') return;
    const last = this.#last;
    if (last === undefined || last.raw !== undefined || last.rows !== undefined) {
      this.#frames = [];
      this.#paragraph('', 0, this.#marksLine);
    } else {
      const line = last.source.pop() ?? '';
      last.source.push(this.#withMarks(line, line.length));
      if (last.sourceLines.length === 0) last.sourceLines.push(this.#marksLine);
    }
  }
}

function warnMisplaced(report: Report, text: string, line: number): void {
  report.warn(
    'markup-misplaced',
    line,
    `“${text.slice(0, 40)}” is not where a table has its words; it was taken as a paragraph.`,
    'A “:row:” stands indented under “:table:”, a “:cell: …” indented under “:row:”, and words in cells alone.',
  );
}

function warnUnknown(report: Report, name: string, line: number): void {
  report.warn(
    'markup-unknown',
    line,
    `“${name}” is no block that is known here; the line was taken as plain words.`,
    'Known are :opener: :closer: :stamp: :marginal: :paragraph: :quotation: :heading: :list-item: :note: :attachment: :table:. For a colon, write \\:.',
  );
}
