// The page of a search: the box, what was understood, the records that answer, and what they may be narrowed to.
import type { ComponentChildren, VNode } from 'preact';
import type { ArchiveInfo } from '../../app/read/view.ts';
import { searchSorts, type MarkKind, type SearchView } from '../../app/search/view.ts';
import type { Problem } from '../../model/problem.ts';
import { Layout } from '../components/layout.tsx';
import { Pagination } from '../components/pagination.tsx';
import type { Links } from '../links.ts';
import type { SearchAsked } from '../search/asked.ts';
import { SearchBox } from '../search/box.tsx';
import { Chosen, isNarrowed, widened } from '../search/chosen.tsx';
import { Facets } from '../search/facets.tsx';
import { Hit } from '../search/hit.tsx';
import { searchFormats, type SearchLinks } from '../search/links.ts';
import { Names } from '../search/names.tsx';
import { Mark } from '../search/passage.tsx';
import { searchWords as said } from './words-search.ts';
import { words } from './words.ts';

/** `asked`: what the address asks for; `notices`: what of the address was mended. `most`: so many records an export holds at once. */
export interface SearchPageView {
  readonly archive: ArchiveInfo;
  readonly asked: SearchAsked;
  readonly notices: readonly Problem[];
  readonly search: SearchView;
  readonly most: number;
}

/** Below so many results the ways to more are shown beside them. */
const few = 4;

