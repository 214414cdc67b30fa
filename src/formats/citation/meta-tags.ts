// Metadata for the head of a record's page, from which Zotero and indexers make a reference.
import type { PublishedRecord } from '../port.ts';
import { documentOf } from './edition.ts';
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
  const { item, place, date, location, edition, archiveTitle } = referenceTo(record, options);
  const { description } = record.content;
  const original = item['original-title'];
  const names = (list: typeof item.author): string[] => (list ?? []).map(({ literal }) => literal);
  const [firstPage, lastPage] = item.page?.split('-') ?? [];
  const extra = [
    ...documentOf(edition?.number),
    ...(original === undefined ? [] : [`Original Title: ${original}`]),
    ...(item.note === undefined ? [] : [item.note]),
    `Version: ${item.version}`,
    `Edition: ${archiveTitle}`,
  ];
  const tags: [string, readonly (string | undefined)[]][] = [
    ['z:itemType', [edition === undefined ? 'manuscript' : 'bookSection']],
    ['z:bookTitle', [edition?.container]],
    ['z:volume', [item.volume]],
    ['z:pages', [item.page]],
    ['z:publisher', [edition?.publisher]],
    ['z:place', [edition?.place]],
    ['z:date', [edition?.year]],
    ['z:editors', names(item.editor)],
    ['z:seriesEditors', names(item['collection-editor'])],
    ['z:archive', [item.archive]],
    ['z:archiveLocation', [item.archive_location]],
    ['z:translators', names(item.translator)],
    ['z:extra', [extra.join('\n')]],
    ['citation_title', [item.title]],
    ['citation_inbook_title', [edition?.title]],
    ['citation_firstpage', [firstPage]],
    ['citation_lastpage', [lastPage]],
    ['citation_public_url', [item.URL]],
    ['citation_language', [item.language]],
    ['DC.title', [item.title]],
    ['DCTERMS.alternative', [original]],
    ['DC.creator', names(item.author)],
    ['DC.date', [date?.edtf]],
    ['DC.type', [item.genre]],
    ['DC.language', description.languages],
    ['DC.identifier', [place]],
    ['DC.publisher', [archiveTitle]],
    ['DC.source', [location]],
    ['DCTERMS.isPartOf', [edition?.title]],
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
