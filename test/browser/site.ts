// A small server for tests of the pages: rendered documents, the style sheets, faces and islands, under the archive's own policy.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VNode } from 'preact';
import { serverLinks, type Links } from '../../src/web/links.ts';
import { collectionPage, collectionsPage } from '../../src/web/pages/collections.tsx';
import { dataPage } from '../../src/web/pages/data.tsx';
import { datePage, datesPage } from '../../src/web/pages/dates.tsx';
import { changesPage } from '../../src/web/pages/changes.tsx';
import { renderDocument } from '../../src/web/pages/document.tsx';
import { errorPage, withdrawnPage } from '../../src/web/pages/error.tsx';
import { homePage } from '../../src/web/pages/home.tsx';
import { listPage } from '../../src/web/pages/list.tsx';
import { namePage } from '../../src/web/pages/name.tsx';
import { namesPage } from '../../src/web/pages/names.tsx';
import { recordPage } from '../../src/web/pages/record.tsx';
import { searchHelpPage } from '../../src/web/pages/search-help.tsx';
import { searchPage } from '../../src/web/pages/search.tsx';
import { repositoriesPage } from '../../src/web/pages/repositories.tsx';
import { unitPage } from '../../src/web/pages/unit.tsx';
import { volumesPage } from '../../src/web/pages/volumes.tsx';
import { securityHeaders } from '../../src/web/security.ts';
import { aligned, alignedId } from './invented/aligned.ts';
import * as browse from './invented/browse.ts';
import { downloads } from './invented/dumps.ts';
import { editionId, inEdition, volume } from './invented/edition.ts';
import * as searches from './invented/search.ts';
import { archive, changes, citations, home, id, list, old, record, withdrawn } from './invented/views.ts';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The pages of search: only where something answers it. */
function searchPagesOf(links: Links): [string, VNode][] {
  const { search } = links;
  if (search === null) return [];
  const pages = [searches.results, searches.nothing, searches.beyond].map((view): [string, VNode] => [
    search.results(view.asked),
    searchPage(view, links),
  ]);
  const finding = [searches.foundInRecord, searches.foundNowhere].map((found): [string, VNode] => [
    search.finding(links.version(id, 2), found.q),
    recordPage(record, { citations, found }, links),
  ]);
  return [...pages, ...finding, [search.help(), searchHelpPage(searches.help, links)]];
}

/** Every kind of page there is, by its path. */
export function pagesOf(links: Links): ReadonlyMap<string, VNode> {
  return new Map<string, VNode>([
    ...searchPagesOf(links),
    [links.home(), homePage(home, links)],
    [links.facet('type', 'letter', 2), listPage(list, links)],
    [links.record(id), recordPage(record, { citations }, links)],
    [links.version(id, 2), recordPage(record, { citations }, links)],
    [links.version(id, 1), recordPage(old, { citations }, links)],
    [
      links.view(id, 2, { kind: 'original' }),
      recordPage(record, { citations, view: { kind: 'original' } }, links),
    ],
    [
      links.view(id, 2, { kind: 'parallel', text: 't3' }),
      recordPage(record, { citations, view: { kind: 'parallel', text: 't3' } }, links),
    ],
    [
      links.view(id, 2, { kind: 'translation', text: 't2' }),
      recordPage(record, { citations, view: { kind: 'translation', text: 't2' } }, links),
    ],
    ...(
      [
        { kind: 'parallel' },
        { kind: 'paragraphs' },
        { kind: 'parallel', text: 't4' },
        { kind: 'translations' },
      ] as const
    ).map(
      (view) => [links.view(alignedId, 2, view), recordPage(aligned, { citations, view }, links)] as const,
    ),
    [links.changes(id, 2), changesPage(changes, links)],
    [links.record(editionId), recordPage(inEdition, { citations }, links)],
    [links.record(volume.id), recordPage(volume, { citations }, links)],
    [links.dates(), datesPage(browse.dates, links)],
    ...[browse.year, browse.month, browse.day, browse.undated].map(
      (view) => [links.date(view.value, view.records.page), datePage(view, links)] as const,
    ),
    [links.names('person', 'O', 2), namesPage(browse.people, links)],
    [links.names('term', null, 1), namesPage(browse.terms, links)],
    ...[browse.person, browse.asWritten].map(
      (view) =>
        [links.name('person', view.address, view.role, view.records.page), namePage(view, links)] as const,
    ),
    [links.repositories(), repositoriesPage(browse.repositories, links)],
    ...[browse.repository, browse.file].map(
      (view) => [links.unit(view.unit.key, 1), unitPage(view, links)] as const,
    ),
    [links.collections(), collectionsPage(browse.collections, links)],
    [links.facet('collection', browse.collection.name, 1), collectionPage(browse.collection, links)],
    [links.volumes(1), volumesPage(browse.volumes, links)],
    [links.dumps(), dataPage(downloads, links)],
    ['/missing', errorPage({ archive, status: 404 }, links)],
    [
      '/closed',
      errorPage({ archive, status: 403, until: '2030-01-01', reason: 'At the wish of the donor.' }, links),
    ],
    ['/withdrawn', withdrawnPage(withdrawn, links)],
    ['/fault', errorPage({ archive: undefined, status: 500 }, links)],
  ]);
}