function Notices({ notices }: { readonly notices: readonly Problem[] }): VNode | null {
  if (notices.length === 0) return null;
  return (
    <section class="notices" aria-label={said.notices}>
      <ul>
        {notices.map(({ message, hint }) => (
          <li>
            {message}
            {hint !== undefined && <span class="quiet"> {hint}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The kinds of marks in these passages, in the order of the key. */
function marksIn({ hits }: SearchView): readonly MarkKind[] {
  const there = new Set(
    hits.flatMap(({ passages: { original, translation } }) =>
      [original, translation].flatMap((passage) => passage?.runs.map(({ mark }) => mark) ?? []),
    ),
  );
  return (['exact', 'inflected', 'name', 'inexact'] as const).filter((kind) => there.has(kind));
}

/** What the kinds of underlining mean; nothing where all that is marked stands as it was typed. */
function MarkKey({ search }: { readonly search: SearchView }): VNode | null {
  const kinds = marksIn(search);
  if (kinds.every((kind) => kind === 'exact')) return null;
  return (
    <p class="mark-key">
      {said.marksLead}{' '}
      {kinds.map((kind, at) => (
        <>
          {at > 0 && ', '}
          <Mark kind={kind}>{said.marks[kind]}</Mark>
        </>
      ))}
    </p>
  );
}

function Sorts({ asked, to }: { readonly asked: SearchAsked; readonly to: SearchLinks }): VNode {
  // Without words nothing is more relevant than anything else.
  const current = asked.q.trim() === '' && asked.sort === 'relevance' ? undefined : asked.sort;
  return (
    <nav class="sorts" aria-label={said.sort}>
      <span aria-hidden="true">{said.sort}: </span>
      <ul>
        {searchSorts.map((sort) => (
          <li>
            <a
              href={to.results({ ...asked, sort, page: 1 })}
              aria-current={sort === current ? 'true' : undefined}
              rel="nofollow"
            >
              {said.sorts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Other queries, each of the whole archive, and where to turn from a search that found nothing, or little. */
function Ways({
  view,
  to,
  links,
}: {
  readonly view: SearchPageView;
  readonly to: SearchLinks;
  readonly links: Links;
}): VNode | null {
  const { search, asked } = view;
  const none = search.total === 0;
  if (!none && search.ways.length === 0) return null;
  return (
    <section class="ways-on" aria-labelledby="ways-on">
      <h2 id="ways-on">{none ? said.empty.ways : said.empty.few}</h2>
      <ul>
        {search.ways.map((way) => (
          <li>
            <a href={to.results({ ...widened(asked), q: way.q, without: [] })} rel="nofollow">
              <bdi>{way.q}</bdi>
            </a>{' '}
            <span class="quiet">
              {way.says} ({said.found(way.total)})
            </span>
          </li>
        ))}
        {none && isNarrowed(asked) && search.ways.length === 0 && (
          <li>
            <a href={to.results(widened(asked))}>{said.empty.withoutFacets}</a>
          </li>
        )}
        {none && (
          <>
            <li>
              <a href={to.help()}>{said.empty.help}</a>
            </li>
            <li>
              <a href={links.records(1)}>{said.empty.browse}</a>
            </li>
          </>
        )}
      </ul>
    </section>
  );
}

/** The search in other forms. */
function Take({ view, to }: { readonly view: SearchPageView; readonly to: SearchLinks }): VNode {
  const all = { ...view.asked, page: 1 };
  return (
    <section class="take" aria-label={said.take}>
      <p>
        {said.take}{' '}
        {searchFormats.map((format, at) => (
          <>
            {at > 0 && ' · '}
            <a href={to.as(format, format === 'atom' ? { ...all, sort: 'relevance' } : all)} rel="nofollow">
              {said.takeFormats[format]}
            </a>
          </>
        ))}
      </p>
      {view.search.total > view.most && <p class="quiet">{said.takeLead(view.most)}</p>}
    </section>
  );
}

function Results({
  view,
  to,
  links,
}: {
  readonly view: SearchPageView;
  readonly to: SearchLinks;
  readonly links: Links;
}): VNode {
  const { asked, search } = view;
  const { hits, total, pages } = search;
  const turn = (page: number): string => to.results({ ...asked, page });
  if (hits.length === 0 && total > 0)
    return (
      <p>
        {said.beyond(asked.page, pages)} <a href={turn(pages)}>{said.toLast}</a>
      </p>
    );
  return (
    <section aria-labelledby="results" id="found">
      <h2 class="vh" id="results">
        {said.results}
      </h2>
      <ol class="hits">
        {hits.map((hit) => (
          <Hit hit={hit} asked={asked} links={links} />
        ))}
      </ol>
      <Pagination page={asked.page} pages={pages} to={turn} />
    </section>
  );
}

/** What came of the search, in words. */
function heading({ asked, search }: SearchPageView): ComponentChildren {
  const q = asked.q.trim();
  if (search.givenUp === true) return said.empty.givenUp;
  if (search.total === 0) return isNarrowed(asked) ? said.empty.narrowed : said.empty.title;
  if (q === '') return said.found(search.total);
  return (
    <>
      {said.foundFor(said.found(search.total))} <bdi class="asked">{q}</bdi>
    </>
  );
}

/** Never to be found by search engines: its own addresses are without end. */
export function searchPage(view: SearchPageView, links: Links): VNode {
  const { archive, asked, search } = view;
  const to = links.search;
  if (to === null) throw new Error('A page of results where nothing answers a search.');
  const { total, facets } = search;
  const q = asked.q.trim();
  const paged =
    asked.page > 1 && asked.page <= search.pages ? `, ${words.list.pageOf(asked.page, search.pages)}` : '';
  return (
    <Layout
      archive={archive}
      links={links}
      title={`${q === '' ? said.title : said.titleOf(q)}${paged}`}
      meta={[{ name: 'robots', content: 'noindex' }]}
      alternates={[
        {
          type: 'application/atom+xml',
          href: to.as('atom', { ...asked, page: 1, sort: 'relevance' }),
          title: said.feedTitle(q),
        },
      ]}
      islands={['facets.js']}
      search="page"
      skips={[{ to: total > 0 ? 'found' : 'ways-on', label: said.toResults }]}
    >
      <div class="search">
        <SearchBox links={links} size="large" asked={asked} />
        <div class="search-body">
          <header class="search-head">
            <h1>{heading(view)}</h1>
            <Notices notices={[...view.notices, ...search.notices]} />
            <Chosen asked={asked} facets={facets} links={links} />
            <Names names={search.names} asked={asked} links={links} />
            {q === '' && !isNarrowed(asked) && <p class="lead">{said.lead}</p>}
          </header>
          <Facets facets={facets} asked={asked} total={total} links={links} />
          <div class="results">
            {total > 0 && (
              <div class="results-bar">
                <Sorts asked={asked} to={to} />
                <MarkKey search={search} />
              </div>
            )}
            {total > 0 && <Results view={view} to={to} links={links} />}
            {total < few && <Ways view={view} to={to} links={links} />}
            {total > 0 && <Take view={view} to={to} />}
          </div>
        </div>
      </div>
    </Layout>
  );
}
