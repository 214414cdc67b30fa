// Editions on SQLite: the port's methods over queries that run in workers.
import { z } from 'zod';
import { LocalTextSchema } from '../../model/language.ts';
import type { EditionIndex, IndexedTarget } from '../editions.ts';
import type { TargetRow } from './edition-queries.ts';
import { dayOf } from './days.ts';
import { countSchema, entryOf, slice, type RunIndexQuery } from './run.ts';

const VolumesSchema = z.object({
  total: countSchema,
  entries: z.array(z.object({ list: z.string(), documents: countSchema })),
});
const ContentsSchema = z.array(
  z.object({ list: z.string(), place: countSchema, number: z.string().nullable(), path: z.string() }),
);
const line = z.string().nullable();
const AroundSchema = z.object({ volume: line, previous: line, next: line });
const TargetsSchema = z.array(
  z.object({ id: z.string(), place: z.string(), list: z.string(), beginning: z.string() }).nullable(),
);
/** Headings as a row keeps them. */
export const PathSchema = z.array(LocalTextSchema);

export function createEditionIndex(run: RunIndexQuery): EditionIndex {
  return {
    async volumes(page, perPage, openOn, signal) {
      const { limit, offset } = slice(page, perPage);
      const found = await run('volumes', [dayOf(openOn), limit, offset], VolumesSchema, signal);
      const entries = found.entries.map(({ list, documents }) => ({ entry: entryOf(list), documents }));
      return { total: found.total, entries };
    },
    async contents({ format, key }, openOn, signal) {
      const source = { format: format.toWellFormed(), key: key.toWellFormed() };
      const found = await run('contents', [source, dayOf(openOn)], ContentsSchema, signal);
      return found.map(({ list, place, number, path }) => ({
        entry: entryOf(list),
        order: place,
        number,
        path: PathSchema.parse(JSON.parse(path)),
      }));
    },
    async around({ format, key }, order, openOn, signal) {
      const source = { format: format.toWellFormed(), key: key.toWellFormed() };
      const { volume, previous, next } = await run(
        'around',
        [source, order, dayOf(openOn)],
        AroundSchema,
        signal,
      );
      return {
        volume: volume === null ? null : entryOf(volume),
        previous: previous === null ? null : entryOf(previous),
        next: next === null ? null : entryOf(next),
      };
    },
    async targets(anchors, openOn, signal) {
      const wellFormed = anchors.map(({ format, key, anchor }) => ({
        format: format.toWellFormed(),
        key: key.toWellFormed(),
        anchor: anchor.toWellFormed(),
      }));
      const found = await run('targets', [wellFormed, dayOf(openOn)], TargetsSchema, signal);
      return found.map((row) => row && targetOf(row));
    },
    async records(ids, openOn, signal) {
      const found = await run('records', [ids, dayOf(openOn)], TargetsSchema, signal);
      return found.map((row) => row && targetOf(row));
    },
  };
}

function targetOf({ id, place, list, beginning }: TargetRow): IndexedTarget {
  return { id, place: place === '' ? null : place, entry: entryOf(list), beginning };
}
