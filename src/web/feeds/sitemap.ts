// The sitemap (sitemaps.org 0.9): an index, and files of addresses.
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

/** An address without its origin. `changed`: since when it is as it is, RFC 3339, where that is known. */
export interface SitemapPlace {
  readonly path: string;
  readonly changed?: string;
}

/** The protocol wants addresses shorter than this. */
const tooLong = 2048;

/** One file of addresses, without those that are too long. */
export function sitemap(places: readonly SitemapPlace[], links: Links): string {
  const entries = places.flatMap(({ path, changed }) => {
    const address = links.absolute(path) ?? path;
    if (address.length >= tooLong) return [];
    const last = changed === undefined ? '' : `<lastmod>${xmlText(changed)}</lastmod>`;
    return [`<url><loc>${xmlText(address)}</loc>${last}</url>`];
  });
  return [declaration, `<urlset ${namespace}>`, ...entries, '</urlset>', ''].join('\n');
}
