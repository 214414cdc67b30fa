// Names that a document needs throughout: xml:ids, and who says what.
import { walkBlocks } from '../../../model/block.ts';
import type { RecordContent } from '../../../model/record.ts';
import { reservedId, type IdKind } from '../own/ids.ts';
import { tei, type Growing } from './element.ts';

/** Gives out xml:ids and remembers everybody who says something. */
export class Names {
  readonly #ids = new Map<string, string>();
  readonly #who = new Map<string, string>();

  constructor({ texts, description, zones, links }: RecordContent) {
    const taken = new Set<string>();
    for (const text of texts)
      for (const block of walkBlocks(text.blocks))
        for (const { id } of [block, ...block.segments]) taken.add(id);
    const give = (kind: IdKind, list: readonly { readonly id: string }[]): void => {
      for (const { id } of list) {
        const given = taken.has(id) ? reservedId(kind, id) : id;
        taken.add(given);
        this.#ids.set(`${kind} ${id}`, given);
      }
    };
    give('text', texts);
    give('page', description.pages);
    give('exemplar', description.exemplars);
    give('name', description.names);
    give('mark', description.marks);
    give('zone', zones);
    give('link', links);
  }

  /** The xml:id of a thing of the record. */
  id(kind: IdKind, id: string): string {
    return this.#ids.get(`${kind} ${id}`) ?? reservedId(kind, id);
  }

  /** A pointer to a thing of the record. */
  to(kind: IdKind, id: string): string {
    return `#${this.id(kind, id)}`;
  }

  /** A pointer to somebody who says something, by what he is called. */
  who(name: string): string {
    let id = this.#who.get(name);
    if (id === undefined) {
      id = `verno.who.${this.#who.size + 1}`;
      this.#who.set(name, id);
    }
    return `#${id}`;
  }

  /** Everybody who was pointed to, as statements of responsibility. */
  responsible(): Growing[] {
    return [...this.#who].map(([name, id]) =>
      tei('respStmt', { 'xml:id': id }, [
        tei('resp', {}, ['responsible for what refers to this']),
        tei('name', {}, [name]),
      ]),
    );
  }
}
