// The pages of a record: its surfaces, and the page breaks of its texts, each page once.
import { walkBlocks } from '../../../model/block.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { XmlElement } from '../../xml/element.ts';
import { isPublished, type Facsimile } from './facsimile.ts';
import type { ReadText } from './text.ts';

/** Pages with the relative addresses of their images, by page id. */
export interface RecordPages {
  readonly pages: Page[];
  readonly images: ReadonlyMap<string, string>;
}

/**
 * Surfaces are pages, in their order. A page break belongs to the surface that its @facs names; else to the page that bears its number, for a
 * break in another text; else it is a page of its own. The texts' spans are made to point there.
 */
export function gatherPages(facsimile: Facsimile, texts: readonly ReadText[]): RecordPages {
  const pages: Page[] = [];
  const images = new Map<string, string>();
  const add = (page: Omit<Page, 'id'>, image?: string): string => {
    const id = `p${pages.length + 1}`;
    pages.push({ id, ...page });
    if (image !== undefined) images.set(id, image);
    return id;
  };
  for (const { page, image } of facsimile.pages) add(page, image);
  const byLabel = new Map<string, string>();
  for (const { blocks, session, breaks } of texts) {
    const own = new Map<string, string>();
    const used = new Set<string>();
    session.pages.forEach((page, at) => {
      const element = breaks[at];
      const facs = element?.attributes['facs'] ?? '';
      const surface = facs.startsWith('#') ? facsimile.surfaces.get(facs.slice(1)) : undefined;
      const same = page.label === '' ? undefined : byLabel.get(page.label);
      const isFree = same !== undefined && !used.has(same);
      const id = surface === undefined ? (isFree ? same : undefined) : `p${surface + 1}`;
      const final = id ?? addBreak(page, element, add);
      const known = pages[Number(final.slice(1)) - 1];
      if (known !== undefined && known.label === '') known.label = page.label;
      used.add(final);
      if (page.label !== '' && !byLabel.has(page.label)) byLabel.set(page.label, final);
      own.set(page.id, final);
    });
    for (const block of walkBlocks(blocks))
      for (const span of block.spans)
        if (span.type === 'page-break') span.page = own.get(span.page) ?? span.page;
  }
  return { pages, images };
}

/** A page that only a break tells of; its @facs may be the image itself. */
function addBreak(
  { id: _id, ...page }: Page,
  element: XmlElement | undefined,
  add: (page: Omit<Page, 'id'>, image?: string) => string,
): string {
  const facs = element?.attributes['facs'] ?? '';
  if (isPublished(facs)) return add({ ...page, published: { address: facs } });
  const isFile = facs !== '' && !facs.startsWith('#') && !facs.includes(':');
  return isFile ? add(page, facs) : add(page);
}
