// The addresses that manifests write, complete with the archive's own.
import type { CollectionAddresses } from '../../app/iiif/collection.ts';
import type { ManifestAddresses } from '../../app/iiif/manifest.ts';
import { stepOfValue, type Links } from '../links.ts';

/** An address with its origin; as it is where the archive's is not known, which the server's always is. */
export function complete(links: Links, address: string): string {
  return links.absolute(address) ?? address;
}

export function collectionAddresses(links: Links): CollectionAddresses {
  return {
    home: complete(links, links.home()),
    manifest: (id) => complete(links, links.iiif.manifest(id, null)),
    collection: (name, part) =>
      complete(links, links.iiif.collection(name === null ? null : stepOfValue(name), part)),
    page: (name) => complete(links, name === null ? links.records(1) : links.facet('collection', name, 1)),
  };
}

/** The addresses of version `n`. `newest`: the manifest is asked for as that of the newest version, and bears that address. */
export function manifestAddresses(links: Links, id: string, n: number, newest = false): ManifestAddresses {
  const { iiif } = links;
  return {
    manifest: complete(links, iiif.manifest(id, newest ? null : n)),
    search: iiif.search && complete(links, iiif.search(id, n)),
    page: complete(links, links.version(id, n)),
    home: complete(links, links.home()),
    tei: complete(links, links.data(id, n, 'tei.xml')),
    json: complete(links, links.data(id, n, 'json')),
    text: complete(links, links.data(id, n, 'txt')),
    part: (path) => complete(links, iiif.part(id, n, path)),
    image: (page) => complete(links, iiif.image(3, id, n, page)),
    thumbnail:
      iiif.still === true ? (page) => complete(links, links.pageImage(id, n, page, 'thumbnail')) : undefined,
    collection: (name) => collectionAddresses(links).collection(name, null),
  };
}
