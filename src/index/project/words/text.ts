// The words of a text, block by block.
import type { Block } from '../../../model/block.ts';
import type { Text } from '../../../model/text.ts';
import { tokensOf } from '../../../text/analyse/analyse.ts';
import { isWithin, readings, type PlacedToken, type Reading } from '../../../text/analyse/readable.ts';
import type { SearchField } from '../../search.ts';
import type { WordLists } from './lists.ts';

/** Notes of anybody but the author are not the document's words. Nested deeper than this, blocks are read no more. */
const deepest = 64;

/** Where the words of a text count: a translation's and a summary's apart, all others' are the original. */
export function fieldOfText({ kind }: Pick<Text, 'kind'>): SearchField {
  if (kind === 'translation') return 'translation';
  return kind === 'summary' ? 'notes' : 'original';
}

/** The field in which a block stands that is found in a text of `field`. */
export function fieldOfBlock(block: Pick<Block, 'kind' | 'note'>, field: SearchField): SearchField {
  return block.kind === 'note' && block.note !== 'author' ? 'notes' : field;
}

export function addText(lists: WordLists, text: Text): void {
  const adding = new Adding(lists, text.language);
  adding.blocks(text.blocks, fieldOfText(text), 0);
}

class Adding {
  readonly #lists: WordLists;
  readonly #language: string;
  /** The block before, where it may go on in the next. */
  #last: Block | null = null;

  constructor(lists: WordLists, language: string) {
    this.#lists = lists;
    this.#language = language;
  }

  blocks(blocks: readonly Block[], outer: SearchField, depth: number): void {
    if (depth > deepest) return;
    for (const block of blocks) {
      const field = fieldOfBlock(block, outer);
      if (block.noise !== true) this.#block(block, field);
      for (const row of block.rows ?? []) for (const cell of row) this.blocks(cell.blocks, field, depth + 1);
      if (block.blocks !== undefined) this.blocks(block.blocks, field, depth + 1);
    }
  }

  #block(block: Block, field: SearchField): void {
    if (block.text === '') return;
    const reading = readings(block, this.#language);
    const language = block.language ?? this.#language;
    this.#lists.add(field, reading.own, language, this.#last !== null && goesOn(this.#last, block));
    this.#last = block;
    for (const sentence of touchedSentences(block, reading))
      this.#lists.addBesides(field, sentence, language);
    for (const span of block.spans)
      if (span.type === 'foreign' && span.end > span.start)
        this.#lists.know(tokensOf(block.text.slice(span.start, span.end), span.language), span.language);
  }
}

/** Whether a page break has cut one paragraph in two: the first ends in the middle of a sentence, the second goes on on a new page. */
function goesOn(last: Block, block: Block): boolean {
  if (last.kind !== block.kind || last.kind !== 'paragraph') return false;
  const starts = block.spans.some((span) => span.type === 'page-break' && span.start === 0);
  const ends = last.spans.some(
    (span) => span.type === 'page-break' && span.start >= last.text.trimEnd().length,
  );
  if (!starts && !ends) return false;
  return /[\p{Ll}\p{Lo},\p{Pd}]\s*$/u.test(last.text.slice(-8)) && /^\s*\p{Ll}/u.test(block.text.slice(0, 8));
}

/** The sentences that have brackets or corrections, with their words in full; the whole block where it has no sentences. */
function* touchedSentences(block: Block, { whole, touched }: Reading): Generator<PlacedToken[]> {
  if (whole === null) return;
  const segments = block.segments.length === 0 ? [{ start: 0, end: block.text.length }] : block.segments;
  let at = 0;
  for (const { start, end } of segments) {
    while ((whole[at]?.start ?? Infinity) < start) at++;
    let last = at;
    let isTouched = false;
    for (; (whole[last]?.start ?? Infinity) < end; last++) {
      const token = whole[last];
      isTouched ||= token !== undefined && (token.editorial || isWithin(token.end - 1, touched));
    }
    if (isTouched) yield whole.slice(at, last);
    at = last;
  }
}
