// Everything that an index says to somebody who browses, as plain data: to be compared, and held against what the records say.
import { allFacetNames, type Index, type OpenOn } from '../../src/index/port.ts';
import type { AuthorityReference } from '../../src/model/authority-reference.ts';
import { NameKindSchema } from '../../src/model/names.ts';

const perPage = 7;

/** All pages of a list, one after the other. */
async function all<T>(
  read: (page: number) => Promise<{ total: number; entries: readonly T[] }>,
): Promise<T[]> {
  const list: T[] = [];
  for (let page = 1; ; page++) {
    const { total, entries } = await read(page);
    list.push(...entries);
    if (page * perPage >= total) return list;
  }
}

async function dumpName(index: Index, reference: AuthorityReference, openOn: OpenOn) {
  const query = { perPage, besides: 50, openOn };
  let head: object = {};
  const records = await all(async (page) => {
    const found = await index.names.name(reference, { ...query, page });
    if (found === undefined) throw new Error('a name that is listed has no page');
    const { records: entries, total, besides, ...rest } = found;
    head = { ...rest, besides };
    return { total, entries };
  });
  return { ...head, records: records.map(({ entry, roles }) => ({ id: entry.id, roles })) };
}

async function dumpUnit(index: Index, key: string, openOn: OpenOn): Promise<object> {
  const found = await index.units.unit(key, { page: 1, perPage: 1000, openOn });
  if (found === undefined) throw new Error('a unit that is listed has no page');
  const lines = await index.units.entries(found.folios.map(({ record }) => record));
  const beneath: object[] = [];
  for (const unit of found.units.entries) beneath.push(await dumpUnit(index, unit.key, openOn));
  return { ...found, folios: found.folios.map(({ folios }, at) => [lines[at]?.entry.id, folios]), beneath };
}

/** What an index says on a day (null: to the operator). Numbers that only the engine knows are not in it. */
export async function dumpIndex(index: Index, openOn: OpenOn) {
  const values = await Promise.all(allFacetNames.map((name) => index.values(name, '', openOn)));
  const names = [];
  for (const kind of NameKindSchema.options) {
    const initials = await index.names.list({ kind, page: 1, perPage, openOn });
    const list = await all(async (page) => {
      const { total, names: entries } = await index.names.list({ kind, page, perPage, openOn });
      return { total, entries };
    });
    const details = [];
    for (const { reference } of list) details.push(await dumpName(index, reference, openOn));
    names.push({ kind, initials: initials.initials, list, details });
  }
  const units = [];
  for (const { key } of await index.units.repositories(openOn))
    units.push(await dumpUnit(index, key, openOn));
  const volumes = await all((page) => index.editions.volumes(page, perPage, openOn));
  return { values, names, units, volumes, collections: await index.units.collections() };
}
