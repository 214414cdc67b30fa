// facsimile: pages as surfaces, with what is missing, their images, and zones.
import type { Absence, Page } from '../../../model/exemplar.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { Zone } from '../../../model/zone.ts';
import { escapePointer, prefixes } from '../own/vocabulary.ts';
import { asserted } from './assertion.ts';
import { tei, type Growing } from './element.ts';
import type { Beside } from './header/source.ts';
import type { Names } from './names.ts';

/** The facsimile, or undefined for a record without pages. */
export function writeFacsimile(
  { description, zones }: RecordContent,
  beside: Beside,
  names: Names,
): Growing | undefined {
  const byPage = new Map<string, Growing[]>();
  zones.forEach((zone, at) => {
    const list = byPage.get(zone.page);
    const made = writeZone(zone, at, names);
    if (list === undefined) byPage.set(zone.page, [made]);
    else list.push(made);
  });
  if (description.pages.length === 0) return undefined;
  return tei(
    'facsimile',
    {},
    description.pages.map((page) => writePage(page, byPage.get(page.id) ?? [], beside, names)),
  );
}

function writePage(page: Page, zones: readonly Growing[], beside: Beside, names: Names): Growing {
  const { id, label, exemplar, foliation, image, published, origin, absences, note } = page;
  return tei(
    'surface',
    {
      'xml:id': names.id('page', id),
      n: label,
      source: exemplar === null ? undefined : names.to('exemplar', exemplar.exemplar),
      corresp: foliation === undefined ? undefined : names.to('exemplar', foliation.exemplar),
      sameAs: origin === undefined ? undefined : prefixes.origin + escapePointer(origin),
      ...(exemplar !== null && asserted('surface', exemplar, names)),
    },
    [
      note === undefined ? undefined : tei('note', {}, [note]),
      ...absences.map((absence) => writeAbsence(absence, names)),
      image === undefined
        ? undefined
        : tei(
            'graphic',
            {
              url: beside.image(id),
              mimeType: image.mediaType,
              width: image.width === undefined ? undefined : `${image.width}px`,
              height: image.height === undefined ? undefined : `${image.height}px`,
              n: image.frame?.toString(),
            },
            [tei('desc', {}, [image.name])],
          ),
      published === undefined ? undefined : tei('graphic', { url: published.address }),
      ...zones,
    ],
  );
}

function writeAbsence(absence: Absence, names: Names): Growing {
  const { kind, text, extent, note } = absence;
  return tei(
    'gap',
    {
      reason: kind,
      corresp: text === undefined ? undefined : names.to('text', text),
      extent,
      ...asserted('gap', absence, names),
    },
    [note === undefined ? undefined : tei('desc', {}, [note])],
  );
}

/** `at`: its place among the zones. What stands there points to it by @facs; @corresp says which characters of a block they are. */
function writeZone({ id, polygon, part }: Zone, at: number, names: Names): Growing {
  const points = polygon.map(([x, y]) => `${x},${y}`).join(' ');
  const corresp = part && `#string-range(${part.block},${part.start},${part.end - part.start})`;
  return tei('zone', { 'xml:id': names.id('zone', id), n: String(at), points, corresp });
}
