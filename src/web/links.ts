// Every address that a page may write. Pages get a `Links` and write none themselves, so that one set of templates serves all ways out.
import type { FacetName } from '../app/read/view.ts';

/** Which texts a record page shows. `text` names a text by its id; without it the page chooses. */
export type TextView =
  | { readonly kind: 'parallel'; readonly text?: string }
  | { readonly kind: 'original'; readonly text?: string }
  | { readonly kind: 'translation'; readonly text?: string };

/** Other forms of a version: its address ends in this. */
export const dataFormats = ['json', 'txt', 'bib', 'ris', 'csl.json'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** Addresses as they stand in `href` and `src`. None has a query string, so that each page has a file form. */
export interface Links {
  home(): string;
  /** The list of all records; pages count from 1. */
  records(page: number): string;
  facet(name: FacetName, value: string, page: number): string;
  /** The newest version, whichever it is. */
  record(id: string): string;
  /** One version, for ever, in its parallel view. */
  version(id: string, n: number): string;
  view(id: string, n: number, view: TextView): string;
  /** A segment of one version, in its parallel view where no other is named. */
  segment(id: string, n: number, segment: string, view?: TextView): string;
  /** What version `n` changed in the version before it. */
  changes(id: string, n: number): string;
  data(id: string, n: number, format: DataFormat): string;
  /** The image of a page; `size` 'thumbnail' is at most 400 pixels wide. */
  pageImage(id: string, n: number, page: string, size: 'full' | 'thumbnail'): string;
  /** A place on the same page. */
  here(fragment: string): string;
  /** A style sheet, script or font, by its name in the asset folder ("record.css", "copy.js"). */
  asset(name: string): string;
  /** The full address of what another method gave, for citations and canonical links; undefined where the archive's is not known. */
  absolute(address: string): string | undefined;
}

const facetNames = ['type', 'language', 'year', 'collection'] as const satisfies readonly FacetName[];
const facetFolders: Readonly<Record<FacetName, string>> = {
  type: 'types',
  language: 'languages',
  year: 'dates',
  collection: 'collections',
};

/** The facet whose lists stand in a folder of the site ("types" → "type"); undefined for any other folder. */
export function facetOfFolder(folder: string): FacetName | undefined {
  return facetNames.find((name) => facetFolders[name] === folder);
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

export interface ServerLinkOptions {
  /** The address under which readers reach the archive, without a slash at the end: `https://archive.example/papers`. */
  readonly address?: string | undefined;
  /** The path of an asset under the asset folder, where built names carry a fingerprint. */
  readonly assetPath?: ((name: string) => string) | undefined;
}

function pathOf(address: string | undefined): string {
  return address === undefined ? '' : new URL(address).pathname.replace(/\/+$/, '');
}

const paged = (path: string, page: number): string => (page > 1 ? `${path}/page/${page}` : path);

const step = (text: string | undefined): string => (text === undefined ? '' : `/${encodeURIComponent(text)}`);

/** Addresses as the server answers them. They are in the documentation, and stay. */
export function serverLinks(options: ServerLinkOptions = {}): Links {
  const root = pathOf(options.address);
  const origin = options.address === undefined ? undefined : new URL(options.address).origin;
  const version = (id: string, n: number): string => `${root}/records/${encodeURIComponent(id)}/v${n}`;
  const view = (id: string, n: number, { kind, text }: TextView): string =>
    kind === 'parallel' && text === undefined ? version(id, n) : `${version(id, n)}/${kind}${step(text)}`;
  return {
    home: () => `${root}/`,
    records: (page) => paged(`${root}/records`, page),
    facet: (name, value, page) => paged(`${root}/${facetFolders[name]}/${stepOfValue(value)}`, page),
    record: (id) => `${root}/records/${encodeURIComponent(id)}`,
    version,
    view,
    segment: (id, n, segment, shown = { kind: 'parallel' }) =>
      `${view(id, n, shown)}#${encodeURIComponent(segment)}`,
    changes: (id, n) => `${version(id, n)}/changes`,
    data: (id, n, format) => `${version(id, n)}.${format}`,
    pageImage: (id, n, page, size) =>
      `${version(id, n)}/pages/${encodeURIComponent(page)}${size === 'thumbnail' ? '/thumbnail' : ''}`,
    here: (fragment) => `#${encodeURIComponent(fragment)}`,
    asset: (name) => `${root}/assets/${options.assetPath?.(name) ?? name}`,
    absolute: (address) => (origin === undefined ? undefined : `${origin}${address}`),
  };
}
