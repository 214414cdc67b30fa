// A list of records: all of them, or those of one type, language, year or collection, by date.
import type { VNode } from 'preact';
import type { FacetName, ListEntry, ListView } from '../../app/read/view.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
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

/** The year under which a list sets an entry; what has none comes last. */
function rubric(entry: ListEntry): string {
  return /\d{4}/.exec(entry.date ?? '')?.[0] ?? words.list.undated;
}

/** Neighbours of one year together, in the order given. */
function byYear(entries: readonly ListEntry[]): { readonly title: string; readonly entries: ListEntry[] }[] {
  const groups: { title: string; entries: ListEntry[] }[] = [];
  for (const entry of entries) {
    const title = rubric(entry);
    const last = groups.at(-1);
    if (last?.title === title) last.entries.push(entry);
    else groups.push({ title, entries: [entry] });
  }
  return groups;
}

function Pagination(props: { readonly view: ListView; readonly to: (page: number) => string }): VNode | null {
  const { page, pages } = props.view;
  if (pages < 2) return null;
  return (
    <nav class="pagination" aria-label={words.nav.pages}>
      {page > 1 && (
        <a href={props.to(page - 1)} rel="prev">
          {words.list.previous}
        </a>
      )}
      <span>{words.list.page(page, pages)}</span>
      {page < pages && (
        <a href={props.to(page + 1)} rel="next">
          {words.list.next}
        </a>
      )}
    </nav>
  );
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
      title={pages > 1 ? `${title}, ${words.list.page(page, pages).toLowerCase()}` : title}
      canonical={links.absolute(to(page))}
    >
      <div class="listing">
        <header class="list-head">
          {facet !== undefined && <p class="kind">{words.list.of[facet.name]}</p>}
          <h1>{title}</h1>
          <p class="quiet">{words.count.records(view.total)}</p>
        </header>
        {view.entries.length === 0 && <p>{words.list.empty}</p>}
        {byYear(view.entries).map((group) => (
          <section class="year">
            <h2>{group.title}</h2>
            <Entries entries={group.entries} links={links} />
          </section>
        ))}
        <Pagination view={view} to={to} />
      </div>
    </Layout>
  );
}
