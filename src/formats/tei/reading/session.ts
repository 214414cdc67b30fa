// What is gathered while the text of one record is read: blocks' ids, names, pages, notes, and what was not understood.
import type { Block } from '../../../model/block.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { XmlElement } from '../../xml/element.ts';
import { nameRegister, type NameRegister } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Session {
  readonly vocabulary: Vocabulary;
  readonly language: string;
  readonly names: NameRegister;
  readonly pages: Page[];
  /** Notes that are pointed to, in the order of their signs. */
  readonly notes: Block[];
  /** The blocks that bear an id in the source. */
  readonly origins: Map<string, Block>;
  /** Pages that began where no words were yet. */
  waiting: string[];
  /** Elements that nobody knows, each with the line of its first use. */
  readonly unknown: Map<string, number>;
  newBlockId(): string;
  /** Registers a page; gives its id. */
  beginPage(element: XmlElement): string;
}

/** `before`: the pages that begin before the text does, without a break in it. */
export function createSession(
  vocabulary: Vocabulary,
  language: string,
  before: readonly Omit<Page, 'id'>[] = [],
): Session {
  const pages: Page[] = before.map((page, at) => ({ id: `p${at + 1}`, ...page }));
  let blocks = 0;
  return {
    vocabulary,
    language,
    names: nameRegister(),
    pages,
    notes: [],
    origins: new Map(),
    waiting: [],
    unknown: new Map(),
    newBlockId: () => `b${++blocks}`,
    beginPage(element) {
      const id = `p${pages.length + 1}`;
      pages.push({ id, ...vocabulary.page(element) });
      return id;
    },
  };
}
