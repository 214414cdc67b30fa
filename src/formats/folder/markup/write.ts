// Writes blocks as marked-up text.
import type { Block, Cell } from '../../../model/block.ts';
import { walkBlocks } from '../../../model/block.ts';
import { isNoteName } from './directives.ts';
import { isSafe } from './escape.ts';
import { printAttributes } from './header.ts';
import { printMarker } from './label.ts';
import { onLines, onOneLine } from './layout.ts';
import { writeWords, type Names } from './write-inline.ts';

/** What a writer must know from outside the text: what its pages are called, and which blocks record.yaml points to. */
export interface Around {
  page(id: string): string;
  readonly named: ReadonlySet<string>;
}

/** Writes the blocks of a text. Read again, they are the same, but for ids, segments and perhaps the order of spans. */
export function writeMarkup(blocks: readonly Block[], around: Around): string {
  const writer = new Writer(blocks, around);
  writer.blocks(blocks, 0);
  return writer.text();
}

/** What stands before a block at its column and further in, as a reader of the markup sees it. */
interface Beside {
  readonly indent: number;
  /** The level of a list item; undefined for a block that holds what is indented under it. */
  readonly level: number | undefined;
}

class Writer {
  readonly #out: string[] = [];
  readonly #names: Names;
  readonly #noteNames = new Map<string, string>();
  readonly #named: ReadonlySet<string>;

  constructor(blocks: readonly Block[], around: Around) {
    this.#named = around.named;
    this.#nameNotes(blocks);
    this.#names = { page: (id) => around.page(id), note: (id) => this.#noteNames.get(id) ?? id };
  }

  text(): string {
    return this.#out.length === 0 ? '' : `${this.#out.join('\n')}\n`;
  }

  /** Notes are called by their labels where that is plain and unique, else by numbers. */
  #nameNotes(blocks: readonly Block[]): void {
    const notes = [...walkBlocks(blocks)].filter((block) => block.kind === 'note');
    const taken = new Set<string>();
    for (const { id, label } of notes) {
      if (label === undefined || !isNoteName(label) || taken.has(label)) continue;
      taken.add(label);
      this.#noteNames.set(id, label);
    }
    let number = 0;
    for (const { id } of notes) {
      if (this.#noteNames.has(id)) continue;
      do number++;
      while (taken.has(String(number)));
      this.#noteNames.set(id, String(number));
    }
  }

  blocks(blocks: readonly Block[], base: number): void {
    const beside: Beside[] = [];
    blocks.forEach((block, at) => {
      const before = blocks[at - 1];
      const isTight =
        before?.kind === 'list-item' && block.kind === 'list-item' && (before.blocks ?? []).length === 0;
      if (at > 0 && !(isTight && before.noise !== true)) this.#out.push('');
      if (block.kind === 'list-item') this.#item(block, base, beside);
      else {
        beside.length = 0;
        if (this.#block(block, base)) beside.push({ indent: base, level: undefined });
      }
    });
  }

  /** Writes a block that is no list item; true where what is indented after it would be taken for its own. */
  #block(block: Block, indent: number): boolean {
    if (block.kind === 'table') return this.#table(block, indent);
    const { marks, source } = writeWords(block.text, block.spans, this.#names);
    const attributes = this.#attributes(block);
    this.#marks(marks, indent);
    if (this.#isFence(block)) {
      this.#fence(block, attributes, indent);
      return false;
    }
    const isPlain = attributes === '' && source !== '';
    if (block.kind === 'paragraph' && isPlain && block.level === undefined && block.label === undefined)
      this.#lines('', onLines(source, false), indent);
    else if (block.kind === 'heading' && isPlain && block.label === undefined && (block.level ?? 9) <= 6)
      this.#lines(`${'#'.repeat(block.level ?? 1)} `, [onOneLine(source)], indent);
    else if (block.kind === 'note' || block.kind === 'attachment')
      return this.#holder(block, source, attributes, indent);
    else {
      const { level, label } = block;
      const all = printAttributes({ level: level?.toString(), label }) + attributes;
      this.#lines(`:${block.kind}${all}: `, onLines(source, true), indent);
    }
    return false;
  }

  /** A note or an attachment, with the blocks that it holds. */
  #holder(block: Block, source: string, attributes: string, indent: number): boolean {
    const isNote = block.kind === 'note';
    const name = isNote ? this.#names.note(block.id) : undefined;
    const { level, label, blocks, note } = block;
    const isPlain =
      isNote &&
      attributes === '' &&
      level === undefined &&
      note === undefined &&
      label === name &&
      blocks?.length !== 0;
    const holds = blocks?.length === 0 ? true : undefined;
    const marker = isPlain
      ? `[^${name}]: `
      : `:${block.kind}${printAttributes({ name, kind: note, label, level: level?.toString(), holds })}${attributes}: `;
    this.#lines(marker, onLines(source, true), indent);
    if (blocks !== undefined && blocks.length > 0) this.#within(blocks, indent);
    return true;
  }

