// The addresses of a copy in files: those of the server, each led to its file from where the page stands.
import type { IiifLinks } from '../iiif/links.ts';
import { serverLinks, type DataFormat, type Links } from '../links.ts';
import { fileOf, pageName } from './file-of.ts';

export interface FileLinkOptions {
  /** What leads from the page to the root of the copy: "../../", or nothing where it stands there; a path of the web host for a page that is shown anywhere. */
  readonly up: string;
  /** The address under which the copy will stand, without a slash at the end; undefined where it is not known. */
  readonly address: string | undefined;
  /** The path of an asset under the asset folder. */
  readonly assetPath: (name: string) => string;
  /** Forms of records that are not in the copy. */
  readonly without: ReadonlySet<DataFormat>;
  /** Whether downloads of the whole archive are in the copy. */
  readonly hasDumps: boolean;
  /** Told of each address that is led to, from the root of the site. */
  readonly onNamed: (path: string) => void;
}

/** Width of a picture on a page, and the longest side of one beside its text, in pixels. */
const pictureSizes = { full: 'max', thumbnail: '!400,4000', readable: '!1600,1600' };

/**
 * The addresses of a copy, for pages from which the same leads to the root. They are relative, so that a copy may stand anywhere; what is to be told to others
 * (`absolute`) is there where the address of the copy is known.
 */
export function fileLinks(options: FileLinkOptions): Links {
  const { up, address, onNamed } = options;
  const server = serverLinks({ assetPath: options.assetPath });
  const to = (path: string): string => {
    const [bare = '', fragment] = path.split('#', 2);
    onNamed(bare);
    return `${up}${fileOf(bare)}${fragment === undefined ? '' : `#${fragment}`}`;
  };
  /** An address that others begin with, and that no file stands at. */
  const base = (path: string): string => `${up}${baseOf(path)}`;
  const iiif: IiifLinks = {
    still: true,
    image: (api, id, n, page) => {
      const path = server.iiif.image(api, id, n, page);
      onNamed(`${path}/info.json`);
      return base(path);
    },
    manifest: (id, n) => to(server.iiif.manifest(id, n)),
    dragged: (manifest) => server.iiif.dragged(manifest),
    part: (id, n, path) => to(server.iiif.part(id, n, path)),
    collection: (step, part) => to(server.iiif.collection(step, part)),
  };
  const { oai: _, ...links } = server;
  return {
    ...links,
    search: null,
    searchInFiles: `${up}${fileOf('/search')}`,
    iiif,
    hasDumps: options.hasDumps,
    forms: server.forms.filter((form) => !options.without.has(form)),
    home: () => to(server.home()),
    records: (page) => to(server.records(page)),
    facet: (name, value, page) => to(server.facet(name, value, page)),
    dates: () => to(server.dates()),
    date: (value, page) => to(server.date(value, page)),
    names: (kind, initial, page) => to(server.names(kind, initial, page)),
    name: (kind, named, role, page) => to(server.name(kind, named, role, page)),
    repositories: () => to(server.repositories()),
    unit: (key, page) => to(server.unit(key, page)),
    collections: () => to(server.collections()),
    volumes: (page) => to(server.volumes(page)),
    record: (id) => to(server.record(id)),
    place: (id, place) => to(server.place(id, place)),
    version: (id, n) => to(server.version(id, n)),
    view: (id, n, view) => to(server.view(id, n, view)),
    segment: (id, n, segment, view) => to(server.segment(id, n, segment, view)),
    changes: (id, n) => to(server.changes(id, n)),
    data: (id, n, format) => to(server.data(id, n, format)),
    pageImage: (id, n, page, size) =>
      to(`${server.iiif.image(3, id, n, page)}/full/${pictureSizes[size]}/0/default.jpg`),
    publishedImage: () => undefined,
    feed: () => to(server.feed()),
    sitemapIndex: () => to(server.sitemapIndex()),
    sitemap: (file) => to(server.sitemap(file)),
    dumps: () => to(server.dumps()),
    dumpsJson: () => to(server.dumpsJson()),
    dump: (file) => to(server.dump(file)),
    asset: (name) => to(server.asset(name)),
    cited: (id, n) =>
      address === undefined ? undefined : `${address}/${folderOf(fileOf(server.version(id, n)))}`,
    absolute: (path) =>
      address === undefined
        ? undefined
        : `${address}/${folderOf(path.startsWith(up) ? path.slice(up.length) : path)}`,
  };
}

/** As people write it: web hosts answer for a folder with the page in it. */
function folderOf(path: string): string {
  const [file = '', fragment] = path.split('#', 2);
  const folder = file === pageName || file.endsWith(`/${pageName}`) ? file.slice(0, -pageName.length) : file;
  return fragment === undefined ? folder : `${folder}#${fragment}`;
}

function baseOf(path: string): string {
  return fileOf(`${path}/info.json`).slice(0, -'/info.json'.length);
}
