// A version of a record as JSON: manifest, its hash, and the whole content, as the schemas in `model` describe them.
import type { ExportFormat, PublishedRecord } from '../port.ts';

/** One JSON object with the keys `manifest`, `version` and `content`; nothing is left out or added. */
export function printJson({ manifest, version, content }: PublishedRecord): string {
  return `${JSON.stringify({ manifest, version, content }, null, 2)}\n`;
}

export const jsonFormat: ExportFormat = {
  name: 'json',
  title: 'JSON: the whole version',
  mediaType: 'application/json',
  serialise: (record) => ({
    files: [{ path: `${record.manifest.id}.json`, data: printJson(record) }],
    problems: [],
  }),
};
