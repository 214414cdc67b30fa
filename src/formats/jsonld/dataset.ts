// Downloads of a whole archive as a Dataset of schema.org, by which search engines for data find them.
import { inLanguage, type Thing } from './thing.ts';

/** One file. `format`: the media type of what is in it; `packed`: that in which it comes. */
export interface DatasetFile {
  readonly name: string;
  readonly address: string;
  readonly format: string;
  readonly packed: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Addresses are full. `made`: RFC 3339. `licence`: the address of the one under which all of it stands, or of a page that says what is so of what. */
export interface DatasetSaid {
  readonly address: string;
  readonly home: string;
  readonly archive: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly made: string;
  readonly licence: string;
  readonly files: readonly DatasetFile[];
}

/** The dataset with its files (schema.org Dataset, DataDownload). */
export function datasetThing(said: DatasetSaid): Thing {
  const { address, home, language } = said;
  return {
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: inLanguage(said.title, language),
    description: inLanguage(said.description, language),
    dateModified: said.made,
    isAccessibleForFree: true,
    license: said.licence,
    publisher: { '@type': 'ArchiveOrganization', '@id': home, name: inLanguage(said.archive, language) },
    distribution: said.files.map(({ name, address: from, format, packed, size, sha256 }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: from,
      encodingFormat: [format, packed],
      contentSize: `${size} B`,
      sha256,
    })),
  };
}
