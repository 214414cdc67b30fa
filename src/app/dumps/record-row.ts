// A record as a row of the table of all records.
import { project } from '../../index/projection.ts';
import type { PublishedRecord } from '../../formats/port.ts';

/** The columns of records.csv, described in docs/data.md. */
export const recordColumns = [
  'id',
  'version',
  'hash',
  'published',
  'address',
  'type',
  'title',
  'title_language',
  'date',
  'languages',
  'from',
  'to',
  'collections',
  'edition',
  'number',
  'repositories',
  'reference_codes',
  'pages',
  'texts',
  'segments',
  'rights',
  'rights_addresses',
  'source',
] as const;

/** Cells as the columns name them. `date` is EDTF, empty where undated; several values of a cell are parted by "; ". */
export function recordRow({ manifest, version, content }: PublishedRecord, address: string): string[] {
  const { entry, segments, pages } = project(manifest, content);
  const { collections, exemplars, rights, source } = content.description;
  const allRights = [...rights, ...content.texts.flatMap((text) => text.rights)];
  const row: Record<(typeof recordColumns)[number], string> = {
    id: entry.id,
    version: String(entry.version),
    hash: version,
    published: manifest.published,
    address,
    type: entry.type,
    title: entry.title,
    title_language: entry.titleLanguage,
    date: entry.date ?? '',
    languages: joined(entry.languages),
    from: joined(entry.from),
    to: joined(entry.to),
    collections: joined(collections),
    edition: entry.edition?.citation ?? '',
    number: entry.edition?.number ?? '',
    repositories: joined(exemplars.map(({ repository = '' }) => repository)),
    reference_codes: joined(exemplars.map(({ written = '' }) => written)),
    pages: String(pages),
    texts: joined(
      content.texts.map(({ id, kind, language, method }) => `${id} ${kind} ${language} ${method}`),
    ),
    segments: String(segments),
    rights: joined(allRights.map(({ statement }) => statement)),
    rights_addresses: joined(allRights.map(({ address: of = '' }) => of)),
    source: source.address ?? '',
  };
  return recordColumns.map((name) => row[name]);
}

/** Each value once, empty ones left out. */
function joined(values: readonly string[]): string {
  return [...new Set(values)].filter((value) => value !== '').join('; ');
}