/** The style sheets as the build joins them. */
export function styleSheet(): string {
  const folder = file('src/web/style/');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n')
    .replaceAll('url(fonts/', 'url(');
}

/** One white pixel: what a page image is does not matter here. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAwS2uUgAAAABJRU5ErkJggg==',
  'base64',
);

function asset(name: string): readonly [type: string, body: string | Buffer] | undefined {
  if (name === 'site.css') return ['text/css; charset=utf-8', styleSheet()];
  if (name === 'icon.svg') return ['image/svg+xml', readFileSync(file('src/web/style/icon.svg'))];
  if (name.endsWith('.woff2'))
    return ['font/woff2', readFileSync(file(`node_modules/@fontsource/source-serif-4/files/${name}`))];
  if (!/^[a-z]+\.js$/.test(name)) return undefined;
  const source = islandSource(`src/web/islands/${name.replace('.js', '.ts')}`);
  return ['text/javascript; charset=utf-8', `(() => {${stripTypeScriptTypes(source)}})();`];
}

/** An island with what it imports before it, as the build bundles it. */
function islandSource(path: string): string {
  const imported: string[] = [];
  const own = readFileSync(file(path), 'utf8').replace(
    /^import (?:type )?\{[^}]*\} from '\.\/([^']+)';$/gm,
    (_, other: string) => {
      imported.push(islandSource(join(dirname(path), other)));
      return '';
    },
  );
  return [...imported, own.replace(/^export /gm, '')].join('\n');
}

export interface Site {
  readonly address: string;
  readonly paths: readonly string[];
  close(): void;
}

/** Serves the invented archive on a free port of this machine. */
export async function startSite(): Promise<Site> {
  const pages = new Map(
    [...pagesOf(serverLinks({ address: 'https://archive.example' }))].map(([path, page]) => [
      path,
      renderDocument(page),
    ]),
  );
  const assets = new Map<string, ReturnType<typeof asset>>();
  const assetAt = (path: string): ReturnType<typeof asset> => {
    if (!assets.has(path)) assets.set(path, asset(path.slice('/assets/'.length)));
    return assets.get(path);
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/suggest?')) {
      const typed = new URLSearchParams(path.slice(path.indexOf('?'))).get('q') ?? '';
      const answer = JSON.stringify({ q: typed, suggestions: searches.suggestionsFor(typed) });
      response.writeHead(200, { ...securityHeaders(), 'Content-Type': 'application/json' }).end(answer);
      return;
    }
    const page = pages.get(path);
    const other = path.startsWith('/assets/') ? assetAt(path) : undefined;
    const [type, body] =
      page === undefined ? (other ?? ['image/png', pixel]) : ['text/html; charset=utf-8', page];
    response.writeHead(200, { ...securityHeaders(), 'Content-Type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = bound === null || typeof bound === 'string' ? 0 : bound.port;
  return {
    address: `http://127.0.0.1:${port}`,
    paths: [...pages.keys()],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
