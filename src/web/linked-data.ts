// The addresses that structured data names, and its scripts for pages: all full, so nothing where the archive's own address is not known.
import {
  archiveScript,
  collectionScript,
  nameScript,
  recordJsonLd,
  recordScript,
  unitScript,
  type PublishedRecord,
  type RecordPlaces,
} from '../app/linked-data/linked-data.ts';
import type { CollectionView, NameView, UnitView } from '../app/read/browse/view.ts';
import type { ArchiveInfo } from '../app/read/view.ts';
import type { Links } from './links.ts';
import { askedFor } from './search/asked.ts';

/** The other forms of a record that its JSON-LD names, by media type. */
const files = [
  ['application/tei+xml', 'tei.xml'],
  ['application/json', 'json'],
  ['application/pdf', 'pdf'],
  ['text/plain', 'txt'],
] as const;

/** A record as a document of JSON-LD. Where the archive does not know under which address it stands, its addresses are paths. */
export function recordDocument(record: PublishedRecord, archiveTitle: string, links: Links): string {
  return recordJsonLd(record, placesOf(record, links), archiveTitle);
}

/** What the page of a record tells machines; undefined where no full address can be given. */
export function recordData(record: PublishedRecord, archiveTitle: string, links: Links): string | undefined {
  if (links.absolute(links.home()) === undefined) return undefined;
  return recordScript(record, placesOf(record, links), archiveTitle);
}

export function archiveData(archive: ArchiveInfo, links: Links): string | undefined {
  const home = links.absolute(links.home());
  const asked = links.search?.results(askedFor('{q}'));
  const search = asked === undefined ? undefined : links.absolute(asked)?.replace('%7Bq%7D', '{q}');
  return home === undefined ? undefined : archiveScript(archive, home, search);
}

export function unitData(view: UnitView, links: Links): string | undefined {
  const full = (key: string): string | undefined => links.absolute(links.unit(key, 1));
  return full(view.unit.key) === undefined ? undefined : unitScript(view, (key) => full(key) ?? key);
}

export function collectionData(view: CollectionView, links: Links): string | undefined {
  const address = links.absolute(links.facet('collection', view.name, 1));
  return address === undefined ? undefined : collectionScript(address, view);
}

export function nameData(view: NameView, links: Links): string | undefined {
  const address = links.absolute(links.name(view.kind, view.address, null, 1));
  return address === undefined ? undefined : nameScript(view, address);
}

/** The image of a record's first page that has one, small and by its full address. */
export function firstImage({ manifest, content }: PublishedRecord, links: Links): string | undefined {
  const page = content.description.pages.find(({ image }) => image !== undefined);
  return page && links.absolute(links.pageImage(manifest.id, manifest.number, page.id, 'thumbnail'));
}

function placesOf(record: PublishedRecord, links: Links): RecordPlaces {
  const { id, number } = record.manifest;
  const full = (address: string): string => links.absolute(address) ?? address;
  return {
    home: full(links.home()),
    version: full(links.version(id, number)),
    image: firstImage(record, links),
    files: files
      .filter(([, format]) => links.forms.includes(format))
      .map(([mediaType, format]) => ({ mediaType, address: full(links.data(id, number, format)) })),
    text: (text) => full(links.view(id, number, { kind: 'translation', text })),
    name: (kind, reference) => full(links.name(kind, reference, null, 1)),
    unit: (key) => full(links.unit(key, 1)),
    collection: (name) => full(links.facet('collection', name, 1)),
  };
}
