// What the data page says.
import type { DumpKind, RightsSum } from '../../app/dumps/schema.ts';

const number = (n: number): string => n.toLocaleString('en');
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

/** 12.3 MB and the like, in powers of ten. */
function rounded(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? number(bytes) : value.toFixed(value < 10 ? 1 : 0)} ${units[power] ?? ''}`;
}

const day = (instant: string): string =>
  new Date(instant).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

export const dumpWords = {
  title: 'The whole archive',
  link: 'Download the whole archive',
  lead: 'Everything that anybody may read here, in files to be kept, searched and counted elsewhere. Each is compressed with gzip; programs read them piece by piece.',
  none: 'No downloads have been made yet. Whoever runs the archive makes them; until then every record can be had by itself.',
  outdated: (made: string): string =>
    `The downloads of ${day(made)} are no longer offered: since they were made, a record was withdrawn or closed. New ones will be made without it.`,
  made: (made: string, records: string): string => `Made on ${day(made)}, with ${records}.`,
  files: 'Files',
  kinds: {
    records: [
      'All records as JSON Lines',
      'One record a line, with everything that is known of it: description, texts, sentences, links, places on page images; and the hash of its version.',
    ],
    table: [
      'All records as a table',
      'CSV in UTF-8, a row for each record: title, date, type, names, reference codes, rights.',
    ],
    tei: ['All records as TEI', 'A tar archive with a TEI P5 document for each record.'],
    parallel: [
      'Parallel corpus',
      'TMX 1.4: passages of originals and of their translations that stand for each other, in all languages; with record, sentences, how each pair was found, and whether a person judged it.',
    ],
    names: ['Names', 'CSV: persons, bodies, places and terms, with the forms that their sources give.'],
    units: ['Shelves', 'CSV: repositories, fonds, files and collections, with what is said of them.'],
  } satisfies Readonly<Record<DumpKind, readonly [title: string, what: string]>>,
  entries: {
    records: (n: number): string => count(n, 'line', 'lines'),
    table: (n: number): string => count(n, 'row', 'rows'),
    tei: (n: number): string => count(n, 'document', 'documents'),
    parallel: (n: number): string => count(n, 'pair', 'pairs'),
    names: (n: number): string => count(n, 'row', 'rows'),
    units: (n: number): string => count(n, 'row', 'rows'),
  } satisfies Readonly<Record<DumpKind, (n: number) => string>>,
  size: (bytes: number): string =>
    bytes < 1000 ? rounded(bytes) : `${rounded(bytes)} (${number(bytes)} bytes)`,
  sha256: 'SHA-256',
  rights: 'What may be done with them',
  silent: (n: number, all: number): string =>
    n === all
      ? 'No record says what may be done with it. Ask the archive.'
      : `${number(n)} of ${number(all)} records say nothing of it. Ask the archive.`,
  mixed:
    'The records say different things; each says its own in every file but the lists of names and shelves.',
  covers: { record: '', images: 'of page images: ', texts: 'of texts: ' } satisfies Readonly<
    Record<RightsSum['said'][number]['covers'], string>
  >,
  furtherRights: (n: number): string => `and ${count(n, 'further statement', 'further statements')}`,
  check: 'How to check a file',
  checkSave: 'Save',
  checkRun: 'beside the files, and run in that folder:',
  checkCommand: 'sha256sum --check --ignore-missing sha256sums.txt',
  cite: 'How to cite',
  citation: (archive: string, made: string, address: string | undefined): string =>
    `${archive}. Whole archive, state of ${day(made)}${address === undefined ? '' : `. ${address}`}.`,
  citeVersions: 'Of a single record cite the version: its address and hash stand in every line.',
  programs: 'For programs',
  datasetTitle: (archive: string): string => `${archive}: the whole archive`,
  oai: 'Harvesting (OAI-PMH):',
  api: 'API',
  openapi: 'its description (OpenAPI)',
  feed: 'What was published last (Atom)',
  sitemap: 'Sitemap',
  collection: 'All scans (IIIF collection)',
  json: 'This page as JSON',
} as const;
