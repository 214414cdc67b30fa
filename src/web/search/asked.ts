// The state of a search as an address holds it, and back. Reading never fails: what cannot be meant is passed over, and said.
import {
  searchFacets,
  searchSorts,
  type SearchFacet,
  type SearchRequest,
  type SearchSort,
} from '../../app/search/view.ts';
import type { Problem } from '../../model/problem.ts';

/** Everything that the address of a search holds: what is asked for but for the number of results together. */
export type SearchAsked = Omit<SearchRequest, 'perPage'>;

/** A search for words alone. */
export function askedFor(q: string): SearchAsked {
  return { q, where: [], without: [], lang: '', from: '', to: '', sort: 'relevance', page: 1 };
}

/** A longer query is cut: it stands in every link of its page. In UTF-16 code units. */
export const maxQuery = 1000;
const maxValue = 500;
const maxValues = 50;
/** What no list reaches; page numbers above it are taken for it. */
const lastPage = 1_000_000_000;

/** The address's part behind the question mark; empty for a search for nothing. */
export function writeAsked(asked: SearchAsked): string {
  const pairs: [string, string][] = [];
  if (asked.q !== '') pairs.push(['q', asked.q]);
  for (const { facet, value } of asked.where) pairs.push([facet, value]);
  for (const written of asked.without) pairs.push(['without', written]);
  for (const name of ['lang', 'from', 'to'] as const) if (asked[name] !== '') pairs.push([name, asked[name]]);
  if (asked.sort !== 'relevance') pairs.push(['sort', asked.sort]);
  if (asked.page > 1) pairs.push(['page', String(asked.page)]);
  if (asked.more !== undefined) pairs.push(['more', asked.more]);
  return new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])).toString();
}

/** What an address asks for, and what of it was mended. Names that mean nothing here are passed over in silence: others add such. */
export function readAsked(given: URLSearchParams): {
  readonly asked: SearchAsked;
  readonly notices: readonly Problem[];
} {
  const notices: Problem[] = [];
  const one = (name: string): string => {
    const [first = '', ...others] = given.getAll(name).filter((value) => value.trim() !== '');
    if (others.some((value) => value !== first)) notices.push(givenTwice(name));
    return first.toWellFormed();
  };
  let q = one('q');
  if (q.length > maxQuery) {
    q = q.slice(0, maxQuery).toWellFormed();
    notices.push(tooLong);
  }
  const where = searchFacets.flatMap((facet) =>
    listOf(given, facet, notices).map((value) => ({ facet, value })),
  );
  const without = listOf(given, 'without', notices);
  const [sort, more, page] = [one('sort'), one('more'), one('page')];
  if (sort !== '' && !isSort(sort)) notices.push(unknownSort(sort));
  const asked: SearchAsked = {
    q,
    where,
    without,
    lang: one('lang').slice(0, 64).toWellFormed(),
    from: one('from').slice(0, 64).toWellFormed(),
    to: one('to').slice(0, 64).toWellFormed(),
    sort: isSort(sort) ? sort : 'relevance',
    page: pageOf(page, notices),
    ...(isFacet(more) && { more }),
  };
  return { asked, notices };
}

const isSort = (text: string): text is SearchSort => searchSorts.some((sort) => sort === text);
const isFacet = (text: string): text is SearchFacet => searchFacets.some((facet) => facet === text);

/** Every value that is given of a name, each once. */
function listOf(given: URLSearchParams, name: string, notices: Problem[]): string[] {
  const values = [...new Set(given.getAll(name))].filter((value) => value !== '' && value.length <= maxValue);
  if (values.length > maxValues) notices.push(tooMany(name));
  return values.slice(0, maxValues).map((value) => value.toWellFormed());
}

function pageOf(written: string, notices: Problem[]): number {
  if (written === '') return 1;
  if (/^\d+$/.test(written)) return Math.min(Math.max(1, Number(written)), lastPage);
  notices.push(noPage(written));
  return 1;
}

const said = (code: string, message: string, hint?: string): Problem => ({
  code,
  severity: 'note',
  message,
  ...(hint !== undefined && { hint }),
});

const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text);

const tooLong = said(
  'query-cut',
  `The query was longer than ${maxQuery.toLocaleString('en')} characters, and was cut there.`,
  'Ask for fewer words.',
);
const givenTwice = (name: string): Problem =>
  said('given-twice', `The address gives “${name}” more than once; the first is taken.`);
const tooMany = (name: string): Problem =>
  said('too-many', `The address gives more than ${maxValues} values of “${name}”; the first are taken.`);
const unknownSort = (sort: string): Problem =>
  said('unknown-sort', `There is no order “${brief(sort)}”; the results stand by relevance.`);
const noPage = (page: string): Problem =>
  said('no-page', `“${brief(page)}” is no number of a page; this is the first.`);
