// The other forms of a version: JSON, plain text, citations for machines.
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { citeRecord } from '../../app/cite/cite.ts';
import { serialiseRecord } from '../../app/export/serialise.ts';
import { typesetRecord } from '../../app/export/typeset.ts';
import type { Located } from '../../app/read/locate.ts';
import { published } from '../../app/read/record.ts';
import type { Problem } from '../../model/problem.ts';
import { anonymous, type Site } from '../context.ts';
import { recordDocument } from '../linked-data.ts';
import type { DataFormat } from '../links.ts';
import { respond } from '../respond.ts';
import { failure, refuseForNow } from './refusals.ts';

const mediaTypes: Readonly<Record<DataFormat, string>> = {
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  'tei.xml': 'application/tei+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
};

/** What each extension is called among media types, for content negotiation. */
export const negotiated: Readonly<Record<string, DataFormat>> = {
  'application/json': 'json',
  'application/ld+json': 'jsonld',
  'application/tei+xml': 'tei.xml',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/x-bibtex': 'bib',
  'application/x-research-info-systems': 'ris',
  'application/vnd.citationstyles.csl+json': 'csl.json',
};

const serialisers = { json: 'json', txt: 'text', 'tei.xml': 'tei' } as const;

/** What may be had when it is asked for again: the setter had too much to do. */
const forNow: ReadonlySet<string> = new Set(['typeset-busy', 'typeset-too-long', 'typeset-stopped']);

/** That a format cannot hold this record. */
class Unwritable extends Error {
  readonly problem: Problem;

  constructor([problem]: readonly Problem[]) {
    super(problem?.message ?? 'This form cannot be written.');
    this.problem = problem ?? { code: 'unwritable', severity: 'error', message: this.message };
  }
}

export async function respondWithData(
  context: Context,
  site: Site,
  located: Located,
  format: DataFormat,
): Promise<Response> {
  const { stored } = located;
  const { title } = await site.archive.store.info(context.req.raw.signal);
  const links = format === 'pdf' || format === 'tei.xml' ? 'soon' : 'none';
  const record = await published(site.archive, stored, anonymous, context.req.raw.signal, links);
  // Citations and headers name the archive and the printed edition, and some forms hold computed links: all are part of what they say.
  const key = `${stored.version}-${format}-${hashed(title, JSON.stringify([record.edition ?? null, record.alignments ?? null]))}`;
  const make = async (): Promise<string | Uint8Array> => {
    if (format === 'pdf') {
      const { signal } = context.req.raw;
      const set = await site.pdfs.do(key, signal, async (given) =>
        typesetRecord(site.archive, record, 'pdf', given),
      );
      if (set === undefined) throw signal.reason;
      if (!set.ok) throw new Unwritable(set.problems);
      return set.value;
    }
    if (format === 'jsonld') return recordDocument(record, title, site.links);
    if (format === 'json' || format === 'txt' || format === 'tei.xml') {
      const written = serialiseRecord(site.archive.exportFormats, record, serialisers[format]);
      if (!written.ok) throw new Unwritable(written.problems);
      return written.value.text;
    }
    const { id, number } = stored.manifest;
    const citation = citeRecord(record, {
      archiveTitle: title,
      address: site.links.cited(id, number),
    });
    return { bib: citation.bibtex, ris: citation.ris, 'csl.json': citation.cslJson }[format];
  };
  const address = site.links.version(stored.manifest.id, stored.manifest.number);
  try {
    return await respond(context, site, {
      key,
      mediaType: mediaTypes[format],
      make,
      headers: { Link: `<${address}>; rel="canonical"` },
    });
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    const { code, message, hint } = error.problem;
    if (forNow.has(code)) return refuseForNow(context, [error.problem]);
    return failure(context, 406, code, message, hint);
  }
}

function hashed(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);
}
