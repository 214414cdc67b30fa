// The first page: what this archive is, how much it holds, and the ways in.
import type { VNode } from 'preact';
import type { FacetCount, FacetName, HomeView } from '../../app/read/view.ts';
import { Bar } from '../components/bar.tsx';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { archiveData } from '../linked-data.ts';
import type { Links } from '../links.ts';
import { SearchBox } from '../search/box.tsx';
import { sectionAddress } from '../sections.ts';
import { facetValueLabel } from './list.tsx';
import { words } from './words.ts';

function Facet(props: {
  readonly name: FacetName;
  readonly title: string;
  readonly counts: readonly FacetCount[];
  readonly links: Links;
  readonly bars?: boolean;
}): VNode | null {
  const { name, title, counts, links } = props;
  if (counts.length === 0) return null;
  const most = Math.max(...counts.map((one) => one.count));
  return (
    <section class={`facet facet-${name}`} aria-labelledby={`by-${name}`}>
      <h2 id={`by-${name}`}>{title}</h2>
      <ul>
        {counts.map(({ value, count }) => (
          <li>
            <a href={links.facet(name, value, 1)}>{facetValueLabel(name, value)}</a>
            {props.bars === true && <Bar count={count} most={most} />}
            <span class="count">{count.toLocaleString(words.language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostFirst = (values: readonly FacetCount[]): readonly FacetCount[] =>
  values.toSorted((a, b) => b.count - a.count);

/** The ways in, each with how many things it leads to. */
function WaysIn({ view, links }: { readonly view: HomeView; readonly links: Links }): VNode | null {
  const { sections = [] } = view.archive;
  if (sections.length === 0) return null;
  return (
    <ul class="ways-in">
      {sections.map(({ section, count }) => (
        <li>
          <a href={sectionAddress(section, links)}>{words.nav[section]}</a>{' '}
          {count !== null && <span class="count">{count.toLocaleString(words.language)}</span>}
        </li>
      ))}
    </ul>
  );
}

export function homePage(view: HomeView, links: Links): VNode {
  const { archive, counts, facets } = view;
  const parts = [
    words.count.records(counts.records),
    words.count.versions(counts.versions),
    words.count.pages(counts.pages),
    words.count.texts(counts.texts),
    words.count.segments(counts.segments),
  ];
  const years = [...facets.year].sort((a, b) => (a.value < b.value ? -1 : 1));
  return (
    <Layout
      archive={archive}
      links={links}
      title={archive.title}
      description={archive.description}
      canonical={links.absolute(links.home())}
      data={archiveData(archive, links)}
      search="page"
    >
      <div class="home">
        <header class="title-page">
          <h1>{archive.title}</h1>
          {archive.description === '' ? null : <p class="lead">{archive.description}</p>}
          <p class="counts">
            {parts.map((part, i) => (
              <>
                {i > 0 && <span aria-hidden="true"> · </span>}
                <span>{part}</span>
              </>
            ))}
          </p>
          <SearchBox links={links} size="large" />
        </header>
        <WaysIn view={view} links={links} />
        {counts.records === 0 ? (
          <p>{words.home.empty}</p>
        ) : (
          <div class="ways">
            <section class="newest" aria-labelledby="newest">
              <h2 id="newest">{words.home.newest}</h2>
              <Entries entries={view.newest} links={links} />
              <p>
                <a href={links.records(1)}>{words.nav.records}</a>
              </p>
            </section>
            <div class="facets">
              <Facet name="year" title={words.home.byDate} counts={years} links={links} bars />
              <Facet name="type" title={words.home.byType} counts={mostFirst(facets.type)} links={links} />
              <Facet
                name="language"
                title={words.home.byLanguage}
                counts={mostFirst(facets.language)}
                links={links}
              />
              <Facet
                name="collection"
                title={words.home.byCollection}
                counts={mostFirst(facets.collection)}
                links={links}
              />
            </div>
          </div>
        )}
      </div>
    </Layout>
  );
}
