// Reads a marked-up text: from the words of a file to blocks with spans.
import type { Block, Cell } from '../../../model/block.ts';
import { mostParts, tooMuch, Weight } from '../../../model/weight.ts';
import type { Report } from '../report.ts';
import { blockAttributes, cellAttributes } from './attributes.ts';
import type { References } from './directives.ts';
import { build, pairUp, splitCells } from './inline.ts';
import { splitLines } from './lines.ts';
import type { RawBlock, RawCell, RawRow } from './outline.ts';
import { readOutline } from './read-outline.ts';
import { countSigns, tokenise, type Place, type Token } from './tokens.ts';

/** What a text may refer to outside itself. */
export type Outside = Omit<References, 'note'>;

/**
 * Blocks of a marked-up text, without segments. Ids are those that the text itself gives (`id="…"`), else provisional ones that
 * begin with `prefix` and an underscore, unique within the text. What looks like a slip is taken as plain words, with a warning
 * that names the line; a reference to a page, name or note that is not there is an error. Linear in the length. Where the record
 * comes to hold too much (`weight`, of all its texts), there is an error and no block.
 */
export function parseMarkup(
  source: string,
  prefix: string,
  outside: Outside,
  report: Report,
  weight = new Weight(),
): Block[] {
  const outline = readOutline(splitLines(source), report, weight);
  const reader = new Reader(outside, report, weight);
  if (!weight.isTooMuch) reader.gatherNotes(outline);
  const blocks: Block[] = [];
  for (const raw of outline) if (!weight.isTooMuch) blocks.push(reader.block(raw));
  if (weight.isTooMuch) {
    report.include([tooMuch()]);
    return [];
  }
  reader.giveIds(prefix.slice(0, 48));
  return blocks;
}

class Reader {
  readonly #report: Report;
  readonly #weight: Weight;
  readonly #references: References;
  /** Blocks in reading order of their beginnings, with the names that the text gives them. */
  readonly #made: { block: Block; id: string | undefined; noteName: string | undefined }[] = [];
  readonly #notes = new Set<string>();

  constructor(outside: Outside, report: Report, weight: Weight) {
    this.#report = report;
    this.#weight = weight;
    this.#references = {
      page: (name) => outside.page(name),
      name: (id) => outside.name(id),
      note: (name) => this.#notes.has(name),
    };
  }

  gatherNotes(outline: readonly RawBlock[]): void {
    for (const raw of outline) {
      if (raw.kind === 'note' && raw.noteName !== undefined) {
        if (this.#notes.has(raw.noteName))
          this.#report.warn(
            'note-twice',
            raw.line,
            `There are two notes “${raw.noteName}”; references go to the first.`,
            'Call one of them otherwise; :note name="…" label="…": keeps the label as printed.',
          );
        this.#notes.add(raw.noteName);
      }
      this.gatherNotes(raw.children);
      for (const row of raw.rows ?? []) for (const cell of row.cells) this.gatherNotes(cell.children);
    }
  }

  block(raw: RawBlock): Block {
    const attributes = raw.header === undefined ? {} : blockAttributes(raw.header, raw.line, this.#report);
    const { id, holds, ...properties } = attributes;
    const made = { block: emptyBlock(raw), id, noteName: raw.noteName };
    this.#made.push(made);
    const { text, spans } = this.#words(raw);
    Object.assign(made.block, { text, spans }, properties);
    if (raw.rows !== undefined) made.block.rows = this.#rows(raw.rows);
    if (raw.children.length > 0 || holds === true)
      made.block.blocks = raw.children.map((child) => this.block(child));
    return made.block;
  }

  #words(raw: RawBlock): Pick<Block, 'text' | 'spans'> {
    const source = raw.source.join('\n');
    const { text, spans } = this.#inline(source, raw.sourceLines.length > 0 ? raw.sourceLines : [raw.line]);
    return raw.raw === undefined ? { text, spans } : { text: raw.raw.join('\n'), spans };
  }

  #inline(source: string, lines: readonly number[]): Pick<Block, 'text' | 'spans'> {
    if (!/[\\{}[\]]/.test(source)) return { text: source, spans: [] };
    const place: Place = { lines, report: this.#report, references: this.#references };
    const tokens = this.#tokens(source, place);
    const words = build(tokens, pairUp(tokens, source, place), source, place);
    this.#weight.add(words.spans.length);
    return words;
  }

  #rows(raw: readonly RawRow[]): Cell[][] {
    const rows: Cell[][] = [];
    for (const row of raw) {
      if (this.#weight.isTooMuch) break;
      rows.push(this.#row(row));
    }
    return rows;
  }

  /** None where there are so many signs that reading them would fill the memory; then the text is refused. */
  #tokens(source: string, place: Place): Token[] {
    if (countSigns(source) <= mostParts) return tokenise(source, place);
    this.#report.include([tooMuch('signs of markup in one block')], place.lines[0]);
    return [];
  }

  #row({ line, source, header, cells }: RawRow): Cell[] {
    if (source === undefined) return cells.map((cell) => this.#cell(cell));
    const place: Place = { lines: [line], report: this.#report, references: this.#references };
    const tokens = this.#tokens(source, place);
    const paired = pairUp(tokens, source, place);
    return splitCells(tokens, paired).map(([start, end]) => {
      const words = build(tokens, paired, source, place, { start, end, trim: true });
      this.#weight.add(2 + words.spans.length);
      const blocks: Block[] = [];
      if (words.text !== '' || words.spans.length > 0) {
        const block: Block = { id: '', kind: 'paragraph', ...words, segments: [] };
        this.#made.push({ block, id: undefined, noteName: undefined });
        blocks.push(block);
      }
      return { ...(header === true && { header }), blocks };
    });
  }

  #cell({ header, line, children }: RawCell): Cell {
    const attributes = header === undefined ? {} : cellAttributes(header, line, this.#report);
    return { ...attributes, blocks: children.map((child) => this.block(child)) };
  }

  /** Gives every block its id, and the references to notes the ids of their notes. */
  giveIds(prefix: string): void {
    const taken = new Set<string>();
    for (const made of this.#made) {
      if (made.id === undefined) continue;
      if (taken.has(made.id)) {
        this.#report.error(
          'id-twice',
          undefined,
          `Two blocks have the id “${made.id}”.`,
          'Give one of them another id.',
        );
        made.id = undefined;
      } else taken.add(made.id);
    }
    const notes = new Map<string, string>();
    let number = 0;
    for (const { block, id, noteName } of this.#made) {
      const next = (): string => `${prefix}._${++number}`;
      block.id = id ?? next();
      if (id === undefined) while (taken.has(block.id)) block.id = next();
      if (noteName !== undefined && block.kind === 'note' && !notes.has(noteName))
        notes.set(noteName, block.id);
    }
    for (const { block } of this.#made)
      for (const span of block.spans) if (span.type === 'note') span.note = notes.get(span.note) ?? span.note;
  }
}

function emptyBlock({ kind, level, label }: RawBlock): Block {
  return {
    id: '',
    kind,
    text: '',
    ...(level !== undefined && { level }),
    ...(label !== undefined && { label }),
    segments: [],
    spans: [],
  };
}
