// The parallel text as JSON: every link between an original and a translation, with the words of both sides.
import type { ExportFormat, PublishedRecord } from '../port.ts';
import { linkedTexts } from './passages.ts';

/**
 * One JSON object: `id`, `number`, `version` (SHA-256 of the version), and `pairs`, each with `original` and `translation` (`id`, `language`) and `links`: `source` and
 * `target` (ids of segments), `by`, `stale`, `crossing`, `score` (null for what a person judged), `sourceText`, `targetText`.
 */
export function printParallel(record: PublishedRecord): string {
  const { manifest, version } = record;
  const pairs = linkedTexts(record).map(({ original, translation, passages }) => ({
    original: { id: original.id, language: original.language },
    translation: { id: translation.id, language: translation.language },
    links: passages.map(({ link, source, target }) => ({ ...link, sourceText: source, targetText: target })),
  }));
  return `${JSON.stringify({ id: manifest.id, number: manifest.number, version, pairs }, null, 2)}\n`;
}

export const parallelFormat: ExportFormat = {
  name: 'parallel',
  title: 'Parallel text: links between original and translation, as JSON',
  mediaType: 'application/json',
  linked: true,
  serialise: (record) => ({
    files: [{ path: `${record.manifest.id}.parallel.json`, data: printParallel(record) }],
    problems: [],
  }),
};
