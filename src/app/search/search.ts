// Searching: what a reader typed and chose, to the page of results that he sees.
import { parseQuery } from '../../index/query/parse.ts';
import type { Query } from '../../index/query/query.ts';
import type { SearchNode } from '../../index/search.ts';
import type { Viewer } from '../../model/access.ts';
import type { Problem } from '../../model/problem.ts';
import { StoreFault } from '../../store/fault.ts';
import { openOn } from '../access/open-on.ts';
import type { Archive } from '../services.ts';
import { switchKey, type Asking } from './expand/asking.ts';
import { expandQuery, type Expanded } from './expand/expand.ts';
import { allOf, nothing } from './expand/ways.ts';
import { facetsAsked, facetViews, labelsOfChosen } from './facets.ts';
import { hitViews } from './hits.ts';
import { filtersOf, isNarrowed } from './request.ts';
import type { SearchRequest, SearchView, WayOn } from './view.ts';
import { little, waysOn } from './ways-on.ts';

export { suggest } from './suggest.ts';

/** A search takes no longer, in milliseconds; the reader is told what to leave out. */
const longest = 8000;
/** Ways on take no longer, in milliseconds: they are worth a moment beside an answer that stands. */
const longestForWays = 500;
/** Forms switched off that are listened to. */
const mostWithout = 200;

/**
 * The records that answer, one page of them, each with its best passages. No query fails: what was not understood is told in `notices`. What
 * the viewer may not read leaves no trace: neither among hits nor in a count.
 *
 * @throws {StoreFault} where the archive is damaged or busy.
 */
export async function search(
  archive: Archive,
  request: SearchRequest,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<SearchView> {
  const limit = AbortSignal.timeout(longest);
  try {
    return await run(archive, request, viewer, signal ? AbortSignal.any([signal, limit]) : limit);
  } catch (error) {
    if (signal?.aborted === true || !(limit.aborted || tookTooLong(error))) throw error;
    return { ...empty(request), givenUp: true, notices: [tooSlow] };
  }
}

async function run(
  archive: Archive,
  request: SearchRequest,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<SearchView> {
  const query = parseQuery(request.q);
  const asking: Asking = {
    index: archive.index,
    openOn: openOn(viewer),
    forms: query.forms,
    without: new Set(request.without.slice(0, mostWithout).map(switchKey)),
    signal,
  };
  const [filters, expanded] = await Promise.all([filtersOf(request, asking), expandQuery(query, asking)]);
  const root = rootOf(query, expanded, filters.nodes);
  const { sort, page, perPage } = request;
  const facets = request.hitsOnly === true ? [] : facetsAsked(request);
  const answer = await archive.index.search.search(
    { root, sort, page, perPage, facets, openOn: asking.openOn },
    signal,
  );
  const [hits, labels, ways] = await Promise.all([
    hitViews(archive, answer.hits, expanded.parts, viewer, signal),
    labelsOfChosen(request, asking),
    answer.total < little && request.hitsOnly !== true
      ? waysInTime(query, { total: answer.total, narrowed: isNarrowed(request) }, asking)
      : [],
  ]);
  const notices: readonly Problem[] = [...query.notices, ...filters.notices, ...expanded.notices];
  const views = facetViews(answer, request, labels);
  return viewOf(request, answer.total, { hits, facets: views, names: expanded.names, ways, notices });
}

/** What was typed and asks for nothing finds nothing; what was not typed, everything. */
function rootOf(query: Query, expanded: Expanded, filters: readonly SearchNode[]): SearchNode | null {
  const asksNothing = expanded.root === null && (query.root !== null || /\S/u.test(query.typed));
  return asksNothing ? nothing : allOf([expanded.root, ...filters]);
}

/** Those ways on that are found before they take too long: the answer does not wait for them. */
async function waysInTime(
  query: Query,
  found: { readonly total: number; readonly narrowed: boolean },
  asking: Asking,
): Promise<readonly WayOn[]> {
  const limit = AbortSignal.timeout(longestForWays);
  const within = { ...asking, signal: asking.signal ? AbortSignal.any([asking.signal, limit]) : limit };
  const ways: WayOn[] = [];
  try {
    for await (const way of waysOn(query, found, within, async (other) => totalOf(other, within)))
      ways.push(way);
  } catch (error) {
    if (!within.signal.aborted && !tookTooLong(error)) throw error;
  }
  return ways;
}

function tookTooLong(error: unknown): boolean {
  return error instanceof StoreFault && error.problem.code === 'query-too-long';
}

/** How many records another query finds, without any filter. */
async function totalOf(query: Query, asking: Asking): Promise<number> {
  const expanded = await expandQuery(query, { ...asking, forms: query.forms });
  const root = rootOf(query, expanded, []);
  const { openOn: day, index, signal } = asking;
  const asked = { root, sort: 'relevance', page: 1, perPage: 1, facets: [], openOn: day } as const;
  return (await index.search.search(asked, signal)).total;
}

function viewOf(
  request: SearchRequest,
  total: number,
  shown: Pick<SearchView, 'hits' | 'facets' | 'names' | 'ways' | 'notices'>,
): SearchView {
  const pages = Math.max(1, Math.ceil(total / request.perPage));
  return { request, total, pages, ...shown };
}

function empty(request: SearchRequest): SearchView {
  return { request, total: 0, pages: 1, hits: [], facets: [], names: [], ways: [], notices: [] };
}

const tooSlow: Problem = {
  code: 'search-too-slow',
  severity: 'warning',
  message: `The search took longer than ${longest / 1000} seconds and was given up.`,
  hint: 'Leave out beginnings of a few letters with "*", or narrow the search by a date or a name.',
};
