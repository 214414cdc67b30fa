// Words of this archive for the help of its search: whatever stands there as an example finds something.
import type { Viewer } from '../../model/access.ts';
import { plainSearch } from '../search/request.ts';
import { search } from '../search/search.ts';
import type { FacetView, SearchFacet } from '../search/view.ts';
import type { Archive } from '../services.ts';

/** Each null where the archive has none such. `phrase`: two words that follow each other; `year`: one of four figures. */
export interface SearchExamples {
  readonly word: string | null;
  readonly phrase: string | null;
  readonly person: string | null;
  readonly place: string | null;
  readonly body: string | null;
  readonly year: string | null;
  readonly type: string | null;
  readonly mark: string | null;
  readonly language: string | null;
  readonly collection: string | null;
  readonly repository: string | null;
}

/** Examples out of what this viewer may read. */
export async function searchExamples(
  archive: Archive,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<SearchExamples> {
  const { facets, hits } = await search(archive, plainSearch(''), viewer, signal);
  const titles = hits.map(({ entry }) => entry.title.toLowerCase());
  const words = titles.flatMap(wordsOf).filter((word) => word.length >= 6 && word.length <= 16);
  const [phrase] = titles.flatMap(pairsOf);
  return {
    word: words.toSorted((a, b) => b.length - a.length)[0] ?? null,
    phrase: phrase ?? null,
    person: first(facets, 'person'),
    place: first(facets, 'place'),
    body: first(facets, 'body'),
    year: valuesOf(facets, 'year').find(({ value }) => /^\d{4}$/.test(value))?.value ?? null,
    type: first(facets, 'type'),
    mark: first(facets, 'mark'),
    language: first(facets, 'language'),
    collection: first(facets, 'collection'),
    repository: first(facets, 'repository'),
  };
}

const valuesOf = (facets: readonly FacetView[], wanted: SearchFacet): FacetView['values'] =>
  facets.find(({ facet }) => facet === wanted)?.values ?? [];

/** The label of the most frequent value; one with quotation marks cannot stand between some. */
function first(facets: readonly FacetView[], wanted: SearchFacet): string | null {
  const found = valuesOf(facets, wanted).find(({ label }) => /^\p{L}[^"“”„«»]*$/u.test(label));
  if (found === undefined) return null;
  return wanted === 'type' || wanted === 'language' ? found.value : found.label;
}

const wordsOf = (title: string): string[] => title.match(/\p{L}{2,}/gu) ?? [];

/** Two words that follow each other with nothing between, both long enough to say something. */
const pairsOf = (title: string): string[] => title.match(/\p{L}{5,} \p{L}{5,}/gu) ?? [];
