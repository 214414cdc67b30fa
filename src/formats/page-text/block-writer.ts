// Puts a text's blocks in order: joins what a page break parts, and lets no half-words part a paragraph or a list.
import type { BlockKind } from '../../model/block.ts';
import { append, blockOf, type BlockDraft } from './block-draft.ts';
import type { Line } from './lines.ts';
import { endsSentence, type ItemLabel } from './shapes.ts';

/**
 * Takes a text's lines in order and makes its blocks. Half-words stay where they stand, but for three places: they never part a
 * paragraph that goes over a page break, nor the items of a list, nor stand before the first block of their page (which bears
 * the page's break).
 */
export class BlockWriter {
  readonly #blocks: BlockDraft[] = [];
  #waiting: { readonly block: BlockDraft; readonly page: number }[] = [];
  #page = -1;
  #pending = false;
  /** Whether furniture or half-words have stood since the last line of text. */
  #interrupted = false;
  /** Whether a page that is not here lies between the last line of text and the next. */
  #gap = false;
  #items: { readonly last: ItemLabel } | undefined;
  /** The last line of running text. */
  #tail = '';

  /** The page that the next block stands on, -1 before any. */
  get page(): number {
    return this.#page;
  }

  /** Whether any block of text is there yet. */
  get isEmpty(): boolean {
    return this.#blocks.length === 0 && this.#waiting.length === 0;
  }

  /** A page begins. `gap`: pages that should stand before it are not here. */
  turn(page: number, gap: boolean): void {
    this.#page = page;
    this.#pending = true;
    this.#interrupted = true;
    this.#gap ||= gap;
  }

  /** Puts all that is there already on a page whose number stands below the text's first lines. */
  claim(page: number): void {
    this.#page = page;
    this.#blocks[0]?.breaks.push({ offset: 0, page });
  }

  /** Something that is no text has stood here. */
  interrupt(): void {
    this.#interrupted = true;
  }

  /** A column of half-words. */
  noise(block: BlockDraft): void {
    this.#waiting.push({ block, page: this.#page });
    this.#interrupted = true;
  }

  /** A block of one line: heading, opener, stamp, closer. */
  line(kind: BlockKind, line: Line): BlockDraft {
    this.#items = undefined;
    return this.#begin(blockOf(kind, line), false);
  }

  /** A line of running text: the next of a folded paragraph, the rest of one that a page break parts, or a new paragraph. */
  prose(line: Line, folded: boolean): void {
    const last = this.#blocks.at(-1);
    const open =
      last !== undefined &&
      (last.kind === 'paragraph' || last.kind === 'list-item') &&
      last.noise === undefined;
    if (open && !this.#interrupted && line.blanks === 0 && continues(this.#tail, line.text, folded))
      append(last, line);
    else if (open && this.#interrupted && !this.#gap && goesOver(this.#tail, line.text, this.#pending)) {
      this.#break(last, append(last, line));
      this.#interrupted = false;
    } else {
      this.#items = undefined;
      this.#begin(blockOf('paragraph', line), false);
    }
    this.#tail = line.text;
  }

  /** A list item. */
  item(line: Line, label: ItemLabel): void {
    const before = this.#items?.last;
    const restarts =
      before !== undefined &&
      (before.style !== label.style ||
        (label.number !== undefined && before.number !== undefined && label.number <= before.number));
    const block = this.#begin(blockOf('list-item', line, label.text), before !== undefined);
    if (restarts) block.startsList = true;
    this.#items = { last: label };
    this.#tail = line.text;
  }

  /** All blocks. A page of which nothing but half-words is here begins at those. */
  finish(): BlockDraft[] {
    const own = this.#waiting.find(({ page }) => page === this.#page);
    if (this.#pending && own !== undefined) this.#break(own.block, 0);
    for (const { block } of this.#waiting) this.#blocks.push(block);
    this.#waiting = [];
    return this.#blocks;
  }

  #begin(block: BlockDraft, inList: boolean): BlockDraft {
    if (!inList) {
      // What stands on the new page waits until the page's first block is there.
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const one of waiting) {
        if (this.#pending && one.page === this.#page) this.#waiting.push(one);
        else this.#blocks.push(one.block);
      }
    }
    this.#blocks.push(block);
    if (this.#pending) this.#break(block, 0);
    this.#interrupted = false;
    this.#gap = false;
    return block;
  }

  #break(block: BlockDraft, offset: number): void {
    if (this.#pending) block.breaks.push({ offset, page: this.#page });
    this.#pending = false;
  }
}

/** Whether a line right under another belongs to the same paragraph. */
function continues(text: string, next: string, folded: boolean): boolean {
  if (folded) return true;
  return !endsSentence(text) || /^\p{Ll}/u.test(next);
}

/** Whether a paragraph goes on behind a page break, or behind half-words: its sentence has not ended, and the next begins none. */
function goesOver(text: string, next: string, pageTurned: boolean): boolean {
  if (endsSentence(text)) return false;
  if (/^["'«„“(]?\p{Ll}/u.test(next) || /[-‐­]$/u.test(text)) return true;
  if (/^["'«„“(]?[\p{Lo}\p{N}]/u.test(next)) return pageTurned;
  // Where all is in capitals, as telegrams are, they say nothing.
  const capitals = !/\p{Ll}/u.test(text) && !/\p{Ll}/u.test(next);
  return pageTurned && text.length >= 40 && (capitals || /[\p{Ll}\p{Lo},]$/u.test(text));
}