  /** A list item stands two blanks further in than the item before it of a lower level. */
  #item(block: Block, base: number, beside: Beside[]): void {
    const level = block.level ?? 1;
    const { marks, source } = writeWords(block.text, block.spans, this.#names);
    const attributes = this.#attributes(block);
    if (this.#isFence(block)) {
      beside.length = 0;
      this.#marks(marks, base);
      this.#fence(block, attributes, base);
      return;
    }
    while (beside.length > 0 && (beside.at(-1)?.level ?? level) >= level) beside.pop();
    const above = beside.at(-1);
    const indent = above === undefined ? base : above.indent + 2;
    const children = block.blocks ?? [];
    const holds =
      block.blocks !== undefined &&
      (children.length === 0 || children.some(({ kind }) => kind === 'list-item'));
    const marker = printMarker(block.label);
    const isPlain = attributes === '' && source !== '' && !holds && block.level === (above?.level ?? 0) + 1;
    this.#marks(marks, indent);
    if (isPlain && marker !== undefined) this.#lines(marker, onLines(source, true), indent);
    else {
      const given = printAttributes({
        level: block.level?.toString(),
        label: block.label,
        holds: holds || undefined,
      });
      this.#lines(`:list-item${given}${attributes}: `, onLines(source, true), indent);
    }
    beside.push({ indent, level: holds ? undefined : level });
    if (children.length > 0) this.#within(children, indent);
  }

  #within(blocks: readonly Block[], indent: number): void {
    this.#out.push('');
    this.blocks(blocks, indent + 2);
  }

  #table(block: Block, indent: number): boolean {
    const { marks } = writeWords('', block.spans, this.#names);
    const attributes =
      this.#attributes(block) + printAttributes({ level: block.level?.toString(), label: block.label });
    this.#marks(marks, indent);
    const rows = block.rows ?? [];
    const lines = attributes === '' ? this.#barLines(rows) : undefined;
    if (lines !== undefined) {
      for (const line of lines) this.#push(line, indent);
      return false;
    }
    this.#push(`:table${attributes}:`, indent);
    for (const row of rows) {
      this.#push(':row:', indent + 2);
      for (const cell of row) this.#cell(cell, indent + 4);
    }
    return true;
  }

  /** The rows as lines with bars, where every cell is at most one plain paragraph. */
  #barLines(rows: readonly (readonly Cell[])[]): string[] | undefined {
    const hasHeader = rows[0]?.every((cell) => cell.header === true) === true;
    const lines: string[] = [];
    for (const [at, row] of rows.entries()) {
      const cells = row.map((cell) => this.#barCell(cell, hasHeader && at === 0));
      if (cells.length === 0 || cells.includes(undefined)) return undefined;
      lines.push(`| ${cells.join(' | ')} |`);
      if (hasHeader && at === 0) lines.push(`|${' --- |'.repeat(cells.length)}`);
    }
    return lines.length === 0 ? undefined : lines;
  }

  #barCell(cell: Cell, isHeader: boolean): string | undefined {
    if (
      (cell.header ?? false) !== isHeader ||
      cell.header === false ||
      cell.columns !== undefined ||
      cell.rows !== undefined
    )
      return undefined;
    const [block, more] = cell.blocks;
    if (block === undefined) return '';
    const { kind, level, label, blocks, text } = block;
    const isPlain =
      kind === 'paragraph' && level === undefined && label === undefined && blocks === undefined;
    if (!isPlain || more !== undefined || this.#attributes(block) !== '' || text.includes('\n'))
      return undefined;
    const words = onOneLine(writeWords(text, block.spans, this.#names, true).source);
    if (words === '') return undefined;
    return /^:?-{3,}:?$/.test(words) ? `\\${words}` : words;
  }

  #cell(cell: Cell, indent: number): void {
    const { header, columns, rows } = cell;
    const attributes = printAttributes({
      header: header === true ? true : header?.toString(),
      columns: columns?.toString(),
      rows: rows?.toString(),
    });
    this.#push(`:cell${attributes}:`, indent);
    if (cell.blocks.length > 0) this.blocks(cell.blocks, indent + 2);
  }

  /** Whether noise can stand as it is between lines of backticks. */
  #isFence({ noise, kind, text, spans, blocks }: Block): boolean {
    if (
      noise !== true ||
      kind === 'note' ||
      kind === 'attachment' ||
      kind === 'table' ||
      blocks !== undefined ||
      !isSafe(text)
    )
      return false;
    return spans.every((span) => span.type === 'page-break' && span.start === 0);
  }

  #fence({ text, kind, level, label }: Block, attributes: string, indent: number): void {
    let longest = 2;
    for (const [ticks] of text.matchAll(/`{3,}/g)) longest = Math.max(longest, ticks.length);
    const fence = '`'.repeat(longest + 1);
    const given = printAttributes({
      kind: kind === 'marginal' ? undefined : kind,
      level: level?.toString(),
      label,
    });
    this.#push(`${fence}noise${given}${attributes.replace(/^ noise/, '')}`, indent);
    if (text !== '') for (const line of text.split('\n')) this.#push(line, line === '' ? 0 : indent);
    this.#push(fence, indent);
  }

  /** What must be said of a block in so many words, but for level and label. Noise comes first. */
  #attributes(block: Block): string {
    return printAttributes({
      noise: block.noise === true ? true : block.noise?.toString(),
      lang: block.language,
      origin: block.origin,
      'starts-list': block.startsList === true ? true : block.startsList?.toString(),
      id: this.#named.has(block.id) ? block.id : undefined,
    });
  }

  #marks(marks: string, indent: number): void {
    if (marks !== '') this.#push(marks, indent);
  }

  #lines(marker: string, lines: readonly string[], indent: number): void {
    const [first = '', ...rest] = lines;
    this.#push(first === '' ? marker.trimEnd() : marker + first, indent);
    for (const line of rest) this.#push(line, indent + (marker === '' ? 0 : 2));
  }

  #push(line: string, indent: number): void {
    this.#out.push(' '.repeat(indent) + line);
  }
}
