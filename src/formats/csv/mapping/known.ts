// The mappings that come with Verno, and how a table that fits one of them is recognised by its first line.
import { MappingSchema, type Mapping, type MappingInput } from './schema.ts';

/** The columns in which people save documents from the Wilson Center's Digital Archive. */
const wilsonCenter: MappingInput = {
  name: 'wilson-center',
  publisher: 'Wilson Center Digital Archive',
  key: ['document_url', 'record_id'],
  columns: {
    document_url: 'address',
    original_publication_date: { to: 'date', role: 'document' },
    title: { to: 'title' },
    credits: 'credits',
    text_body: { to: 'text', text: 'auto' },
    summary: 'summary',
    authors: { to: 'agent', role: 'author' },
    associated_places: 'place',
    subjects_discussed: 'subject',
    associated_people_orgs: 'name',
    document_contributors: { to: 'agent', role: 'contributor' },
    source: 'code',
    original_upload_date: { to: 'note', label: 'Put on line by the Digital Archive' },
    original_archive_title: 'repository',
    language: 'language',
    rights: 'rights',
    record_id: { to: 'note', label: 'Number in the Digital Archive' },
    original_classification: 'mark',
    donors: { to: 'agent', role: 'donor' },
  },
};

/** A list of persons, bodies, places or terms. */
const authorities: MappingInput = {
  name: 'authorities',
  makes: 'authorities',
  key: ['key'],
  columns: {
    key: 'key',
    kind: 'kind',
    preferred: 'label',
    language: 'language',
    script: 'script',
    romanisation: 'romanisation',
    variants: 'variants',
    existence: 'existence',
    description: 'description',
    notes: 'note',
    same: { to: 'same', list: 'auto' },
    source: 'publisher',
  },
};

/** A list of repositories, fonds, series, files and collections. */
const units: MappingInput = {
  name: 'units',
  makes: 'units',
  key: ['code'],
  columns: {
    code: 'code',
    level: 'level',
    parent: 'ignore',
    title: 'title',
    language: 'language',
    scope: 'description',
    dates: 'dates',
  },
};

const known: readonly {
  readonly mapping: Mapping;
  readonly needs: readonly string[];
  readonly least: number;
}[] = [
  { mapping: MappingSchema.parse(wilsonCenter), needs: ['title'], least: 4 },
  { mapping: MappingSchema.parse(authorities), needs: ['kind', 'preferred'], least: 3 },
  { mapping: MappingSchema.parse(units), needs: ['code', 'level'], least: 3 },
];

export const knownMappings: readonly Mapping[] = known.map(({ mapping }) => mapping);

/** A header as mappings name it: case, blanks and hyphens do not count. */
export function columnName(header: string): string {
  return header
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '_');
}

/** The mapping that a table's headers fit. */
export function recogniseMapping(headers: readonly string[]): Mapping | undefined {
  const names = new Set(headers.map(columnName));
  return known.find(
    ({ mapping, needs, least }) =>
      needs.every((name) => names.has(name)) &&
      Object.keys(mapping.columns).filter((name) => names.has(name)).length >= least,
  )?.mapping;
}
