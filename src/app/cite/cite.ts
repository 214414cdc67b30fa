// Citing a record, for pages and downloads.
import { cite, type Citation, type CiteOptions } from '../../formats/citation/cite.ts';
import { metaTags, type MetaTag } from '../../formats/citation/meta-tags.ts';
import { placeOf } from '../../formats/citation/reference.ts';
import type { PublishedRecord } from '../../formats/port.ts';

export type { Citation, CiteOptions, MetaTag };

/** The citation of a record at one version, in every form. */
export function citeRecord(record: PublishedRecord, options: CiteOptions): Citation {
  return cite(record, options);
}

/** What the head of a record's page says to citation managers. */
export function citationTags(record: PublishedRecord, options: CiteOptions): readonly MetaTag[] {
  return metaTags(record, options);
}

/** Where citations say that a version is found: its address, or its name in every copy of the archive. */
export function citedPlace(record: PublishedRecord, options: CiteOptions): string {
  return placeOf(record, options);
}
