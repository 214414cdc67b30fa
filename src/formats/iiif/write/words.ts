// The words of manifests that are Verno's own. English; the language of every one is said.
import type { AgentRole } from '../../../model/agent.ts';
import type { DateRole } from '../../../model/date/statement.ts';
import type { AbsenceKind } from '../../../model/exemplar.ts';
import type { MarkKind } from '../../../model/mark.ts';

export const agentLabels: Readonly<Record<AgentRole, string>> = {
  from: 'From',
  to: 'To',
  'copy-to': 'Copy to',
  present: 'Present',
  author: 'Author',
  signatory: 'Signed by',
  certifier: 'Certified by',
  translator: 'Translator',
  transcriber: 'Transcriber',
  editor: 'Editor',
  interpreter: 'Interpreter',
  recorder: 'Recorded by',
  contributor: 'Contributor',
  donor: 'Donor',
  publisher: 'Publisher',
  other: 'Further person or body',
};

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

export const placeLabels: Readonly<Record<'written-at' | 'sent-to' | 'about', string>> = {
  'written-at': 'Written at',
  'sent-to': 'Sent to',
  about: 'About',
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

/** Why a page has no image, after its folio: "152 (lost)". */
export const absenceWords: Readonly<Record<AbsenceKind, string>> = {
  lost: 'lost',
  'not-imaged': 'not imaged',
  'not-transcribed': 'not transcribed',
  illegible: 'illegible',
  omitted: 'omitted by the editor',
  'not-declassified': 'not declassified',
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
