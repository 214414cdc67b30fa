// Browsing by shelf: repositories, and every unit down to the folios of a file.
import type { IndexedUnit, UnitDetail } from '../../../index/units.ts';
import { levelOf, nameByKey } from '../../../index/project/units.ts';
import type { Viewer } from '../../../model/access.ts';
import type { LocalText } from '../../../model/language.ts';
import { openOn } from '../../access/open-on.ts';
import type { Archive } from '../../services.ts';
import { isFile, stretches } from './folios.ts';
import { inLanguage } from './in-language.ts';
import { isPage, paged } from './pages.ts';
import type { FolioStretch, Paged, RepositoriesView, UnitLine, UnitView } from './view.ts';

const perPage = 100;

export async function viewRepositories(
  archive: Archive,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<RepositoriesView> {
  const [info, units] = await Promise.all([
    archive.store.info(signal),
    archive.index.units.repositories(openOn(viewer), signal),
  ]);
  return { archive: info, repositories: units.map((unit) => unitLine(unit, info.language)) };
}

/** One page of a unit, by the key that `impliedUnits` gives it; undefined where there is no such unit or page for this viewer. */
export async function viewUnit(
  archive: Archive,
  key: string,
  page: number,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<UnitView | undefined> {
  if (!isPage(page)) return undefined;
  const [info, found] = await Promise.all([
    archive.store.info(signal),
    archive.index.units.unit(key, { page, perPage, openOn: openOn(viewer) }, signal),
  ]);
  if (found === undefined) return undefined;
  const line = (unit: IndexedUnit): UnitLine => unitLine(unit, info.language);
  const file = isFile(levelOf(found.unit.key));
  const folios = await foliosOf(archive, { records: found.folios, file }, page, signal);
  const units = paged(found.units.total, page, perPage, found.units.entries.map(line));
  const loose = paged(found.loose.total, page, perPage, found.loose.entries);
  if (page > Math.max(folios.pages, units.pages, loose.pages)) return undefined;
  const { described } = found.unit;
  return {
    archive: info,
    unit: line(found.unit),
    scope: described?.scope ?? [],
    titles: described?.titles ?? [],
    dates: described?.dates ?? null,
    above: found.above.map(line),
    units,
    file,
    folios,
    loose,
  };
}

/**
 * A unit in a list, its title in the archive's language where it has one. A repository that is known by its entry alone goes by its title: a key
 * is nothing to read.
 */
export function unitLine({ described, ...unit }: IndexedUnit, language: string): UnitLine {
  const title = titleIn(described?.titles ?? [], language);
  const level = levelOf(unit.key);
  const name = level === 'repository' && title !== null && unit.step === nameByKey(unit.key).step;
  return {
    ...unit,
    ...(name && { step: title.text, code: title.text }),
    level,
    title,
    stub: described === null,
  };
}

const titleIn = (titles: readonly LocalText[], language: string): LocalText | null =>
  inLanguage(titles, language) ?? null;

/** Lines are read only for the stretches of this page: a file may hold thousands of records. */
async function foliosOf(
  archive: Archive,
  { records, file }: { readonly records: UnitDetail['folios']; readonly file: boolean },
  page: number,
  signal: AbortSignal | undefined,
): Promise<Paged<FolioStretch>> {
  const all = stretches(records).filter(({ kind }) => file || kind === 'record');
  const shown = all.slice((page - 1) * perPage, page * perPage);
  const numbers = [...new Set(shown.flatMap((one) => (one.kind === 'record' ? [one.record] : [])))];
  const lines = numbers.length === 0 ? [] : await archive.index.units.entries(numbers, signal);
  const byNumber = new Map(lines.map(({ record, entry }) => [record, entry]));
  const entries = shown.flatMap((one): FolioStretch[] => {
    if (one.kind === 'missing') return [one];
    const record = byNumber.get(one.record);
    // It may have been withdrawn since the folios were read.
    return record === undefined ? [] : [{ ...one, record }];
  });
  return paged(all.length, page, perPage, entries);
}
