// Names on SQLite: the port's methods over queries that run in workers.
import { z } from 'zod';
import { AuthoritySchema } from '../../model/authority.ts';
import type { AuthorityReference } from '../../model/authority-reference.ts';
import { NameKindSchema } from '../../model/names.ts';
import { nameRoles, type IndexedName, type NameIndex, type NameRole, type ResolvedName } from '../names.ts';
import { referenceKey, referenceOf, sourceOf, wellFormed } from '../project/references.ts';
import type { CountedName } from './name-row.ts';
import { dayOf } from './days.ts';
import { countSchema, entryOf, slice, type RunIndexQuery } from './run.ts';

const text = z.string().nullable();
/** A name with its number of records, as it travels from the worker. */
export const CountedNameSchema = z.object({
  reference: z.string(),
  id: text,
  kind: z.string(),
  label: z.string(),
  language: text,
  source: text,
  description: text,
  records: countSchema,
});
const NamesSchema = z.object({
  initials: z.array(z.object({ initial: z.string(), count: countSchema })),
  names: z.array(CountedNameSchema),
});
const ResolvedSchema = z.array(CountedNameSchema.omit({ records: true }).nullable());
const DetailSchema = z
  .object({
    name: CountedNameSchema,
    authorities: z.array(z.object({ id: z.string(), version: countSchema, authority: z.string() })),
    written: z.array(z.object({ written: z.string(), language: z.string(), records: countSchema })),
    bits: z.array(z.object({ roles: countSchema, count: countSchema })),
    besides: z.array(CountedNameSchema),
    total: countSchema,
    records: z.array(z.object({ list: z.string(), roles: countSchema })),
  })
  .optional();

const keyOf = (reference: AuthorityReference): string => referenceKey(wellFormed(reference));

export function createNameIndex(run: RunIndexQuery): NameIndex {
  return {
    async list({ kind, initial, page, perPage, openOn }, signal) {
      const query = { day: dayOf(openOn), kind, initial: initial ?? null, ...slice(page, perPage) };
      const { initials, names } = await run('names', [query], NamesSchema, signal);
      const counted = initials.filter((one) => initial === undefined || one.initial === initial);
      const total = counted.reduce((sum, { count }) => sum + count, 0);
      return { initials, total, names: names.map(nameOf) };
    },
    async resolve(references, openOn, signal) {
      const args: [string[], string] = [references.map(keyOf), dayOf(openOn)];
      const found = await run('resolveNames', args, ResolvedSchema, signal);
      return found.map((one) => one && resolvedOf(one));
    },
    async name(reference, { role, page, perPage, besides, openOn }, signal) {
      const bit = role === undefined ? 0 : bitOf(role);
      const query = { day: dayOf(openOn), role: bit, besides, ...slice(page, perPage) };
      const found = await run('name', [keyOf(reference), query], DetailSchema, signal);
      if (found === undefined) return undefined;
      return {
        name: nameOf(found.name),
        authorities: found.authorities.map(({ id, version, authority }) => ({
          id,
          version,
          authority: AuthoritySchema.parse(JSON.parse(authority)),
        })),
        written: found.written.map((form) => ({
          ...form,
          language: form.language === '' ? null : form.language,
        })),
        roles: countRoles(found.bits),
        besides: found.besides.map(nameOf),
        total: found.total,
        records: found.records.map(({ list, roles }) => ({ entry: entryOf(list), roles: rolesOf(roles) })),
      };
    },
  };
}

const bitOf = (role: NameRole): number => 1 << nameRoles.indexOf(role);

/** The roles that bits of a row stand for. */
export function rolesOf(bits: number): NameRole[] {
  return nameRoles.filter((role) => (bits & bitOf(role)) !== 0);
}

function countRoles(
  bits: readonly { roles: number; count: number }[],
): { role: NameRole; records: number }[] {
  return nameRoles.flatMap((role) => {
    const records = bits.reduce((sum, one) => sum + ((one.roles & bitOf(role)) === 0 ? 0 : one.count), 0);
    return records === 0 ? [] : [{ role, records }];
  });
}

function addressOf({ reference, id }: { reference: string; id: string | null }): AuthorityReference {
  return id === null ? referenceOf(reference) : { id };
}

/** A name of a list, from what the tables hold. */
export function nameOf({ records, ...name }: CountedName): IndexedName {
  return { ...resolvedOf(name), records };
}

function resolvedOf({ reference, id, kind, source, ...name }: Omit<CountedName, 'records'>): ResolvedName {
  return {
    ...name,
    reference: addressOf({ reference, id }),
    kind: NameKindSchema.parse(kind),
    source: source ?? sourceOf(referenceOf(reference)),
  };
}
