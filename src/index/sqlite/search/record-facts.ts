// What a search needs to know of a record besides its words: its values of facets, and the days it may be of. Apart from `facts.ts`, so that
// reading workers need not load what reads dates.
import type { RecordContent } from '../../../model/record.ts';
import type { IndexEntry } from '../../port.ts';
import { documentDates } from '../../project/dates.ts';
import { finalDay, firstDay, numberOf, type Days } from './facts.ts';

/** Facets whose values the engine keeps itself; names it takes from the index of names. */
export const valueFacets = [
  'year',
  'repository',
  'collection',
  'type',
  'language',
  'mark',
  'translated',
] as const;
export type ValueFacet = (typeof valueFacets)[number];

const mostRanges = 8;

/** The values of a record's facets, each once. */
export function valuesOf(
  { facets, units }: IndexEntry,
  { description, texts }: RecordContent,
): { facet: ValueFacet; value: string }[] {
  const marks = description.marks.map(({ normalised, written }) =>
    (normalised ?? written).trim().toWellFormed(),
  );
  const lists: Record<ValueFacet, readonly string[]> = {
    year: facets.year,
    repository: units.map(({ key }) => key).filter((key) => key.startsWith('repository:')),
    collection: facets.collection.map((name) => name.toWellFormed()),
    type: facets.type,
    language: facets.language,
    mark: marks.filter((mark) => mark !== ''),
    translated: [texts.some(({ kind }) => kind === 'translation') ? 'yes' : 'no'],
  };
  return valueFacets.flatMap((facet) => [...new Set(lists[facet])].map((value) => ({ facet, value })));
}

/** The days that a document's dates may mean. */
export function daysOf({ description }: RecordContent): Days[] {
  return documentDates(description)
    .slice(0, mostRanges)
    .map(({ earliest, latest }) => [numberOf(earliest, firstDay), numberOf(latest, finalDay)]);
}
