// The sets by which records can be harvested, as they are on a day.
import { setSpecOf, type OaiSet } from '../../formats/oai/set-spec.ts';
import type { Archive } from '../services.ts';

export interface ListedSet {
  readonly spec: string;
  readonly name: string;
}

/** Volumes asked for at once. */
const step = 1000;

/** Every set in which a record is that is open on the day, each kind after the set of all of it, in the order of setSpecs. */
export async function listSets(
  { index }: Pick<Archive, 'index'>,
  day: string,
  signal?: AbortSignal,
): Promise<ListedSet[]> {
  const [types, collections, units] = await Promise.all([
    index.values('type', '', day, signal),
    index.values('collection', '', day, signal),
    index.harvest.units(day, signal),
  ]);
  const volumes: { value: string; name: string }[] = [];
  for (let page = 1, more = true; more; page++) {
    const { entries } = await index.editions.volumes(page, step, day, signal);
    volumes.push(...entries.map(({ entry }) => ({ value: entry.id, name: entry.title })));
    more = entries.length === step;
  }
  return [
    ...below(
      'type',
      'All types',
      types.map(({ value }) => ({ value, name: value.replaceAll('-', ' ') })),
    ),
    ...below(
      'collection',
      'All collections',
      collections.map(({ value }) => ({ value, name: value })),
    ),
    ...below('unit', 'All repositories', units),
    ...below('edition', 'All printed editions', volumes),
  ];
}

function below(
  kind: OaiSet['kind'],
  all: string,
  sets: readonly { readonly value: string; readonly name: string }[],
): ListedSet[] {
  if (sets.length === 0) return [];
  const one = ({ value, name }: { readonly value: string; readonly name: string }): ListedSet => {
    const spec = setSpecOf({ kind, value });
    return { spec, name: name.trim() === '' ? spec : name };
  };
  const listed = sets.map(one).sort((a, b) => (a.spec < b.spec ? -1 : 1));
  return [{ spec: setSpecOf({ kind, value: '' }), name: all }, ...listed];
}
