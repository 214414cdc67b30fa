// The forms in which records are harvested: what each is called, and how a record is written in it, ready to stand in an answer.
import { exportEad3Component } from '../../formats/ead/write/component.ts';
import type { OaiMetadataFormat } from '../../formats/oai/document.ts';
import { DUBLIN_CORE, DUBLIN_CORE_SCHEMA, dublinCore } from '../../formats/oai/dublin-core.ts';
import type { PublishedRecord } from '../../formats/port.ts';
import { writeTei } from '../../formats/tei/write/serialise.ts';
import { RecordContentSchema } from '../../model/record.ts';
import { relatedRecords } from '../read/related.ts';
import type { Archive } from '../services.ts';
import type { Viewer } from '../../model/access.ts';

/** Where records stand: full addresses of the newest version, whichever it is, of one version, and of the image of one of its pages. */
export interface HarvestAddresses {
  record(id: string): string;
  version(id: string, n: number): string;
  pageImage(id: string, n: number, page: string): string;
}

/** What is at hand when records are written for a viewer. */
export interface Writing {
  readonly archive: Archive;
  readonly archiveTitle: string;
  readonly addresses: HarvestAddresses;
  readonly viewer: Viewer;
  readonly signal?: AbortSignal | undefined;
}

export interface HarvestFormat extends OaiMetadataFormat {
  /** How many records stand in one answer. */
  readonly perPage: number;
  write(record: PublishedRecord, writing: Writing): Promise<string>;
}

export const harvestFormats: readonly HarvestFormat[] = [
  {
    metadataPrefix: 'oai_dc',
    schema: DUBLIN_CORE_SCHEMA,
    metadataNamespace: DUBLIN_CORE,
    perPage: 100,
    async write(record, { archive, archiveTitle, addresses, viewer, signal }) {
      const { id, number } = record.manifest;
      const related = await relatedRecords(archive, record.content.description, viewer, signal);
      return dublinCore(record, {
        archiveTitle,
        record: addresses.record(id),
        version: addresses.version(id, number),
        related: related.map((one) => (one === null ? null : addresses.record(one.id))),
      });
    },
  },
  {
    metadataPrefix: 'oai_ead3',
    schema: 'https://www.loc.gov/ead/ead3.xsd',
    metadataNamespace: 'http://ead3.archivists.org/schema/',
    perPage: 100,
    async write(record, { archiveTitle, addresses }) {
      const addressOf = ({ manifest: { id, number } }: PublishedRecord): string =>
        addresses.version(id, number);
      return embedded(exportEad3Component(record, { archiveTitle, addressOf }), this);
    },
  },
  {
    metadataPrefix: 'tei',
    schema: 'https://www.tei-c.org/release/xml/tei/custom/schema/xsd/tei_all.xsd',
    metadataNamespace: 'http://www.tei-c.org/ns/1.0',
    perPage: 20,
    async write(record, { archiveTitle, addresses }) {
      const { id, number } = record.manifest;
      const publication = { archive: archiveTitle, address: addresses.version(id, number) };
      const beside = filesOf(record, addresses);
      const printed = writeTei(record, publication, beside);
      const whole = printed.ok ? printed : writeTei(writable(record), publication, beside);
      if (!whole.ok) throw new Error(`${id} cannot be written as TEI: ${whole.problems[0]?.message}`);
      return embedded(whole.value, this);
    },
  },
];

/** Where the files of a record are: page images at their addresses; those of the source are given to nobody, and named by their hashes (RFC 6920). */
function filesOf(
  { manifest, content }: PublishedRecord,
  addresses: HarvestAddresses,
): Parameters<typeof writeTei>[2] {
  const { files } = content.description.source;
  return {
    image: (page) => addresses.pageImage(manifest.id, manifest.number, page),
    source: (at) => `ni:///sha-256;${Buffer.from(files[at]?.hash ?? '', 'hex').toString('base64url')}`,
  };
}

/** A document as an element within another: without its declaration, and saying by which schema it is judged. */
function embedded(document: string, { metadataNamespace, schema }: OaiMetadataFormat): string {
  const judged = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${metadataNamespace} ${schema}"`;
  return document.replace(/^<\?xml[^>]*\?>\s*<([a-zA-Z]+)/, (_, root: string) => `<${root} ${judged}`);
}

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const plain = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(forbidden, '\ufffd') : value;

/** The record with U+FFFD for every character that XML has no way to write: as long as before, so that all that points into its texts still does. */
function writable(record: PublishedRecord): PublishedRecord {
  return { ...record, content: RecordContentSchema.parse(JSON.parse(JSON.stringify(record.content), plain)) };
}
