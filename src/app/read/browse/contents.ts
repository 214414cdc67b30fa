// A table of contents out of the places that documents say they have in their edition.
import type { IndexedContents } from '../../../index/editions.ts';
import type { LocalText } from '../../../model/language.ts';
import type { ContentsLine, ContentsSection, ContentsView } from './view.ts';

interface Section {
  readonly heading: LocalText;
  readonly lines: ContentsLine[];
  readonly sections: Section[];
}

/**
 * The contents of an edition, given in its order. Documents in a row that share a heading stand under it together; where it comes again
 * further on it is another section. Prefaces, lists and indexes are lines, and no documents.
 */
export function contentsOf(list: readonly IndexedContents[]): ContentsView {
  const top: ContentsLine[] = [];
  const sections: Section[] = [];
  let open: Section[] = [];
  let documents = 0;
  for (const { entry, order, number, path } of list) {
    if (entry.type !== 'edition-matter') documents++;
    open = descend(sections, open, path);
    (open.at(-1)?.lines ?? top).push({ record: entry, order, number });
  }
  const view: readonly ContentsSection[] = sections;
  return { documents, top, sections: view };
}

/** The chain of sections that a path names: those that are open as far as they agree, new ones from there on. */
function descend(sections: Section[], open: readonly Section[], path: readonly LocalText[]): Section[] {
  const chain: Section[] = [];
  for (const [at, heading] of path.entries()) {
    const known = chain.length === at && isSame(open[at]?.heading, heading) ? open[at] : undefined;
    const agrees = known !== undefined && chain.every((section, above) => section === open[above]);
    const section = agrees ? known : { heading, lines: [], sections: [] };
    if (!agrees) (chain.at(-1)?.sections ?? sections).push(section);
    chain.push(section);
  }
  return chain;
}

function isSame(a: LocalText | undefined, b: LocalText): boolean {
  return a !== undefined && a.text === b.text && a.language === b.language;
}
