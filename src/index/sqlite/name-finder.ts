// Finding names on SQLite: the port's methods over queries that run in workers.
import { z } from 'zod';
import type { NameFinder } from '../name-finder.ts';
import { dayOf } from './days.ts';
import { CountedNameSchema, nameOf } from './names.ts';
import { countSchema, slice, type RunIndexQuery } from './run.ts';

const FoundSchema = z.object({ total: countSchema, names: z.array(CountedNameSchema) });
const DescribedSchema = z.object({ total: countSchema, ids: z.array(z.string()) });

export function createNameFinder(run: RunIndexQuery): NameFinder {
  return {
    async find({ words, kind = '', limit, openOn }, signal) {
      const most = slice(1, limit).limit;
      const found = await run('findNames', [words, kind, dayOf(openOn), most], FoundSchema, signal);
      return { total: found.total, names: found.names.map(nameOf) };
    },
    async surnamed({ surname, kind, edition, limit, openOn }, signal) {
      const args: [string, string, string, string, number] = [surname, kind, edition, dayOf(openOn), limit];
      return (await run('surnamed', args, z.array(CountedNameSchema), signal)).map(nameOf);
    },
    described({ kind, page, perPage, openOn }, signal) {
      const { limit, offset } = slice(page, perPage);
      return run('describedNames', [kind, dayOf(openOn), limit, offset], DescribedSchema, signal);
    },
  };
}
