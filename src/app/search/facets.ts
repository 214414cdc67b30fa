// What a reader may narrow results to, with the number of records each value has among them.
import { searchFacets, type EngineAnswer, type EngineQuery, type SearchFacet } from '../../index/search.ts';
import type { Asking } from './expand/asking.ts';
import { markLabel } from './mark-labels.ts';
import type { FacetView, SearchRequest } from './view.ts';

const usual = 10;
const further = 200;
/** Marks are looked at before those are left out that are none to readers, so that the number of the others is true. */
const mostMarks = 5000;

export function facetsAsked({ more }: SearchRequest): EngineQuery['facets'] {
  return searchFacets.map((facet) => ({
    facet,
    limit: facet === 'mark' ? mostMarks : shownOf(facet, more),
  }));
}

/** Values of a facet that are shown. */
function shownOf(facet: SearchFacet, more: SearchFacet | undefined): number {
  return facet === more ? further : usual;
}

/** What chosen names are called, by key: a count may hold none of them. A name that this viewer may not know of has no label. */
export async function labelsOfChosen(
  { where }: SearchRequest,
  { index, openOn, signal }: Asking,
): Promise<ReadonlyMap<string, string>> {
  const keys = where.flatMap(({ facet, value }) => (nameFacets.has(facet) ? [value] : []));
  const known = keys.length === 0 ? [] : await index.search.formsOf(keys, openOn, signal);
  return new Map(known.map(({ key, label }) => [key, label]));
}

const nameFacets: ReadonlySet<SearchFacet> = new Set(['person', 'body', 'place']);

type Counted = EngineAnswer['facets'][number]['values'][number];

/** A value that was chosen is shown even where no record has it, so that it can be taken back. `labels`: of chosen names, by key. */
export function facetViews(
  { facets }: EngineAnswer,
  { where, more }: SearchRequest,
  labels: ReadonlyMap<string, string>,
): FacetView[] {
  return facets.map(({ facet, distinct, values }) => {
    const chosen = chosenOf(where, facet);
    const named = facet === 'mark' ? values.flatMap(asWritten) : values;
    const shown = named
      .filter(({ value }, at) => at < shownOf(facet, more) || chosen.has(value))
      .map((value) => ({ ...value, chosen: chosen.has(value.value) }));
    const seen = new Set(shown.map(({ value }) => value));
    const lost = [...chosen].filter((value) => !seen.has(value));
    return {
      facet,
      distinct: distinct - (values.length - named.length),
      values: [
        ...shown,
        ...lost.map((value) => ({ value, label: labels.get(value) ?? value, count: 0, chosen: true })),
      ],
    };
  });
}

/** A mark by its wording; none for what is no mark to anybody but a clerk. */
function asWritten(value: Counted): Counted[] {
  const label = markLabel(value.value);
  return label === null ? [] : [{ ...value, label }];
}

function chosenOf(where: SearchRequest['where'], facet: SearchFacet): ReadonlySet<string> {
  return new Set(where.filter((one) => one.facet === facet).map(({ value }) => value));
}
