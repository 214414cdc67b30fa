// Everything that a search engine says about some words, as plain data, to be compared.
import { GAP } from '../../src/index/project/words.ts';
import { searchFacets, searchFields, type SearchIndex, type SearchNode } from '../../src/index/search.ts';
import { soundKeys } from '../../src/text/names/names.ts';
import type { OpenOn } from '../../src/index/port.ts';
import type { Known } from './search-oracle.ts';

/** What an engine says, on a day (null: to the operator), of words and names out of these records, whether it holds them or not. */
export async function dumpSearch(search: SearchIndex, records: readonly Known[], openOn: OpenOn) {
  const forms = [
    ...new Set(records.flatMap(({ words }) => searchFields.flatMap((field) => words.fields[field]))),
  ].filter((form) => form !== GAP);
  const some = forms.filter((_, n) => n % Math.ceil(forms.length / 25) === 0);
  const roots: (SearchNode | null)[] = [
    null,
    ...some.map((form): SearchNode => ({ kind: 'words', words: [[{ form, weight: 1 }]], fields: [] })),
    {
      kind: 'or',
      of: some.map((form): SearchNode => ({ kind: 'prefix', start: form.slice(0, 2), fields: [] })),
    },
  ];
  const facets = searchFacets.map((facet) => ({ facet, limit: 5 }));
  const answers = [];
  for (const root of roots)
    answers.push(await search.search({ root, sort: 'relevance', page: 1, perPage: 1000, facets, openOn }));
  const keys = [...new Set(records.flatMap(({ words }) => words.stems.map(([, key]) => key)))];
  const names = records.flatMap(({ entry }) => entry.names.map(({ label }) => label));
  const stemmed = [];
  for (const key of keys.filter((_, n) => n % 15 === 0))
    stemmed.push(await search.vocabulary.stemmed([key], 50, openOn));
  const suggested = [];
  for (const start of [...some, ...names.slice(0, 20)])
    suggested.push(await search.suggest(start.slice(0, 2).toWellFormed(), 10, openOn));
  const near = [];
  for (const form of some)
    near.push(await search.vocabulary.near(form.slice(1).toWellFormed(), 2, 20, openOn));
  const sounding = await search.names([...new Set(names.flatMap(soundKeys))], 1000, openOn);
  return {
    answers: answers.map(({ hits, ...rest }) => ({
      ...rest,
      hits: hits.map(({ entry, ...hit }) => ({ ...hit, id: entry.id })),
    })),
    known: await search.vocabulary.known(forms, openOn),
    stemmed,
    suggested,
    near,
    sounding,
    forms: await search.formsOf([...new Set(sounding.map(({ key }) => key))], openOn),
  };
}
