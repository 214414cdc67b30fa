// What machines are told on the data page, in the words of schema.org.
import { datasetThing } from '../../formats/jsonld/dataset.ts';
import { asScript } from '../../formats/jsonld/thing.ts';
import type { DumpKind, Dumps } from './schema.ts';

const formats: Readonly<Record<DumpKind, string>> = {
  records: 'application/jsonl',
  table: 'text/csv',
  tei: 'application/tei+xml',
  parallel: 'application/x-tmx+xml',
  names: 'text/csv',
  units: 'text/csv',
};

/** Full addresses: of the page, of the archive, of each file by its name. */
export interface DatasetPlaces {
  readonly page: string;
  readonly home: string;
  readonly file: (name: string) => string;
}

/** The dumps as the content of a script element of their page. `title` and `description` in the language of the interface. */
export function datasetScript(
  dumps: Dumps,
  places: DatasetPlaces,
  words: { readonly title: string; readonly description: string; readonly language: string },
): string {
  return asScript(
    datasetThing({
      ...words,
      address: places.page,
      home: places.home,
      archive: dumps.archive,
      made: dumps.made,
      licence: licenceOfAll(dumps) ?? `${places.page}#rights`,
      files: dumps.files.map(({ kind, name, size, sha256 }) => ({
        name,
        address: places.file(name),
        format: formats[kind],
        packed: 'application/gzip',
        size,
        sha256,
      })),
    }),
  );
}

/** The address of the one licence that every record gives for all that it has. */
function licenceOfAll({ rights, records }: Dumps): string | undefined {
  const [first, ...more] = rights.said;
  if (first === undefined || more.length + rights.other + rights.silent > 0) return undefined;
  const { address, covers } = first;
  const isAll = covers === 'record' && first.records === records;
  return isAll && address !== null && /^https?:\/\//.test(address) ? address : undefined;
}
