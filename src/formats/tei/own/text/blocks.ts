// Blocks, read back from the elements that Verno writes for them.
import { NoteKindSchema, type Block, type BlockKind, type Cell } from '../../../../model/block.ts';
import { childOf, elementsOf, type XmlElement, type XmlNode } from '../../../xml/element.ts';
import { originOf } from '../parts.ts';
import type { InlineContext } from './context.ts';
import { readWords } from './inline.ts';

/** What reading blocks needs. `nextId`: an id for a block that has none, since a person has added it. */
export interface BlockContext extends InlineContext {
  readonly nextId: () => string;
}

const simple: ReadonlyMap<string, BlockKind> = new Map([
  ['head', 'heading'],
  ['p', 'paragraph'],
  ['quote', 'quotation'],
  ['opener', 'opener'],
  ['closer', 'closer'],
]);

export class BlockReader {
  readonly #context: BlockContext;

  constructor(context: BlockContext) {
    this.#context = context;
  }

  /** The blocks in a body, division, cell and the like. `depth`: of divisions around them. */
  blocks(element: XmlElement, depth = 0): Block[] {
    return [...elementsOf(element)].flatMap((child) => {
      if (child.name === 'div') return this.blocks(child, depth + 1);
      if (child.name === 'list') return this.#items(child, 1);
      if (child.name === 'ab' && child.attributes['type'] === 'own') return [];
      return [this.#block(child, depth)];
    });
  }

  #block(element: XmlElement, depth: number): Block {
    const { name, attributes, children } = element;
    const kind = simple.get(name);
    if (kind !== undefined)
      return this.#plain(element, kind, children, kind === 'heading' ? depth : undefined);
    const type = attributes['type'] ?? '';
    if (name === 'note' && type !== 'marginal') {
      const note = NoteKindSchema.safeParse(type).data;
      return { ...this.#holder(element, 'note', undefined), ...(note !== undefined && { note }) };
    }
    if (name === 'note') return this.#plain(element, 'marginal', children);
    if (name === 'table') return this.#table(element);
    if (name === 'floatingText') return this.#attachment(element);
    if (name === 'ab') {
      const stamp = childOf(element, 'stamp');
      if (stamp !== undefined && type === '') return this.#plain(element, 'stamp', stamp.children);
      return this.#plain(element, abKind(type), children);
    }
    this.#context.unknown(element);
    return this.#plain(element, 'paragraph', children);
  }

  /** A block whose words stand right in its element. `level`: the one that its place implies. */
  #plain(element: XmlElement, kind: BlockKind, words: readonly XmlNode[], level?: number): Block {
    const { text, segments, spans } = readWords(words, this.#context);
    const { attributes } = element;
    const rend = new Set((attributes['rend'] ?? '').split(' '));
    const said = [...rend].find((token) => token.startsWith('level-'))?.slice('level-'.length);
    const own = said === undefined ? level : /^[1-9]\d?$/.test(said) ? Number(said) : undefined;
    const language = attributes['xml:lang'];
    const label = attributes['n'];
    const noise = rend.has('noise') ? true : rend.has('no-noise') ? false : undefined;
    const startsList = rend.has('starts-list') ? true : rend.has('continues-list') ? false : undefined;
    return {
      id: attributes['xml:id'] ?? this.#context.nextId(),
      kind,
      text,
      ...(language !== undefined && { language }),
      ...(own !== undefined && { level: own }),
      ...(label !== undefined && { label }),
      ...(startsList !== undefined && { startsList }),
      ...(noise !== undefined && { noise }),
      segments,
      spans,
      ...originOf(attributes['sameAs']),
    };
  }

  #holder(element: XmlElement, kind: BlockKind, level: number | undefined): Block {
    const own = childOf(element, 'ab');
    if (own?.attributes['type'] === 'own') {
      const block = this.#plain(element, kind, own.children, level);
      return { ...block, blocks: this.blocks(withoutSublists(element)) };
    }
    return this.#plain(element, kind, withoutSublists(element).children, level);
  }

  /** The items of a list, and behind each those of the lists within it that continue the run a level deeper. */
  #items(list: XmlElement, depth: number): Block[] {
    return [...elementsOf(list)].flatMap((item) => {
      if (item.name !== 'item') {
        this.#context.unknown(item);
        return [this.#block(item, 0)];
      }
      const deeper = [...elementsOf(item, 'list')].filter(isSublist);
      return [
        this.#holder(item, 'list-item', depth),
        ...deeper.flatMap((one) => this.#items(one, depth + 1)),
      ];
    });
  }

  #table(element: XmlElement): Block {
    const words = element.children.filter((child) => typeof child !== 'string' && child.name !== 'row');
    const rows = [...elementsOf(element, 'row')].map((row) =>
      [...elementsOf(row, 'cell')].map((cell) => this.#cell(cell)),
    );
    return { ...this.#plain(element, 'table', words), rows };
  }

  #cell(element: XmlElement): Cell {
    const { role, rows, cols } = element.attributes;
    const header = role === 'label' ? true : role === 'data' ? false : undefined;
    return {
      ...(header !== undefined && { header }),
      ...(cols !== undefined && { columns: Number(cols) }),
      ...(rows !== undefined && { rows: Number(rows) }),
      blocks: this.blocks(element),
    };
  }

  #attachment(element: XmlElement): Block {
    const words = element.children.filter((child) => typeof child !== 'string' && child.name !== 'body');
    const block = this.#plain(element, 'attachment', words);
    const hasBlocks = !(element.attributes['rend'] ?? '').split(' ').includes('no-blocks');
    const body = childOf(element, 'body');
    return { ...block, ...(hasBlocks && { blocks: body === undefined ? [] : this.blocks(body) }) };
  }
}

function abKind(type: string): BlockKind {
  const kinds: readonly BlockKind[] = ['heading', 'opener', 'closer', 'list-item'];
  return kinds.find((kind) => kind === type) ?? 'paragraph';
}

function isSublist({ attributes }: XmlElement): boolean {
  return attributes['type'] === 'sublist';
}

function withoutSublists(element: XmlElement): XmlElement {
  const children = element.children.filter(
    (child) => typeof child === 'string' || child.name !== 'list' || !isSublist(child),
  );
  return { ...element, children };
}
