// The addresses that a manifest writes; whoever serves it gives them, complete with their origin.

/** Every address is absolute, since each is an id (Presentation API 3.0, 2.2.1). */
export interface ManifestAddresses {
  /** Of the manifest itself. */
  readonly manifest: string;
  /** Of the search within this version. */
  readonly search: string | undefined;
  /** Of the page that shows this version, and of the archive's own home page. */
  readonly page: string;
  readonly home: string;
  /** Of this version as TEI, JSON and plain text. */
  readonly tei: string;
  readonly json: string;
  readonly text: string;
  /** Of what stands beside a manifest ("canvas/p1"). */
  part(path: string): string;
  /** The base of a page image's addresses in the Image API 3.0. */
  image(page: string): string;
  /** Of the picture by which pages show a page image, where its pictures are files (level 0); absent where any size is made when it is asked for. */
  readonly thumbnail?: ((page: string) => string) | undefined;
  /** Of a collection of the archive by name. */
  collection(name: string): string;
}

/** The canvas of a page. */
export const canvasAddress = (addresses: ManifestAddresses, page: string): string =>
  addresses.part(`canvas/${page}`);

/** What one text says on one page. */
export const annotationsAddress = (addresses: ManifestAddresses, page: string, text: string): string =>
  addresses.part(`annotations/${page}/${text}`);
