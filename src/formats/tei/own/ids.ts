// What things of a record are called by xml:id: blocks and segments by their own ids, the rest too unless that is taken.

/** What has an id in a record besides blocks and segments. */
export type IdKind = 'text' | 'page' | 'exemplar' | 'name' | 'mark' | 'zone' | 'link';

const reserved = /^verno\.(?:text|page|exemplar|name|mark|zone|link)\./;

/** The id that an xml:id of Verno's stands for. */
export function localId(xmlId: string): string {
  return xmlId.replace(reserved, '');
}

/** The xml:id of something whose own id is taken by something else. */
export function reservedId(kind: IdKind, id: string): string {
  return `verno.${kind}.${id}`;
}

/** The xml:id of an element that says something of a range of a block: which range it is, and which piece of it from 0. */
export function spanId(block: string, index: number, piece: number): string {
  return `verno.span.${block}.${index}.${piece}`;
}

/** The place of a range among those of its block, by its xml:id; undefined for another id. */
export function spanOf(
  xmlId: string | undefined,
): { readonly index: number; readonly piece: number } | undefined {
  const [, index, piece] = /^verno\.span\..*\.(\d{1,9})\.(\d{1,9})$/.exec(xmlId ?? '') ?? [];
  return index === undefined ? undefined : { index: Number(index), piece: Number(piece) };
}

/** The ids that a list of pointers within the document leads to; other pointers are left out. */
export function pointedTo(pointers: string | undefined): string[] {
  return (pointers ?? '')
    .split(/[ \t\r\n]+/)
    .filter((one) => one.startsWith('#'))
    .map((one) => localId(one.slice(1)));
}
