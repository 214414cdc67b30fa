// A parallel corpus of many records as one document of TMX 1.4b, written piece by piece.
import type { PublishedRecord } from '../port.ts';
import { linkedTexts, type LinkedTexts, type Passage } from '../parallel/passages.ts';
import { printElement, type Printable } from '../xml/print.ts';
import { memoryHeader, variant } from './print.ts';

/** Everything before the first unit. */
export function corpusStart(version: string): string {
  const header = printElement(memoryHeader('*all*', version), 1);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n${header}  <body>\n`;
}

export const corpusEnd = '  </body>\n</tmx>\n';

/**
 * A unit for every pair of passages of a record that answer each other, and their number. A unit's properties say where it comes from: `x-record` (the
 * record with its version), `x-source` and `x-target` (the ids of the segments), how the translation was made (`x-translation`) and the link
 * (`x-method`: computed, confirmed, corrected), whether a person judged that (`x-judged`), and how sure a computed one is (`x-score`, from 0 to 1).
 */
export function corpusUnits(record: PublishedRecord): { readonly xml: string; readonly units: number } {
  const units = linkedTexts(record).flatMap((texts) =>
    texts.passages
      .filter(({ source, target }) => source !== '' && target !== '')
      .map((passage) => unitOf(record, texts, passage)),
  );
  return { xml: units.map((unit) => printElement(unit, 2)).join(''), units: units.length };
}

function unitOf(
  { manifest: { id, number } }: PublishedRecord,
  { translation }: LinkedTexts,
  { link, source, target, languages }: Passage,
): Printable {
  const known = {
    'x-record': `${id}@${number}`,
    'x-source': link.source.join(' '),
    'x-target': link.target.join(' '),
    'x-translation': translation.method,
    'x-method': link.by,
    'x-judged': link.by === 'computed' ? 'no' : 'yes',
    'x-score': link.score === null ? undefined : link.score.toFixed(2),
    // Judged, but a side has been changed since.
    'x-stale': link.stale ? 'yes' : undefined,
  };
  const properties = Object.entries(known).flatMap(([type, text]): Printable[] =>
    text === undefined ? [] : [{ name: 'prop', attributes: { type }, text }],
  );
  return {
    name: 'tu',
    attributes: {
      tuid: `${id}@${number}#${link.source[0] ?? ''}:${link.target[0] ?? ''}`,
      srclang: languages.source,
    },
    children: [...properties, variant(languages.source, source), variant(languages.target, target)],
  };
}
