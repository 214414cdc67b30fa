// A text leaf by leaf: what stands on each page, so that it can be read beside the page's image.
import { walkBlocks, type Block } from '../../../model/block.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { Piece, Row } from './parallel.ts';

/** A page with what begins on it. `again`: the text has come back to a page that stood before. `page` is null without any page. */
export interface Leaf<T> {
  readonly page: Page | null;
  readonly again: boolean;
  readonly items: readonly T[];
}

/** What is known of an item's place: the page on which it begins, where it says so, and that on which it ends. */
export interface PagesOfItem {
  readonly begins?: string | undefined;
  readonly ends?: string | undefined;
}

/** Every page break in a block and beneath it, as at the block's own beginning where it is not in its own string. */
function* breaksIn({ block, start, end }: Piece): Generator<{ page: string; at: number }> {
  for (const inner of inside(block))
    for (const span of inner.spans) {
      if (span.type !== 'page-break') continue;
      if (inner !== block)
        yield {
          page: span.page,
          at: inner.id === firstInside(block) && span.start === 0 ? start : start + 1,
        };
      else if (span.start >= start && (span.start < end || end === block.text.length))
        yield { page: span.page, at: span.start };
    }
}

/** The block, and the cells of a table; what list items and attachments hold has pieces of its own. */
function inside(block: Block): Iterable<Block> {
  return block.kind === 'table' ? walkBlocks([block]) : [block];
}

const firstInside = (block: Block): string | undefined => block.rows?.[0]?.[0]?.blocks[0]?.id;

/** The page on which a piece begins, where a page begins with it, and the last that begins in it. */
export function pagesOfPiece(piece: Piece): PagesOfItem {
  const found: PagesOfItem & { begins?: string; ends?: string } = {};
  for (const { page, at } of breaksIn(piece)) {
    if (at === piece.start) found.begins = page;
    found.ends = page;
  }
  return found;
}

/** The same of a row: by its original, by the absent page that leaves it without one, or by its translation. */
export function pagesOfRow({ source, target, reason }: Row): PagesOfItem {
  if (source.length === 0 && reason?.kind === 'page-absence') {
    const pages = reason.pages.map(({ page }) => page.id);
    return { begins: pages[0], ends: pages.at(-1) };
  }
  let begins: string | undefined;
  let ends: string | undefined;
  for (const [index, piece] of (source.length > 0 ? source : target).entries()) {
    const pages = pagesOfPiece(piece);
    if (index === 0) begins = pages.begins;
    ends = pages.ends ?? ends;
  }
  return { begins, ends };
}

/**
 * The items by the pages on which they begin. Every page stands in its own place, also where nothing begins on it; every item exactly
 * once, in order. What stands before the first page that the text names is of the page before that one, or of the first.
 */
export function leavesOf<T>(
  items: readonly T[],
  pages: readonly Page[],
  pagesOf: (item: T) => PagesOfItem,
): Leaf<T>[] {
  const at = new Map(pages.map((page, index) => [page.id, index]));
  const placed = items.map((item) => ({ item, ...pagesOf(item) }));
  const named = placed.map(({ begins, ends }) => ({
    begins: at.get(begins ?? ''),
    ends: at.get(ends ?? ''),
  }));
  const first = named.find(({ begins, ends }) => (begins ?? ends) !== undefined);
  let current = first === undefined ? 0 : (first.begins ?? Math.max(0, (first.ends ?? 0) - 1));
  const leaves: { page: Page | null; again: boolean; items: T[] }[] = [];
  let reached = -1;
  let open: T[] | undefined;
  const reach = (index: number): void => {
    for (; reached < index; reached++)
      leaves.push({ page: pages[reached + 1] ?? null, again: false, items: [] });
  };
  const turnTo = (index: number): void => {
    reach(index);
    const last = leaves.at(-1);
    if (last?.page?.id !== pages[index]?.id)
      leaves.push({ page: pages[index] ?? null, again: true, items: [] });
    open = leaves.at(-1)?.items;
    current = index;
  };
  for (const [index, { item }] of placed.entries()) {
    const { begins, ends } = named[index] ?? {};
    if (begins !== undefined && begins !== current) open = undefined;
    if (open === undefined) turnTo(begins ?? current);
    open?.push(item);
    if (ends !== undefined && ends !== current) {
      current = ends;
      open = undefined;
    }
  }
  reach(pages.length - 1);
  return leaves;
}
