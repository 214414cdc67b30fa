// What a citation says of a record at one version, as a CSL item and the words for a note.
import { walkBlocks } from '../../model/block.ts';
import type { Text } from '../../model/text.ts';
import type { PublishedRecord } from '../port.ts';
import { translationCredit } from './credit.ts';
import { present, type CslItem } from './csl.ts';
import { citedDate, isoDayAsCsl, type CitedDate } from './date.ts';
import { citedAgents, citedSummary, citedTitles, genre } from './document.ts';
import { citedLocation } from './location.ts';
import { citedEdition, type CitedEdition } from './edition.ts';
import { onOneLine } from './one-line.ts';

/**
 * `address`: of the version, without a segment; undefined where nobody knows one, as in a copy of an archive on a disk. `archiveTitle`: the edition's. `accessed`: a day, ISO 8601. `segment`: the id of a
 * segment, which goes into the address, and decides whose translation is cited.
 */
export interface CiteOptions {
  readonly address: string | undefined;
  readonly archiveTitle: string;
  readonly accessed?: string;
  readonly segment?: string;
}

/**
 * `item` is for exchange. `place`: where the version is found, with the segment: its address, else what it is called. `date`: of the document; undefined where undated. `location`: all exemplars in one line; empty where none is known.
 * `edition`: the printed one in which it stands. `archiveTitle`: where it was read.
 */
export interface Reference {
  readonly item: CslItem;
  readonly place: string;
  readonly date: CitedDate | undefined;
  readonly location: string;
  readonly edition: CitedEdition | undefined;
  readonly archiveTitle: string;
}

/** What is cited when somebody cites this record. */
export function referenceTo(record: PublishedRecord, options: CiteOptions): Reference {
  const { description, texts } = record.content;
  const { id, number } = record.manifest;
  const key = `verno-${id}-v${number}`;
  const date = citedDate(description.dates);
  const { line, archive, within } = citedLocation(description.exemplars);
  const credit = translationCredit(textsCited(texts, options.segment));
  const titles = citedTitles(description);
  const author = citedAgents(description, [['author'], ['from']]);
  const recipient = citedAgents(description, [['to']]);
  const archiveTitle = onOneLine(options.archiveTitle);
  const place = `${placeOf(record, options)}${options.segment === undefined ? '' : `#${encodeURIComponent(options.segment)}`}`;
  const edition = citedEdition(record);
  const item: CslItem = {
    id: key,
    'citation-key': key,
    type: edition === undefined ? 'manuscript' : 'chapter',
    title: titles.cited,
    ...present('original-title', titles.original),
    genre: genre(description),
    ...(edition === undefined ? present('issued', date?.csl) : present('original-date', date?.csl)),
    ...present('accessed', options.accessed === undefined ? undefined : isoDayAsCsl(options.accessed)),
    ...present('author', author.length === 0 ? undefined : author),
    ...present('recipient', recipient.length === 0 ? undefined : recipient),
    ...present(
      'translator',
      credit.names.length === 0 ? undefined : credit.names.map((literal) => ({ literal })),
    ),
    ...present('archive', archive),
    ...present('archive_location', within),
    ...(edition === undefined ? { 'container-title': archiveTitle } : inEdition(edition, archiveTitle)),
    version: String(number),
    ...present('URL', options.address === undefined ? undefined : place),
    ...present('language', description.languages.length === 0 ? undefined : description.languages.join(', ')),
    ...present('abstract', citedSummary(description)),
    ...present('note', credit.note),
    ...present('custom', date === undefined ? undefined : { edtf: date.edtf }),
  };
  return { item, place, date, location: line, edition, archiveTitle };
}

/** Where a version is found: its address; where that is not known its own name, which is the same in every copy of the archive. */
export function placeOf(
  { manifest: { id, number } }: Pick<PublishedRecord, 'manifest'>,
  { address }: Pick<CiteOptions, 'address'>,
): string {
  return address ?? `${id}/v${number}`;
}

/** What makes an item a chapter of its edition. */
function inEdition(
  edition: CitedEdition,
  archiveTitle: string,
): Pick<CslItem, 'container-title'> & Partial<CslItem> {
  const { container, volume, editors, general, publisher, place, year, number, pages } = edition;
  return {
    'container-title': container,
    ...present('issued', year === undefined ? undefined : { 'date-parts': [[Number(year)]] }),
    ...present('editor', named(editors)),
    ...present('collection-editor', named(general)),
    ...present('volume', volume),
    ...present('chapter-number', number),
    // CSL writes a range with a hyphen, and readers split it there.
    ...present('page', pages?.replaceAll('–', '-')),
    ...present('publisher', publisher),
    ...present('publisher-place', place),
    source: archiveTitle,
  };
}

function named(names: readonly string[]): CslItem['editor'] {
  return names.length === 0 ? undefined : names.map((literal) => ({ literal }));
}

/** The text that holds a segment or block; all texts where none does, or where the whole record is cited. */
function textsCited(texts: readonly Text[], segment: string | undefined): readonly Text[] {
  if (segment === undefined) return texts;
  for (const text of texts) {
    for (const block of walkBlocks(text.blocks)) {
      if (block.id === segment || block.segments.some(({ id }) => id === segment)) return [text];
    }
  }
  return texts;
}
