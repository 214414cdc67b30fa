// The shelves of an archive as rows of a table: repositories, and every unit of description below them.
import { levelOf } from '../../index/project/units.ts';
import type { IndexedUnit } from '../../index/units.ts';
import type { Archive } from '../services.ts';

/** The columns of units.csv, described in docs/data.md. */
export const unitColumns = [
  'level',
  'key',
  'within',
  'code',
  'title',
  'title_language',
  'dates',
  'scope',
  'records',
  'described',
] as const;

const together = 1000;
/** No reference code has so many steps. */
const deepest = 32;

/** Each unit before what lies in it; collections last. What no record that is open on the day implies, and nobody described, is left out. */
export async function* unitRows(
  archive: Pick<Archive, 'index'>,
  openOn: string,
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  const { units } = archive.index;
  for (const unit of await units.repositories(openOn, signal)) {
    yield row(unit, '');
    yield* beneath(unit.key, 1);
  }
  for (const { key, code, ...described } of await units.collections(signal))
    yield row({ key, step: '', code, described: { key, code, ...described }, records: 0 }, '');

  async function* beneath(key: string, depth: number): AsyncGenerator<string[]> {
    if (depth > deepest) return;
    for (let page = 1; ; page++) {
      const found = await units.unit(key, { page, perPage: together, openOn }, signal);
      const entries = found?.units.entries ?? [];
      for (const unit of entries) {
        yield row(unit, key);
        yield* beneath(unit.key, depth + 1);
      }
      if (entries.length < together) return;
    }
  }
}

/** `dates` is EDTF; `within` the key of the unit right above. */
function row({ key, code, described, records }: IndexedUnit, within: string): string[] {
  const isCollection = described?.level === 'collection';
  const [title] = described?.titles ?? [];
  const cells: Record<(typeof unitColumns)[number], string> = {
    level: described?.level ?? levelOf(key),
    key,
    within,
    code,
    title: title?.text ?? '',
    title_language: title?.language ?? '',
    dates: described?.dates ?? '',
    scope: (described?.scope ?? []).map(({ text }) => text).join('\n'),
    records: isCollection ? '' : String(records),
    described: described === null ? 'no' : 'yes',
  };
  return unitColumns.map((column) => cells[column]);
}
