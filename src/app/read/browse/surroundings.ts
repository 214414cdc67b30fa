// What stands around a record: its edition, the same day, the units it lies in.
import type { OpenOn } from '../../../index/port.ts';
import { dayOf } from '../../../index/project/dates.ts';
import { exemplarChain } from '../../../index/project/units.ts';
import type { Viewer } from '../../../model/access.ts';
import type { Description } from '../../../model/description.ts';
import type { RecordId } from '../../../model/record-id.ts';
import { openOn } from '../../access/open-on.ts';
import type { Archive } from '../../services.ts';
import { contentsOf } from './contents.ts';
import { unitLine } from './units.ts';
import type { SurroundingsView } from './view.ts';

/** So many other records of the same day are named. */
const shownOfDay = 5;

/** A record as the viewer reads it, at whatever version. */
export interface RecordDescribed {
  readonly id: RecordId;
  readonly description: Description;
}

export async function viewSurroundings(
  archive: Archive,
  record: RecordDescribed,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<SurroundingsView> {
  const day = openOn(viewer);
  const { description } = record;
  const [edition, sameDay, units, contents] = await Promise.all([
    editionOf(archive, description, day, signal),
    sameDayAs(archive, record, day, signal),
    unitsOf(archive, description, day, signal),
    description.type === 'volume'
      ? archive.index.editions.contents(description.source, day, signal).then(contentsOf)
      : null,
  ]);
  return { edition, sameDay, units, contents };
}

async function editionOf(
  { index }: Archive,
  { within }: Description,
  day: OpenOn,
  signal: AbortSignal | undefined,
): Promise<SurroundingsView['edition']> {
  if (within === undefined) return null;
  const around = await index.editions.around(within, within.order, day, signal);
  return { ...around, number: within.number ?? null, path: within.path };
}

async function sameDayAs(
  { index }: Archive,
  { id, description }: RecordDescribed,
  openOnDay: OpenOn,
  signal: AbortSignal | undefined,
): Promise<SurroundingsView['sameDay']> {
  const day = dayOf(description);
  if (day === undefined) return null;
  const facet = { name: 'day', value: day } as const;
  const query = { facet, page: 1, perPage: shownOfDay, openOn: openOnDay, except: id };
  const { total, entries } = await index.list(query, signal);
  return total === 0 ? null : { day, total, entries };
}

async function unitsOf(
  { index, store }: Archive,
  { exemplars }: Description,
  day: OpenOn,
  signal: AbortSignal | undefined,
): Promise<SurroundingsView['units']> {
  const chains = exemplars.flatMap((exemplar) => {
    const keys = exemplarChain(exemplar).map(({ key }) => key);
    return keys.length === 0 ? [] : [{ exemplar: exemplar.id, keys: keys.reverse() }];
  });
  if (chains.length === 0) return [];
  const wanted = [...new Set(chains.flatMap(({ keys }) => keys))];
  const [{ language }, found] = await Promise.all([
    store.info(signal),
    index.units.units(wanted, day, signal),
  ]);
  const byKey = new Map(
    found.flatMap((unit) => (unit === null ? [] : [[unit.key, unitLine(unit, language)] as const])),
  );
  return chains.map(({ exemplar, keys }) => ({
    exemplar,
    chain: keys.flatMap((key) => byKey.get(key) ?? []),
  }));
}
