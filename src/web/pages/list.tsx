// A list of records: all of them, or those of one type, language, year or collection, by date.
import type { VNode } from 'preact';
import type { FacetName, ListView } from '../../app/read/view.ts';
import { Layout } from '../components/layout.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Rubrics } from '../components/rubrics.tsx';
import type { Links } from '../links.ts';
import { languageName, typeLabel } from './labels.ts';
import { words } from './words.ts';

/** What a value of a facet is called on a page. */
export function facetValueLabel(name: FacetName, value: string): string {
  if (name === 'type') return typeLabel(value);
  if (name === 'language') return languageName(value);
  if (name === 'year' && /^-?\d+$/.test(value)) return value.replace(/^0+(?=\d)/, '');
  return value;
}

export function listPage(view: ListView, links: Links): VNode {
  const { facet, page, pages } = view;
  const to = (n: number): string =>
    facet === undefined ? links.records(n) : links.facet(facet.name, facet.value, n);
  const title = facet === undefined ? words.list.all : facetValueLabel(facet.name, facet.value);
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={pages > 1 ? `${title}, ${words.list.pageOf(page, pages)}` : title}
      canonical={links.absolute(to(page))}
    >
      <div class="listing">
        <header class="list-head">
          {facet !== undefined && <p class="kind">{words.list.of[facet.name]}</p>}
          <h1>{title}</h1>
          <p class="quiet">{words.count.records(view.total)}</p>
        </header>
        {view.entries.length === 0 && <p>{words.list.empty}</p>}
        <Rubrics entries={view.entries} rubric="year" links={links} />
        <Pagination page={page} pages={pages} to={to} />
      </div>
    </Layout>
  );
}
