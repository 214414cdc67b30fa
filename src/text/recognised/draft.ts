// A draft of a transcription from what was read on its pages: blocks, doubtful words, page breaks, and a zone for every line.
import { walkBlocks, type Block } from '../../model/block.ts';
import type { Problem } from '../../model/problem.ts';
import type { Zone } from '../../model/zone.ts';
import { languageAmong } from './block-language.ts';
import { BlockWriter } from './block-writer.ts';
import { pieces, type Piece } from './flow.ts';
import { isPlaced } from './geometry.ts';
import { knownWords, type KnownWords } from './hyphens.ts';
import { tableOf } from './grid.ts';
import { setLines, type SetLine } from './layout.ts';
import type { PageRead } from './page-read.ts';
import { withCells } from './table.ts';

export interface DraftOptions {
  /** The id of the text; provisional ids of blocks begin with it. */
  readonly textId: string;
  /** Languages (BCP 47) in which the record may be, the text's own first. */
  readonly languages: readonly string[];
  /** Words that the engine is less sure of than this (0 to 1) are marked; 0.6 where nothing is said. */
  readonly doubtfulBelow?: number;
}

/** `text`: blocks without segments, as an import gives them. `zones`: one for each line, on its block. `notes`: what was done. */
export interface DraftedText {
  readonly text: Block[];
  readonly zones: Zone[];
  readonly notes: readonly Problem[];
}

/**
 * Makes a draft from recognised pages, in their order. The characters are the engine's: nothing is normalised but line ends, and a hyphen that
 * divides a word at the end of a line goes. Linear in the number of words, but for sorting within a page.
 */
export function draftFrom(pages: readonly PageRead[], options: DraftOptions): DraftedText {
  const lines = pages.flatMap((page) => setLines(withCells(page)));
  const known = knownWords(lines.filter(({ role }) => role !== 'noise').map(({ text }) => text.text));
  const drafting = new Drafting(pages, options, known);
  for (const piece of pieces(lines, known)) drafting.add(piece);
  return drafting.finish();
}

class Drafting {
  readonly #options: DraftOptions;
  readonly #known: KnownWords;
  /** Pages whose break was not written yet. */
  readonly #waiting: string[];
  readonly #blocks: Block[] = [];
  readonly #zones: Zone[] = [];
  /** The block that was written last, within a table or not. */
  #last: Block | undefined;
  #count = 0;
  #joined = 0;
  #overPages = 0;
  #headings = 0;

  constructor(pages: readonly PageRead[], options: DraftOptions, known: KnownWords) {
    this.#options = options;
    this.#known = known;
    this.#waiting = pages.map(({ page }) => page);
  }

  add({ kind, noise, lines }: Piece): void {
    if (kind === 'table') this.#blocks.push(...this.#table(lines));
    else this.#blocks.push(this.#block(kind, noise, lines));
  }

  /** A table with its cells; paragraphs, where its rows and columns cannot be. */
  #table(lines: readonly SetLine[]): Block[] {
    const rows = tableOf(lines);
    if (rows === undefined) return lines.map((line) => this.#block('paragraph', false, [line]));
    const id = this.#id();
    const made = rows.map((row) =>
      row.map(({ blocks, ...cell }) => ({
        ...cell,
        blocks: blocks.map((own) => this.#block('paragraph', false, own)),
      })),
    );
    return [{ id, kind: 'table', text: '', segments: [], spans: [], rows: made }];
  }

  #id(): string {
    return `${this.#options.textId}_${++this.#count}`;
  }

  /** One block with its string, and the zones of its lines. */
  #block(kind: Piece['kind'], noise: boolean, lines: readonly SetLine[]): Block {
    const { doubtfulBelow = 0.6 } = this.#options;
    const id = this.#id();
    const writer = new BlockWriter(this.#known, noise ? '\n' : undefined, noise ? 0 : doubtfulBelow);
    let page: string | undefined;
    for (const line of lines) {
      const joined = writer.joins(line);
      if (joined) this.#joined += 1;
      if (joined && page !== line.page) this.#overPages += 1;
      const begun = page === line.page ? [] : this.#begin(line.page);
      page = line.page;
      const { start, end } = writer.add(line, begun);
      const before = this.#zones.at(-1)?.part;
      // The hyphen at the end of the line before is gone.
      if (joined && before?.block === id) before.end = Math.min(before.end, start);
      const part = { block: id, start, end };
      if (!isPlaced(line.line.polygon)) continue;
      const number = `z${this.#zones.length + 1}`;
      this.#zones.push({ id: number, page, target: id, part, polygon: line.line.polygon });
    }
    const { text, spans } = writer;
    const language = noise ? undefined : this.#languageOf(lines[0]?.language, text);
    const block: Block = {
      id,
      kind,
      text,
      ...(language !== undefined && { language }),
      ...(kind === 'heading' && { level: this.#headings++ === 0 ? 1 : 2 }),
      ...(noise && { noise }),
      segments: [],
      spans,
    };
    this.#last = block;
    return block;
  }

  finish(): DraftedText {
    const last = this.#last;
    if (last !== undefined) {
      const [start, end] = [last.text.length, last.text.length];
      for (const page of this.#waiting) last.spans.push({ type: 'page-break', start, end, page });
    }
    return { text: this.#blocks, zones: this.#zones, notes: this.#notes() };
  }

  /** The breaks to be written where this page begins: its own, and those of pages before it on which nothing stood. */
  #begin(page: string): string[] {
    return this.#waiting.splice(0, this.#waiting.indexOf(page) + 1);
  }

  /** The block's language, where it is another than the text's. */
  #languageOf(said: string | undefined, text: string): string | undefined {
    const { languages } = this.#options;
    const language = languageAmong(text, languages) ?? said;
    return language === languages[0] ? undefined : language;
  }

  #notes(): Problem[] {
    const notes: Problem[] = [];
    const note = (code: string, message: string): void =>
      void notes.push({ code, severity: 'note', message });
    const doubtful = [...walkBlocks(this.#blocks)]
      .flatMap(({ spans }) => spans)
      .filter(({ type }) => type === 'doubtful').length;
    const noise = this.#blocks.filter((block) => block.noise === true).length;
    if (this.#joined > 0)
      note('hyphens-joined', `Words divided at the end of a line and joined: ${this.#joined}, of them over a page: ${this.#overPages}.`); // prettier-ignore
    if (doubtful > 0)
      note('words-doubtful', `Words that the recognition is not sure of: ${doubtful}. Each is marked.`);
    if (noise > 0)
      note('noise-apart', `Blocks that belong to no text of their sheet, and were set apart: ${noise}.`);
    return notes;
  }
}
