// The record of a volume itself.
import type { Block } from '../../../model/block.ts';
import type { Description } from '../../../model/description.ts';
import type { Draft } from '../../../model/draft.ts';
import type { Session } from '../reading/session.ts';
import { baseDescription, editorsOf, textOfRecord } from './base.ts';
import type { Volume } from './header.ts';

/** The record of the volume itself, with the words of its title page, and its file. */
export function volumeDraft(volume: Volume, blocks: Block[], session: Session, path: string): Draft {
  const { key, title, titleParts, publisher, place, year, language } = volume;
  const how = { basis: 'written', certainty: 'certain', by: key } as const;
  const description: Description = {
    ...baseDescription(volume, undefined, title),
    type: 'volume',
    titles: [{ language, text: title }],
    dates:
      year === undefined
        ? []
        : [{ written: year, edtf: year, calendar: 'gregorian', role: 'published', ...how }],
    agents: [
      ...editorsOf(volume),
      ...(publisher === undefined
        ? []
        : [
            {
              role: 'publisher' as const,
              written: publisher,
              language,
              ...(place && { note: place }),
              ...how,
            },
          ]),
    ],
    names: session.names.list,
    pages: session.pages,
    notes: [...titleParts]
      .filter(([type]) => type !== 'complete')
      .map(([type, text]) => ({ language, text: `${labels.get(type) ?? type}: ${text}` })),
  };
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return {
    description,
    texts: textOfRecord(volume, blocks, null),
    zones: [],
    links: [],
    files: [{ name, mediaType: 'application/tei+xml', bytes: { path } }],
    images: [],
  };
}

const labels: ReadonlyMap<string, string> = new Map([
  ['series', 'Series'],
  ['subseries', 'Subseries'],
  ['volumenumber', 'Number'],
  ['volume', 'Title of the volume'],
]);
