// What a citation says of a record at one version, as a CSL item and the words for a note.
import { walkBlocks } from '../../model/block.ts';
import type { Text } from '../../model/text.ts';
import type { PublishedRecord } from '../port.ts';
import { translationCredit } from './credit.ts';
import { present, type CslItem } from './csl.ts';
import { citedDate, isoDayAsCsl, type CitedDate } from './date.ts';
import { citedAgents, citedSummary, citedTitles, genre } from './document.ts';
import { citedLocation } from './location.ts';
import { onOneLine } from './one-line.ts';

/**
 * `address`: of the version, without a segment. `archiveTitle`: the edition's. `accessed`: a day, ISO 8601. `segment`: the id of a
 * segment, which goes into the address, and decides whose translation is cited.
 */
export interface CiteOptions {
  readonly address: string;
  readonly archiveTitle: string;
  readonly accessed?: string;
  readonly segment?: string;
}

/** `item` is for exchange. `date`: undefined where undated. `location`: all exemplars in one line; empty where none is known. */
export interface Reference {
  readonly item: CslItem;
  readonly date: CitedDate | undefined;
  readonly location: string;
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
  const item: CslItem = {
    id: key,
    'citation-key': key,
    type: 'manuscript',
    title: titles.cited,
    ...present('original-title', titles.original),
    genre: genre(description),
    ...present('issued', date?.csl),
    ...present('accessed', options.accessed === undefined ? undefined : isoDayAsCsl(options.accessed)),
    ...present('author', author.length === 0 ? undefined : author),
    ...present('recipient', recipient.length === 0 ? undefined : recipient),
    ...present(
      'translator',
      credit.names.length === 0 ? undefined : credit.names.map((literal) => ({ literal })),
    ),
    ...present('archive', archive),
    ...present('archive_location', within),
    'container-title': onOneLine(options.archiveTitle),
    version: String(number),
    URL:
      options.segment === undefined
        ? options.address
        : `${options.address}#${encodeURIComponent(options.segment)}`,
    ...present('language', description.languages.length === 0 ? undefined : description.languages.join(', ')),
    ...present('abstract', citedSummary(description)),
    ...present('note', credit.note),
    ...present('custom', date === undefined ? undefined : { edtf: date.edtf }),
  };
  return { item, date, location: line };
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
