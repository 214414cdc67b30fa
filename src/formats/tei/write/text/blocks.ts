// Blocks as the elements of TEI that say the same: divisions, paragraphs, lists, tables, notes, attached documents.
import type { Block, Cell } from '../../../../model/block.ts';
import { escapePointer, prefixes } from '../../own/vocabulary.ts';
import { tei, tokens, type Attributes, type Growing } from '../element.ts';
import type { Names } from '../names.ts';
import { writeWords, type Pointers } from './inline.ts';

/** What blocks refer to outside of themselves. */
export interface TextContext extends Pointers {
  readonly names: Names;
  readonly labelOf: (page: string) => string | undefined;
  /** Whether an id is that of a page, not of a block or segment. */
  readonly isPage: (id: string) => boolean;
}

/** Writes blocks into a body (with divisions) or into something within it (without). */
export class BlockWriter {
  readonly #context: TextContext;

  constructor(context: TextContext) {
    this.#context = context;
  }

  /** The blocks in divisions that begin with headings. */
  body(blocks: readonly Block[]): Growing {
    const body = tei('body');
    const ends = closings(blocks);
    const open: { element: Growing; level: number }[] = [{ element: body, level: 0 }];
    /** What a division may still take: an opener at its top, a closer after something. */
    let stage: 'top' | 'common' = 'top';
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at];
      if (block === undefined) break;
      if (block.kind === 'heading') {
        const level = block.level ?? 1;
        while ((open.at(-1)?.level ?? 0) >= level) open.pop();
        const division = tei('div');
        open.at(-1)?.element.children.push(division);
        division.children.push(this.#simple('head', block, { rend: this.#rend(block, open.length) }));
        open.push({ element: division, level });
        stage = 'top';
        continue;
      }
      const { element: into, level = 0 } = open.at(-1) ?? { element: body };
      if (block.kind === 'list-item') {
        const run = listRun(blocks, at);
        into.children.push(...this.#lists(run));
        at += run.length - 1;
        stage = 'common';
      } else if (block.kind === 'opener' && stage === 'top')
        into.children.push(this.#simple('opener', block));
      else if (block.kind === 'closer' && stage === 'common' && (ends[at] ?? 0) <= level)
        into.children.push(this.#simple('closer', block));
      else {
        into.children.push(this.#within(block));
        if (block.kind !== 'note' && block.kind !== 'marginal') stage = 'common';
      }
    }
    // A body is never without something that may stand in its middle.
    if (stage === 'top' && open.length === 1) body.children.push(tei('div'));
    return body;
  }

  /** Blocks one after the other, where no division may stand. */
  #inside(blocks: readonly Block[]): Growing[] {
    const made: Growing[] = [];
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at];
      if (block?.kind === 'list-item') {
        const run = listRun(blocks, at);
        made.push(...this.#lists(run));
        at += run.length - 1;
      } else if (block !== undefined) made.push(this.#within(block));
    }
    return made;
  }

  #within(block: Block): Growing {
    switch (block.kind) {
      case 'paragraph':
        return this.#simple('p', block);
      case 'quotation':
        return this.#simple('quote', block);
      case 'stamp': {
        const stamp = tei('stamp');
        writeWords(stamp, block, this.#spans(block), this.#context);
        return tei('ab', this.#attributes(block), [stamp]);
      }
      case 'marginal':
        return this.#simple('note', block, { type: 'marginal', place: 'margin' });
      case 'note':
        return this.#holder(block, tei('note', { type: block.note, ...this.#attributes(block) }));
      case 'table':
        return this.#table(block);
      case 'attachment':
        return this.#attachment(block);
      case 'list-item':
      case 'heading':
      case 'opener':
      case 'closer':
        return this.#simple('ab', block, { type: block.kind });
    }
  }

  #simple(name: string, block: Block, given: Attributes = {}): Growing {
    const element = tei(name, { ...this.#attributes(block), ...given });
    writeWords(element, block, this.#spans(block), this.#context);
    return element;
  }

  /** What holds blocks: its own words then stand in a block too, so that the two are told apart. */
  #holder(block: Block, element: Growing): Growing {
    const context = this.#spans(block);
    if (block.blocks === undefined) writeWords(element, block, context, this.#context);
    else {
      const own = tei('ab', { type: 'own' });
      writeWords(own, block, context, this.#context);
      element.children.push(own, ...this.#inside(block.blocks));
    }
    return element;
  }

  /** The items of a run as lists, in which deeper items stand in a list within the item before them. */
  #lists(run: readonly Block[]): Growing[] {
    const lists: Growing[] = [];
    const open: { readonly list: Growing; readonly level: number; last: Growing | undefined }[] = [];
    for (const item of run) {
      const level = item.level ?? 1;
      while ((open.at(-1)?.level ?? 0) > level) open.pop();
      const beside = open.at(-1);
      if (item.startsList === true && beside?.level === level) open.pop();
      if ((open.at(-1)?.level ?? 0) < level) {
        const above = open.at(-1)?.last;
        const list = tei('list', above === undefined ? {} : { type: 'sublist' });
        (above?.children ?? lists).push(list);
        open.push({ list, level, last: undefined });
      }
      const attributes = { ...this.#attributes(item), rend: this.#rend(item, open.length) };
      const element = this.#holder(item, tei('item', attributes));
      const into = open.at(-1);
      into?.list.children.push(element);
      if (into !== undefined) into.last = element;
    }
    return lists;
  }

  #table(block: Block): Growing {
    const table = tei('table', this.#attributes(block));
    writeWords(table, block, this.#spans(block), this.#context);
    for (const row of block.rows ?? [])
      table.children.push(
        tei(
          'row',
          {},
          row.map((cell) => this.#cell(cell)),
        ),
      );
    return table;
  }

  #cell({ header, columns, rows, blocks }: Cell): Growing {
    const role = header === undefined ? undefined : header ? 'label' : 'data';
    return tei('cell', { role, rows: rows?.toString(), cols: columns?.toString() }, this.#inside(blocks));
  }

  #attachment(block: Block): Growing {
    const { blocks } = block;
    const attributes = this.#attributes(block);
    const rend = tokens(attributes['rend'], blocks === undefined ? 'no-blocks' : undefined);
    const element = tei('floatingText', { type: 'attachment', ...attributes, rend });
    writeWords(element, block, this.#spans(block), this.#context);
    element.children.push(this.body(blocks ?? []));
    return element;
  }

  #spans({ id, text }: Block): TextContext & { block: string; text: string } {
    return { ...this.#context, block: id, text };
  }

  #attributes(block: Block): Attributes {
    return {
      'xml:id': block.id,
      'xml:lang': block.language,
      n: block.label,
      sameAs: block.origin === undefined ? undefined : prefixes.origin + escapePointer(block.origin),
      facs: this.#context.zones(block.id),
      rend: this.#rend(block, undefined),
    };
  }

  /** What no attribute of TEI says. `level`: the one that the place implies. */
  #rend(block: Block, level: number | undefined): string | undefined {
    const { noise, startsList } = block;
    return tokens(
      block.level === level ? undefined : `level-${block.level ?? 'none'}`,
      noise === undefined ? undefined : noise ? 'noise' : 'no-noise',
      startsList === undefined ? undefined : startsList ? 'starts-list' : 'continues-list',
    );
  }
}

function listRun(blocks: readonly Block[], from: number): readonly Block[] {
  let to = from;
  while (blocks[to]?.kind === 'list-item') to++;
  return blocks.slice(from, to);
}

/** For each block the level of the heading that follows, where nothing but closers and notes stands before it: 0 at the end. */
function closings(blocks: readonly Block[]): number[] {
  const levels: number[] = [];
  for (let at = blocks.length - 1; at >= 0; at--) {
    const next = blocks[at + 1];
    const isEdge = next === undefined || next.kind === 'heading';
    const isLight = next?.kind === 'closer' || next?.kind === 'note' || next?.kind === 'marginal';
    if (isEdge) levels[at] = next === undefined ? 0 : (next.level ?? 1);
    else levels[at] = isLight ? (levels[at + 1] ?? 0) : Number.POSITIVE_INFINITY;
  }
  return levels;
}
