// Alignments as a translation memory.
import { tmxVersion } from '../../formats/tmx/format.ts';
import { printTmx, type Memory } from '../../formats/tmx/print.ts';
import { beadsToPairs, type AlignedFiles } from './align-files.ts';
import type { AlignedPair } from './align-records.ts';

/** What is linked of two files, as TMX 1.4. */
export function filesAsTmx({ beads, lines, languages }: AlignedFiles): string {
  return printTmx([{ ...languages, pairs: beadsToPairs(beads, lines) }], tmxVersion);
}

/** What is linked of records, as one document of TMX 1.4. */
export function recordsAsTmx(pairs: readonly AlignedPair[]): string {
  return printTmx(pairs.map(memoryOf), tmxVersion);
}

function memoryOf({ id, number, original, translation, links, sides }: AlignedPair): Memory {
  const strings = new Map(
    [...sides.source.segments, ...sides.target.segments].map((one) => [one.id, one.text]),
  );
  const joined = (ids: readonly string[]): string => ids.map((one) => strings.get(one) ?? '').join(' ');
  return {
    source: original.language,
    target: translation.language,
    pairs: links
      .filter(({ source, target }) => source.length > 0 && target.length > 0)
      .map(({ source, target }) => ({
        id: `${id}@${number}#${source[0] ?? ''}`,
        source: joined(source),
        target: joined(target),
      })),
  };
}
