// The addresses of IIIF: images, manifests, annotations, collections and the search within a record.

/** The versions of the Image API that are answered (IIIF Image API 3.0 and 2.1.1). */
export type ImageApiVersion = 2 | 3;

/** Addresses without an origin; they are ids in what is sent, so `Links.absolute` completes them. */
export interface IiifLinks {
  /** Whether page images are files: only those pictures are there that level 0 promises (`stillPictures`). */
  readonly still?: true;
  /** The base of a page image's addresses; without `/info.json` (Image API 3.0, 2.1). */
  image(api: ImageApiVersion, id: string, n: number, page: string): string;
  /** The manifest of a version; of the newest, whichever it is, where `n` is null (Presentation API 3.0, 5.2). */
  manifest(id: string, n: number | null): string;
  /** A link that viewers take for the manifest when it is dragged onto them; `manifest` is its full address. */
  dragged(manifest: string): string;
  /** What stands beside or under a manifest: a canvas ("canvas/p1"), an annotation page ("annotations/p1/t1"), a range. */
  part(id: string, n: number, path: string): string;
  /** All records, or one collection (its name as a step: `stepOfValue`); one part of it, from 1, or the whole where `part` is null. */
  collection(step: string | null, part: number | null): string;
  /** The search within a version (Content Search 2.0); absent where nothing answers it. */
  search?(id: string, n: number): string;
}

/** The step that names a page image: one step, since an identifier's slashes would have to be encoded (Image API 3.0, 9). */
export function imageIdentifier(id: string, n: number, page: string): string {
  return `${id}-v${n}-${page}`;
}

/** What `imageIdentifier` wrote; undefined for anything else. */
export function readImageIdentifier(
  step: string,
): { readonly id: string; readonly number: number; readonly page: string } | undefined {
  const [, id, number, page] = /^([0-9A-Za-z]{8})-v([1-9]\d{0,8})-([A-Za-z_][\w.-]{0,63})$/.exec(step) ?? [];
  return id === undefined || page === undefined ? undefined : { id, number: Number(number), page };
}

/** `root`: the path of the archive under its host, empty where it is the host's own. */
export function iiifLinks(root: string): IiifLinks {
  const base = `${root}/iiif`;
  const version = (id: string, n: number): string => `${base}/${encodeURIComponent(id)}/v${n}`;
  return {
    image: (api, id, n, page) => `${base}/image/${api}/${encodeURIComponent(imageIdentifier(id, n, page))}`,
    manifest: (id, n) =>
      n === null ? `${base}/${encodeURIComponent(id)}/manifest.json` : `${version(id, n)}/manifest.json`,
    dragged: (manifest) => `${manifest}?manifest=${encodeURIComponent(manifest)}`,
    part: (id, n, path) => `${version(id, n)}/${path}`,
    collection: (step, part) =>
      `${base}/collection${step === null ? '' : `/${step}`}${part === null ? '' : `/part/${part}`}.json`,
    search: (id, n) => `${version(id, n)}/search`,
  };
}
