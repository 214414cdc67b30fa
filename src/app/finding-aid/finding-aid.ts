// The finding aid of a unit: all that lies in it, with the records there that anybody may read.
import { writeFindingAid, type AidStep } from '../../formats/ead/write/finding-aid.ts';
import type { Ead3Context } from '../../formats/ead/write/record.ts';
import { levelOf } from '../../index/project/units.ts';
import type { IndexedUnit, UnitDetail } from '../../index/units.ts';
import type { Viewer } from '../../model/access.ts';
import { openOn } from '../access/open-on.ts';
import { descriptionIfThere } from '../read/description.ts';
import { locate } from '../read/locate.ts';
import type { Archive } from '../services.ts';

/** Addresses that a finding aid names, in full; `unit` is asked by key. */
export interface AidAddresses extends Pick<Ead3Context, 'addressOf' | 'imageOf'> {
  readonly unit?: ((key: string) => string | undefined) | undefined;
}

const together = 500;
/** No reference code has so many steps. */
const deepest = 32;

/**
 * The finding aid in EAD3, piece by piece; undefined where there is no such unit for this viewer. Records are items with their descriptions;
 * their texts are at their own addresses. What the viewer may not read is left out, as if it were not there.
 */
export async function findingAid(
  archive: Archive,
  key: string,
  addresses: AidAddresses,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<AsyncGenerator<string> | undefined> {
  const info = await archive.store.info(signal);
  const query = { page: 1, perPage: together, openOn: openOn(viewer) };
  const first = await archive.index.units.unit(key, query, signal);
  if (first === undefined) return undefined;
  const { unit } = first;
  const [title] = unit.described?.titles ?? [];
  const address = addresses.unit?.(key);
  const about = {
    id: key,
    address,
    title: title?.text ?? (unit.code === '' ? unit.step : unit.code),
    language: title?.language,
    agency: info.title,
    made: await lastChange(archive, signal),
    revised: false,
  };
  const context: Ead3Context = { archiveTitle: info.title, ...addresses };
  return writeFindingAid(stepsOf(archive, unit, addresses, viewer, signal), about, context);
}

/** When the archive came to be as it is: a finding aid of the same archive is the same, whenever it is asked for. */
async function lastChange({ store }: Pick<Archive, 'store'>, signal: AbortSignal): Promise<string> {
  const { seq } = await store.stats(signal);
  const [line] = await store.log(Math.max(seq - 1, 0), 1, signal);
  return line?.at ?? new Date(0).toISOString();
}

async function* stepsOf(
  archive: Archive,
  root: IndexedUnit,
  { unit: addressOf }: AidAddresses,
  viewer: Viewer,
  signal: AbortSignal,
): AsyncGenerator<AidStep> {
  yield* inside(root, 1);

  async function* inside(unit: IndexedUnit, depth: number): AsyncGenerator<AidStep> {
    const { key, code, step, described } = unit;
    yield {
      kind: 'unit',
      unit: { key, level: levelOf(key), code, step, described, address: addressOf?.(key) },
    };
    for (let page = 1; ; page++) {
      signal.throwIfAborted();
      if (depth > deepest) break;
      const query = { page, perPage: together, openOn: openOn(viewer) };
      const found = await archive.index.units.unit(key, query, signal);
      if (found === undefined) break;
      for (const id of await recordsIn(archive, found, page, signal))
        yield* recordStep(archive, id, viewer, signal);
      for (const beneath of found.units.entries) yield* inside(beneath, depth + 1);
      if (page * together >= Math.max(found.units.total, found.loose.total)) break;
    }
    yield { kind: 'end' };
  }
}

/** The first folio that a record has right here. */
function firstFolio({ folios }: UnitDetail['folios'][number]): number {
  return Math.min(...folios.flatMap(({ ranges }) => ranges.map(({ from }) => from.number)));
}

/** Records that stand right here: with folios in the order of these, on the first page; then those without, by date. */
async function recordsIn(
  { index }: Pick<Archive, 'index'>,
  { folios, loose }: UnitDetail,
  page: number,
  signal: AbortSignal,
): Promise<string[]> {
  const ordered = page > 1 ? [] : folios.toSorted((a, b) => firstFolio(a) - firstFolio(b));
  const found: string[] = [];
  for (let at = 0; at < ordered.length; at += together) {
    const some = ordered.slice(at, at + together).map(({ record }) => record);
    const lines = new Map(
      (await index.units.entries(some, signal)).map(({ record, entry }) => [record, entry.id]),
    );
    for (const record of some) {
      const id = lines.get(record);
      if (id !== undefined) found.push(id);
    }
  }
  return [...new Set([...found, ...loose.entries.map(({ id }) => id)])];
}

async function* recordStep(
  archive: Archive,
  id: string,
  viewer: Viewer,
  signal: AbortSignal,
): AsyncGenerator<AidStep> {
  const located = await locate(archive, id, undefined, viewer, signal);
  if (located.kind !== 'found') return;
  const { manifest, version } = located.value.stored;
  const description = await descriptionIfThere(archive, manifest, signal);
  if (description === undefined) return;
  const content = { description, texts: [], zones: [], links: [] };
  yield { kind: 'record', record: { manifest, version, content } };
}
