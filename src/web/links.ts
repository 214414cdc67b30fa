// Every address that a page may write. Pages get a `Links` and write none themselves, so that one set of templates serves all ways out.
import type { NameAddress, NameRole } from '../app/read/browse/view.ts';
import type { FacetName } from '../app/read/view.ts';
import type { NameKind } from '../model/names.ts';
import { editLinks, type EditLinks } from './edit/links.ts';
import { iiifLinks, type IiifLinks } from './iiif/links.ts';
import { searchLinks, type SearchLinks } from './search/links.ts';

/** Which texts a record page shows. `text` names a text by its id; without it the page chooses. */
export type TextView =
  | { readonly kind: 'parallel'; readonly text?: string }
  | { readonly kind: 'original'; readonly text?: string }
  | { readonly kind: 'translation'; readonly text?: string }
  /** The page images beside the text; `text` names the translation. */
  | { readonly kind: 'facsimile'; readonly text?: string }
  /** As the parallel text, level by the paragraph. */
  | { readonly kind: 'paragraphs'; readonly text?: string }
  /** Several translations into one language; `text` names the one with which the others are compared. */
  | { readonly kind: 'translations'; readonly text?: string };

/** The views of a version as they stand in its addresses. */
export const textViews = [
  'parallel',
  'original',
  'translation',
  'facsimile',
  'paragraphs',
  'translations',
] as const satisfies readonly TextView['kind'][];

