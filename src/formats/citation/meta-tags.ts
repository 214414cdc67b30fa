// Metadata for the head of a record's page, from which Zotero and indexers make a reference.
import type { PublishedRecord } from '../port.ts';
import { referenceTo, type CiteOptions } from './reference.ts';

/** One `<meta name content>`; names repeat. Contents are plain text: whoever writes the page escapes them. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags of a record's page. Zotero's translator "Embedded Metadata" reads Dublin Core (`DC.`), Highwire (`citation_`) and its own
 * vocabulary (`z:`), which alone says that this is a manuscript, in which archive it lies and where, and who translated it;
 * without `z:itemType` it would file every record as a journal article. Dublin Core serves everybody else.
 */
export function metaTags(record: PublishedRecord, options: CiteOptions): readonly MetaTag[] {
  const { item, date, location } = referenceTo(record, options);
  const { description } = record.content;
  const original = item['original-title'];
  const names = (list: typeof item.author): string[] => (list ?? []).map(({ literal }) => literal);
  const extra = [
    ...(original === undefined ? [] : [`Original Title: ${original}`]),
    ...(item.note === undefined ? [] : [item.note]),
    `Version: ${item.version}`,
    `Edition: ${item['container-title']}`,
  ];
  const tags: [string, readonly (string | undefined)[]][] = [
    ['z:itemType', ['manuscript']],
    ['z:archive', [item.archive]],
    ['z:archiveLocation', [item.archive_location]],
    ['z:translators', names(item.translator)],
    ['z:extra', [extra.join('\n')]],
    ['citation_title', [item.title]],
    ['citation_public_url', [item.URL]],
    ['citation_language', [item.language]],
    ['DC.title', [item.title]],
    ['DCTERMS.alternative', [original]],
    ['DC.creator', names(item.author)],
    ['DC.date', [date?.edtf]],
    ['DC.type', [item.genre]],
    ['DC.language', description.languages],
    ['DC.identifier', [item.URL]],
    ['DC.publisher', [item['container-title']]],
    ['DC.source', [location]],
    [
      'DC.rights',
      description.rights.map(({ statement, address }) => (statement === '' ? address : statement)),
    ],
    ['DCTERMS.abstract', [item.abstract]],
  ];
  return tags.flatMap(([name, contents]) =>
    contents.flatMap((content) => (content === undefined || content === '' ? [] : [{ name, content }])),
  );
}
