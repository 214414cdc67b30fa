// The search engine on SQLite: the port's methods over queries that run in workers.
import { z } from 'zod';
import { searchFacets, type SearchIndex } from '../../search.ts';
import { dayOf } from '../days.ts';
import { countSchema as count, entryOf, type RunIndexQuery } from '../run.ts';

const text = z.string();
const FoundSchema = z.object({
  total: count,
  hits: z.array(z.object({ list: text, exact: z.boolean(), score: z.number() })),
  facets: z.array(
    z.object({
      facet: z.enum(searchFacets),
      distinct: count,
      values: z.array(z.object({ value: text, label: text, count })),
    }),
  ),
});
const FormsSchema = z.array(z.object({ form: text, records: count }));
const kinds = ['person', 'body', 'place'] as const;
const NamesSchema = z.array(
  z.object({ key: text, kind: z.enum(kinds), label: text, written: text, records: count }),
);
const SuggestionsSchema = z.array(
  z.object({ kind: z.enum([...kinds, 'title', 'code', 'word']), text, key: text, records: count }),
);

/** `runShort`: in a thread that other reading shares, for what takes no time: no search need have been asked before. */
export function createSearchIndex(run: RunIndexQuery, runShort: RunIndexQuery): SearchIndex {
  return {
    async search(query, signal) {
      const page = Math.max(1, Math.trunc(query.page));
      const perPage = Math.min(Math.max(1, Math.trunc(query.perPage)), 1000);
      const args: [typeof query, string] = [{ ...query, page, perPage }, dayOf(query.openOn)];
      const { total, hits, facets } = await run('search', args, FoundSchema, signal);
      return { total, hits: hits.map(({ list, ...hit }) => ({ entry: entryOf(list), ...hit })), facets };
    },
    vocabulary: {
      known: (forms, openOn, signal) => run('knownForms', [forms, dayOf(openOn)], FormsSchema, signal),
      stemmed: (keys, limit, openOn, signal) =>
        run('stemmedForms', [keys, dayOf(openOn), limit], FormsSchema, signal),
      beginning: (start, limit, openOn, signal) =>
        run('formsBeginning', [start, dayOf(openOn), limit], FormsSchema, signal),
      near: (form, distance, limit, openOn, signal) =>
        run('nearForms', [form, distance, dayOf(openOn), limit], FormsSchema, signal),
    },
    names: (keys, limit, openOn, signal) =>
      run('namesSounding', [keys, dayOf(openOn), limit], NamesSchema, signal),
    formsOf: (keys, openOn, signal) => run('nameForms', [keys, dayOf(openOn)], NamesSchema, signal),
    suggest: (start, limit, openOn, signal) =>
      run('suggest', [start, dayOf(openOn), limit], SuggestionsSchema, signal),
    fingerprint: (id, signal) => runShort('storedWords', [id], text.optional(), signal),
  };
}
