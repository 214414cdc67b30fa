// How each file of a dump is made of the records, one after the other.
import { corpusEnd, corpusStart, corpusUnits } from '../../formats/tmx/corpus.ts';
import { tmxVersion } from '../../formats/tmx/format.ts';
import { csvHeader, csvRow } from '../../formats/csv/write.ts';
import type { ExportFormat, PublishedRecord } from '../../formats/port.ts';
import type { Problem } from '../../model/problem.ts';
import { padding } from '../backup/tar-writer.ts';
import { blockBytes, encodeHeader } from '../backup/tar-header.ts';
import { recordColumns, recordRow } from './record-row.ts';
import type { DumpKind } from './schema.ts';

/** What a record adds to a file: in how many entries, and why not more. */
export interface Added {
  readonly pieces: readonly (string | Uint8Array)[];
  readonly entries: number;
  readonly problems?: readonly Problem[];
}

/** A file that is made record by record. */
export interface RecordDump {
  readonly start: string;
  readonly end: string | Uint8Array;
  add(record: PublishedRecord): Added;
}

/** Those kinds of files that are made record by record. `addressOf`: of a version. */
export function recordDumps(
  formats: readonly ExportFormat[],
  addressOf: (id: string, number: number) => string,
): Readonly<Partial<Record<DumpKind, RecordDump>>> {
  const tei = formats.find(({ name }) => name === 'tei');
  return {
    records: { start: '', end: '', add: (record) => ({ pieces: [jsonLine(record)], entries: 1 }) },
    table: {
      start: csvHeader(recordColumns),
      end: '',
      add: (record) => {
        const { id, number } = record.manifest;
        return { pieces: [csvRow(recordRow(record, addressOf(id, number)))], entries: 1 };
      },
    },
    ...(tei && { tei: teiDump(tei) }),
    parallel: {
      start: corpusStart(tmxVersion),
      end: corpusEnd,
      add: (record) => {
        const { xml, units } = corpusUnits(record);
        return { pieces: [xml], entries: units };
      },
    },
  };
}

/** What /records/ID/vN.json says, on one line. */
function jsonLine({ manifest, version, content }: PublishedRecord): string {
  return `${JSON.stringify({ manifest, version, content })}\n`;
}

/** A tar file (POSIX.1-1988 ustar) of documents, each of which bears the time at which its version was published. */
function teiDump(format: ExportFormat): RecordDump {
  return {
    start: '',
    end: new Uint8Array(2 * blockBytes),
    add: (record) => {
      const { files, problems } = format.serialise(record);
      const main = files.find((file) => 'data' in file);
      // A document that cannot be written gives problems in its place.
      if (main === undefined || !('data' in main)) return { pieces: [], entries: 0, problems };
      const bytes = typeof main.data === 'string' ? Buffer.from(main.data) : main.data;
      const { id, published } = record.manifest;
      const header = encodeHeader({ name: `tei/${id}.tei.xml`, size: bytes.length }, new Date(published));
      return { pieces: [header, bytes, new Uint8Array(padding(bytes.length))], entries: 1, problems };
    },
  };
}