/** Other forms of a version: its address ends in this. */
export const dataFormats = ['json', 'jsonld', 'tei.xml', 'txt', 'pdf', 'bib', 'ris', 'csl.json'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** Addresses as they stand in `href` and `src`. None but those of search and `iiif.dragged` has a query string, so that each page has a file form. */
export interface Links {
  /** Null where nothing answers a search: in a copy in files. */
  readonly search: SearchLinks | null;
  /** In a copy in files: its page that searches by itself, in the browser; a query may follow. Absent where there is none. */
  readonly searchInFiles?: string | undefined;
  readonly iiif: IiifLinks;
  /** Only where somebody may edit. */
  readonly edit?: EditLinks;
  home(): string;
  /** The list of all records; pages count from 1. */
  records(page: number): string;
  facet(name: FacetName, value: string, page: number): string;
  /** All years. */
  dates(): string;
  /** A year, month or day in EDTF; "undated" for what bears no date. */
  date(value: string, page: number): string;
  /** All names of a kind, from `initial` on where one is given. */
  names(kind: NameKind, initial: string | null, page: number): string;
  /** One name; its records in one role alone where one is given. */
  name(kind: NameKind, address: NameAddress, role: NameRole | null, page: number): string;
  repositories(): string;
  /** A unit of description by its key ("russian:avprf/fonds=059a"). */
  unit(key: string, page: number): string;
  collections(): string;
  volumes(page: number): string;
  /** The newest version, whichever it is. */
  record(id: string): string;
  /** A block, segment or page of the newest version. */
  place(id: string, place: string): string;
  /** One version, for ever, in its parallel view. */
  version(id: string, n: number): string;
  view(id: string, n: number, view: TextView): string;
  /** A segment of one version, in its parallel view where no other is named. */
  segment(id: string, n: number, segment: string, view?: TextView): string;
  /** What version `n` changed in the version before it. */
  changes(id: string, n: number): string;
  /** The forms of a version that are there. */
  readonly forms: readonly DataFormat[];
  data(id: string, n: number, format: DataFormat): string;
  /** The image of a page; `size` 'thumbnail' is at most 400 pixels wide, and 'readable' is at most 1,600 pixels wide and high where that can be made. */
  pageImage(id: string, n: number, page: string, size: 'full' | 'thumbnail' | 'readable'): string;
  /** The image of a page as somebody else publishes it, where pages may show it; undefined where they may only link to it. */
  publishedImage(address: string): string | undefined;
  /** The API; `path` below its version ("records"), empty for where it begins. */
  api(path: string): string;
  openapi(): string;
  /** The feed of what was published last. */
  feed(): string;
  /** Where harvesters ask (OAI-PMH); absent in a copy in files. */
  readonly oai?: string;
  sitemapIndex(): string;
  /** One file of the sitemap: "0" for the lists of the site, from "1" on for records, "people-1" and so on for names and shelves. */
  sitemap(file: string): string;
  /** Whether pages lead to downloads of the whole archive; a copy may have none. */
  readonly hasDumps: boolean;
  /** Downloads of the whole archive. */
  dumps(): string;
  /** The same for programs, in JSON. */
  dumpsJson(): string;
  /** One of their files ("records.jsonl.gz"); they may be larger than memory. */
  dump(file: string): string;
  /** A place on the same page. */
  here(fragment: string): string;
  /** A style sheet, script or font, by its name in the asset folder ("record.css", "copy.js"). */
  asset(name: string): string;
  /** A version as a citation names it; undefined where pages may stand anywhere, so that no address would lead others to it. */
  cited(id: string, n: number): string | undefined;
  /** The full address of what another method gave, for citations and canonical links; undefined where the archive's is not known. */
  absolute(address: string): string | undefined;
}

const facetFolders: Readonly<Record<FacetName, string>> = {
  type: 'types',
  language: 'languages',
  year: 'dates',
  collection: 'collections',
};

export const nameKinds = ['person', 'body', 'place', 'term'] as const satisfies readonly NameKind[];
const nameFolders: Readonly<Record<NameKind, string>> = {
  person: 'people',
  body: 'bodies',
  place: 'places',
  term: 'terms',
};

/** The folder of the site in which names of a kind stand. */
export function nameFolder(kind: NameKind): string {
  return nameFolders[kind];
}

/** The folder of the site in which the lists of a facet stand. */
export function facetFolder(name: FacetName): string {
  return facetFolders[name];
}

/**
 * A value as one step of a path. Browsers take "." and ".." for steps upwards, encoded or not, and drop an empty step: such values, and
 * those that begin with the sign itself, are given a "~" in front. `valueOfStep` takes it off.
 */
export function stepOfValue(value: string): string {
  const wellFormed = value.toWellFormed();
  return encodeURIComponent(wellFormed === '' || /^[.~]/.test(wellFormed) ? `~${wellFormed}` : wellFormed);
}

/** The value that `stepOfValue` wrote, from a step that is already decoded. */
export function valueOfStep(step: string): string {
  return step.startsWith('~') ? step.slice(1) : step;
}

/** A name by its id; without one by format and key, which are two steps. */
function stepsOfName(address: NameAddress): string {
  return 'id' in address
    ? encodeURIComponent(address.id)
    : `${stepOfValue(address.format)}/${stepOfValue(address.key)}`;
}

const repositoryPrefix = 'repository:';

/** Browsers leave these two signs as they are, and so may the reader see them. */
const legible = (step: string): string => stepOfValue(step).replaceAll('%3A', ':').replaceAll('%3D', '=');

/** The key of a unit, a step for each of its own; a repository's is one step, without the word that says what it is. */
function stepsOfUnit(key: string): string {
  if (!key.startsWith(repositoryPrefix)) return key.split('/').map(legible).join('/');
  const bare = key.slice(repositoryPrefix.length);
  return legible(bare.includes(':') ? key : bare);
}

/** The key whose steps `stepsOfUnit` wrote, already decoded: a single step that names no scheme is a repository. */
export function unitOfSteps(steps: readonly string[]): string {
  const key = steps.map(valueOfStep).join('/');
  return steps.length === 1 && !key.includes(':') ? repositoryPrefix + key : key;
}

export interface ServerLinkOptions {
  /** The address under which readers reach the archive, without a slash at the end: `https://archive.example/papers`. */
  readonly address?: string | undefined;
  /** The path of an asset under the asset folder, where built names carry a fingerprint. */
  readonly assetPath?: ((name: string) => string) | undefined;
  /** Whether pages may show an image from this address, which is somebody else's; none where it is absent. */
  readonly allowsImage?: ((address: string) => boolean) | undefined;
  /** Whether somebody may edit here. */
  readonly editing?: boolean | undefined;
}

function pathOf(address: string | undefined): string {
  return address === undefined ? '' : new URL(address).pathname.replace(/\/+$/, '');
}

const paged = (path: string, page: number): string => (page > 1 ? `${path}/page/${page}` : path);

const step = (text: string | undefined): string => (text === undefined ? '' : `/${encodeURIComponent(text)}`);

/** The longest side of an image that stands beside its text where no script enlarges it, in pixels. */
const readableSide = 1600;

/** Addresses as the server answers them. They are in the documentation, and stay. */
export function serverLinks(options: ServerLinkOptions = {}): Links {
  const root = pathOf(options.address);
  const origin = options.address === undefined ? undefined : new URL(options.address).origin;
  const version = (id: string, n: number): string => `${root}/records/${encodeURIComponent(id)}/v${n}`;
  const view = (id: string, n: number, { kind, text }: TextView): string =>
    kind === 'parallel' && text === undefined ? version(id, n) : `${version(id, n)}/${kind}${step(text)}`;
  const iiif = iiifLinks(root);
  return {
    search: searchLinks(root),
    iiif,
    ...(options.editing === true && { edit: editLinks(root) }),
    home: () => `${root}/`,
    records: (page) => paged(`${root}/records`, page),
    facet: (name, value, page) => paged(`${root}/${facetFolders[name]}/${stepOfValue(value)}`, page),
    dates: () => `${root}/dates`,
    date: (value, page) => paged(`${root}/dates/${stepOfValue(value)}`, page),
    names: (kind, initial, page) =>
      paged(
        `${root}/${nameFolders[kind]}${initial === null ? '' : `/initial/${stepOfValue(initial)}`}`,
        page,
      ),
    name: (kind, address, role, page) =>
      paged(
        `${root}/${nameFolders[kind]}/${stepsOfName(address)}${role === null ? '' : `/role/${role}`}`,
        page,
      ),
    repositories: () => `${root}/repositories`,
    unit: (key, page) => paged(`${root}/repositories/${stepsOfUnit(key)}`, page),
    collections: () => `${root}/collections`,
    volumes: (page) => paged(`${root}/volumes`, page),
    record: (id) => `${root}/records/${encodeURIComponent(id)}`,
    place: (id, place) => `${root}/records/${encodeURIComponent(id)}#${encodeURIComponent(place)}`,
    version,
    view,
    segment: (id, n, segment, shown = { kind: 'parallel' }) =>
      `${view(id, n, shown)}#${encodeURIComponent(segment)}`,
    changes: (id, n) => `${version(id, n)}/changes`,
    forms: dataFormats,
    data: (id, n, format) => `${version(id, n)}.${format}`,
    pageImage: (id, n, page, size) =>
      size === 'readable'
        ? `${iiif.image(3, id, n, page)}/full/!${readableSide},${readableSide}/0/default.webp`
        : `${version(id, n)}/pages/${encodeURIComponent(page)}${size === 'thumbnail' ? '/thumbnail' : ''}`,
    publishedImage: (address) => (options.allowsImage?.(address) === true ? address : undefined),
    api: (path) => `${root}/api/v1${path === '' ? '' : `/${path}`}`,
    openapi: () => `${root}/api/openapi.json`,
    feed: () => `${root}/feed.atom`,
    oai: `${root}/oai`,
    sitemapIndex: () => `${root}/sitemap.xml`,
    sitemap: (file) => `${root}/sitemaps/${file}.xml`,
    dumps: () => `${root}/data`,
    dumpsJson: () => `${root}/data.json`,
    dump: (file) => `${root}/data/${encodeURIComponent(file)}`,
    here: (fragment) => `#${encodeURIComponent(fragment)}`,
    hasDumps: true,
    cited: (id, n) => `${origin ?? ''}${version(id, n)}`,
    asset: (name) => `${root}/assets/${options.assetPath?.(name) ?? name}`,
    absolute: (address) => (origin === undefined ? undefined : `${origin}${address}`),
  };
}
