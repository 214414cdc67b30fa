// The sitemap (sitemaps.org 0.9): an index, and one file for each run of records.
import type { ListEntry } from '../../app/read/view.ts';
import type { Links } from '../links.ts';
import { xmlText } from './xml.ts';

/** The protocol allows 50,000 addresses a file; so many are made without keeping a reader waiting. */
export const recordsInSitemap = 5000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const declaration = '<?xml version="1.0" encoding="utf-8"?>';

/** The index: the lists of the site, and `files` of records, from 1. `pathOf` gives the path of one. */
export function sitemapIndex(files: number, pathOf: (file: number) => string, links: Links): string {
  const entries = Array.from({ length: files + 1 }, (_, at) => {
    const path = pathOf(at);
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
