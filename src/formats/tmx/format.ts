// A record's linked passages as a translation memory.
import type { ExportFormat } from '../port.ts';
import { linkedTexts } from '../parallel/passages.ts';
import { printTmx } from './print.ts';

/** The edition of what is written here, as the header of a document names it. */
export const tmxVersion = '1';

/** `tmx`: every pair of passages that answer each other; what has no counterpart is left out, and counted in a note. */
export const tmxFormat: ExportFormat = {
  name: 'tmx',
  title: 'TMX 1.4: linked passages, for translation memories',
  mediaType: 'application/x-tmx+xml',
  linked: true,
  serialise(record) {
    const { id, number } = record.manifest;
    let alone = 0;
    const memories = linkedTexts(record).map(({ original, translation, passages }) => ({
      source: original.language,
      target: translation.language,
      pairs: passages.flatMap(({ link, source, target, languages }) => {
        if (source === '' || target === '') {
          alone++;
          return [];
        }
        const known = link.by === 'computed' ? `computed, ${link.score?.toFixed(2) ?? '?'}` : link.by;
        return [
          {
            id: `${id}@${number}#${link.source[0] ?? ''}`,
            source,
            target,
            languages,
            note: link.stale ? `${known}; changed since` : known,
          },
        ];
      }),
    }));
    const problems =
      alone === 0
        ? []
        : [
            {
              code: 'no-counterpart',
              severity: 'note' as const,
              message: `${alone} passages of ${id} have no counterpart, and are not in the translation memory.`,
              hint: 'The format “parallel” has them.',
            },
          ];
    return { files: [{ path: `${id}.tmx`, data: printTmx(memories, tmxVersion) }], problems };
  },
};
