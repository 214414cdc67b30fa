// The sitemap (sitemaps.org 0.9): an index, and files of addresses.
import type { ListEntry } from '../../app/read/view.ts';
import type { Links } from '../links.ts';
import { xmlText } from './xml.ts';

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const declaration = '<?xml version="1.0" encoding="utf-8"?>';

/** The index of files, by their names without ending. */
export function sitemapIndex(files: readonly string[], links: Links): string {
  const entries = files.map((file) => {
    const path = links.sitemap(file);
    return `<sitemap><loc>${xmlText(links.absolute(path) ?? path)}</loc></sitemap>`;
  });
  return [declaration, `<sitemapindex ${namespace}>`, ...entries, '</sitemapindex>', ''].join('\n');
}

/** One file of addresses. */
export function sitemap(paths: readonly string[], links: Links): string {
  const entries = paths.map((path) => `<url><loc>${xmlText(links.absolute(path) ?? path)}</loc></url>`);
  return [declaration, `<urlset ${namespace}>`, ...entries, '</urlset>', ''].join('\n');
}

/** The addresses of records: the one of the newest version, which is the one to be found. */
export function recordPaths(entries: readonly ListEntry[], links: Links): string[] {
  return entries.map(({ id }) => links.record(id));
}
