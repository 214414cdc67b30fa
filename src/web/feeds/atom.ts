// The Atom feed of what was published or corrected last (RFC 4287).
import type { FeedView } from '../../app/read/newest.ts';
import type { Links } from '../links.ts';
import { xmlText } from './xml.ts';

/** What a feed is of. `page`: the same for people, whose full address is the feed's id; `self`: its own address. */
export interface FeedOf {
  readonly title: string;
  readonly page: string;
  readonly self: string;
}

/** The feed. Ids of entries are the full addresses of records, which stay. */
export function atomFeed({ archive, entries }: FeedView, links: Links, of: FeedOf): string {
  const full = (path: string): string => xmlText(links.absolute(path) ?? path);
  const updated = entries.reduce(
    (latest, one) => (one.updated > latest ? one.updated : latest),
    '1970-01-01T00:00:00.000Z',
  );
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(archive.language)}">`,
    `<id>${full(of.page)}</id>`,
    `<title>${xmlText(of.title)}</title>`,
    `<subtitle>${xmlText(archive.description)}</subtitle>`,
    `<link rel="alternate" type="text/html" href="${full(of.page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${full(of.self)}"/>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xmlText(archive.title)}</name></author>`,
  ];
  for (const { record, published, updated: changed, summary } of entries) {
    const title = record.title === '' ? record.id : record.title;
    lines.push(
      `<entry xml:lang="${xmlText(record.titleLanguage)}">`,
      `<id>${full(links.record(record.id))}</id>`,
      `<title>${xmlText(title)}</title>`,
      `<link rel="alternate" type="text/html" href="${full(links.record(record.id))}"/>`,
      `<link rel="via" type="text/html" href="${full(links.version(record.id, record.version))}"/>`,
      `<published>${published}</published>`,
      `<updated>${changed}</updated>`,
    );
    if (record.type !== '') lines.push(`<category term="${xmlText(record.type)}"/>`);
    if (summary !== null)
      lines.push(`<summary xml:lang="${xmlText(summary.language)}">${xmlText(summary.text)}</summary>`);
    lines.push('</entry>');
  }
  lines.push('</feed>', '');
  return lines.join('\n');
}
