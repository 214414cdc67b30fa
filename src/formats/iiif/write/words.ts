// The words of manifests that are Verno's own. English; the language of every one is said.
import type { DateRole } from '../../../model/date/statement.ts';
import type { MarkKind } from '../../../model/mark.ts';

export const dateLabels: Readonly<Record<DateRole, string>> = {
  document: 'Date',
  sent: 'Sent',
  received: 'Received',
  registered: 'Registered',
  published: 'Published',
  'event-planned': 'Event planned',
  'event-past': 'Event',
  unknown: 'Further date',
};

export const markLabels: Readonly<Record<MarkKind, string>> = {
  secrecy: 'Secrecy',
  handling: 'Handling',
  stamp: 'Stamp',
  'registry-number': 'Registry number',
  'copy-number': 'Copy number',
  certification: 'Certification',
  date: 'Date on the document',
  initials: 'Initials',
  resolution: 'Resolution',
  unresolved: 'Mark',
};

export const words = {
  untitled: 'Untitled record',
  type: 'Type',
  language: 'Language',
  exemplar: 'Held as',
  subject: 'Subject',
  collection: 'Collection',
  edition: 'Printed in',
  version: 'Version',
  rights: 'Rights',
  holder: (holder: string): string => `Rights holder: ${holder}`,
  asHtml: 'This version in the archive',
  asTei: 'TEI',
  asJson: 'JSON',
  asText: 'Plain text',
  noImage: 'no image',
  noImageLong: 'There is no image of this page.',
  imageElsewhere: 'The image is published elsewhere, and comes from there.',
  noPages: 'Text without page images',
  transcription: 'Transcription',
  translation: 'Translation',
  summary: 'Summary',
  ofText: (kind: string, language: string | undefined): string =>
    language === undefined ? kind : `${kind} (${language})`,
  attachment: 'Attachment',
  allRecords: (archive: string): string => `${archive}: all records`,
  recordsFromTo: (from: number, to: number): string => `Records ${from} to ${to}`,
  found: (q: string): string => `Found: ${q}`,
} as const;
