// What the header of a volume says of it.
import type { Rights } from '../../../model/rights.ts';
import { elementAt, elementsOf, walkElements, wordsOf, type XmlElement } from '../../xml/element.ts';

/** What the header of a volume says. */
export interface Volume {
  /** The volume's id in the series ("frus1964-68v29p1"). */
  readonly key: string;
  readonly title: string;
  readonly titleParts: ReadonlyMap<string, string>;
  readonly editors: readonly { readonly name: string; readonly role: string | undefined }[];
  readonly publisher: string | undefined;
  /** Where it was published. */
  readonly place: string | undefined;
  readonly year: string | undefined;
  readonly rights: readonly Rights[];
  readonly language: string;
}

/** What the header says. `fallback`: the key where neither header nor root has an id. */
export function readHeader(root: XmlElement, header: XmlElement, fallback: string): Volume {
  const titles = elementAt(header, 'fileDesc', 'titleStmt');
  const publication = elementAt(header, 'fileDesc', 'publicationStmt');
  const titleParts = new Map<string, string>();
  const editors: { name: string; role: string | undefined }[] = [];
  for (const child of titles === undefined ? [] : elementsOf(titles)) {
    const words = wordsOf(child);
    if (words === '') continue;
    if (child.name === 'title') titleParts.set(child.attributes['type'] ?? 'complete', words);
    if (child.name === 'editor') editors.push({ name: words, role: child.attributes['role'] });
  }
  const said = (name: string, type?: string): string | undefined => {
    for (const child of publication === undefined ? [] : elementsOf(publication, name))
      if (type === undefined || child.attributes['type'] === type) return wordsOf(child) || undefined;
    return undefined;
  };
  const key = said('idno', 'frus') ?? root.attributes['xml:id'] ?? fallback;
  return {
    key,
    title: titleParts.get('complete') ?? (titleParts.size > 0 ? [...titleParts.values()].join(', ') : key),
    titleParts,
    editors,
    publisher: said('publisher'),
    place: said('pubPlace'),
    year: /^\d{4}$/.test(said('date') ?? '') ? said('date') : undefined,
    rights: rightsOf(publication),
    language: 'en',
  };
}

/** Rights only as the file itself states them. */
function rightsOf(publication: XmlElement | undefined): Rights[] {
  const availability = publication === undefined ? undefined : elementAt(publication, 'availability');
  const statement = availability === undefined ? '' : wordsOf(availability);
  if (availability === undefined || statement === '') return [];
  let address: string | undefined;
  for (const { attributes } of walkElements(availability)) address ??= attributes['target'];
  return [{ statement, language: 'en', ...(address && { address }), covers: 'record' }];
}
