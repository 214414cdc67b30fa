// What stood on the sheet: the characters of a block as the typist put them, for what the transcription says of them.
import type { Block } from '../../src/model/block.ts';
import type { Span } from '../../src/model/span.ts';

/**
 * One character on paper. `gap`: worn away. `blot`: illegible. `bar`: under a strip of paper. `pen`: not typed. `of`: the characters of
 * the transcription that it stands for, by block and range; none for what the typist put without its being in a block's string.
 */
export interface Glyph {
  readonly text: string;
  readonly of?: readonly [block: string, start: number, end: number];
  readonly underlined?: boolean;
  readonly raised?: boolean;
  readonly state?: 'gap' | 'blot' | 'bar' | 'pen';
}

/** The part of a block that stands on one page. */
export interface Piece {
  readonly block: Block;
  readonly glyphs: readonly Glyph[];
  /** False where the block began on an earlier page. */
  readonly begins: boolean;
}

/**
 * The pieces on each page, by page id. Readings that were corrected are drawn as corrected: the sheet has the right word, and the
 * recognition misread it. Brackets of editors are not on the sheet; what they tell of it is.
 */
export function piecesByPage(blocks: readonly Block[], firstPage: string): Map<string, Piece[]> {
  const pages = new Map<string, Piece[]>();
  let page = firstPage;
  const put = (block: Block, glyphs: readonly Glyph[], begins: boolean): void => {
    const pieces = pages.get(page) ?? [];
    pages.set(page, [...pieces, { block, glyphs, begins }]);
  };
  const visit = (block: Block): void => {
    if (block.kind === 'note') return put(block, glyphsOf(block, 0, block.text.length), true);
    let from = 0;
    let begins = true;
    for (const span of block.spans) {
      if (span.type !== 'page-break') continue;
      if (span.start > from) put(block, glyphsOf(block, from, span.start), begins);
      if (span.start > 0) begins = false;
      from = span.start;
      page = span.page;
    }
    put(block, glyphsOf(block, from, block.text.length), begins);
    for (const inner of block.blocks ?? []) visit(inner);
  };
  for (const block of blocks) visit(block);
  return pages;
}

/** The characters of a block on paper, from one offset to another. */
export function glyphsOf(block: Block, from: number, to: number): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = from;
  while (at < to) {
    const over = block.spans.filter((span) => span.start <= at && at < span.end);
    const replacement = over.map((span) => replaced(block, span)).find((found) => found !== undefined);
    if (replacement !== undefined) {
      const of = [block.id, at, replacement.end] as const;
      glyphs.push(...replacement.glyphs.map((glyph) => ({ ...glyph, of })));
      at = replacement.end;
      continue;
    }
    const text = String.fromCodePoint(block.text.codePointAt(at) ?? 32);
    const styles = over.flatMap((span) => (span.type === 'emphasis' ? [span.style] : []));
    const shown = styles.includes('small-capitals') ? text.toUpperCase() : text;
    glyphs.push({
      text: shown,
      of: [block.id, at, at + text.length],
      ...(styles.includes('underlined') && { underlined: true }),
      ...(styles.includes('superscript') && { raised: true }),
    });
    if (styles.includes('spaced')) glyphs.push({ text: ' ' });
    at += text.length;
  }
  return glyphs;
}

function replaced(block: Block, span: Span): { glyphs: Glyph[]; end: number } | undefined {
  const plain = (text: string, state?: Glyph['state']): Glyph[] =>
    Array.from(text, (character) => ({ text: character, ...(state !== undefined && { state }) }));
  // A reading that nobody can be sure of is a signature.
  if (span.type === 'correction')
    return {
      glyphs: plain(span.corrected, span.certainty === 'uncertain' ? 'pen' : undefined),
      end: span.end,
    };
  if (span.type !== 'bracket') return undefined;
  const words = block.text.slice(span.start + 1, span.end - 1);
  if (span.kind === 'supplied') return { glyphs: plain(words, 'gap'), end: span.end };
  if (span.kind === 'illegible') return { glyphs: plain('　'.repeat(2), 'blot'), end: span.end };
  if (span.kind === 'not-declassified') return { glyphs: plain(' '.repeat(48), 'bar'), end: span.end };
  if (span.kind === 'sic')
    return { glyphs: [], end: block.text.charAt(span.end) === ' ' ? span.end + 1 : span.end };
  return undefined;
}
