// All names of a kind: people, bodies, places, terms, in the order of the alphabet.
import type { VNode } from 'preact';
import type { NamesView } from '../../app/read/browse/view.ts';
import { Layout } from '../components/layout.tsx';
import { NameLines } from '../components/name-lines.tsx';
import { Pagination } from '../components/pagination.tsx';
import type { Links } from '../links.ts';
import { sectionOfName } from '../sections.ts';
import { words } from './words.ts';

function Initials({ view, links }: { readonly view: NamesView; readonly links: Links }): VNode | null {
  if (view.initials.length < 2) return null;
  return (
    <nav class="initials" aria-label={words.browse.names.initials}>
      <ul>
        <li>
          <a href={links.names(view.kind, null, 1)} aria-current={view.initial === null ? 'page' : undefined}>
            {words.browse.names.all}
          </a>
        </li>
        {view.initials.map(({ initial, count }) => (
          <li>
            <a
              href={links.names(view.kind, initial, 1)}
              aria-current={view.initial === initial ? 'page' : undefined}
              aria-label={words.browse.names.initial(initial, count)}
            >
              {initial}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function namesPage(view: NamesView, links: Links): VNode {
  const { kind, initial, names } = view;
  const section = sectionOfName[kind];
  const heading = words.nav[section];
  const to = (page: number): string => links.names(kind, initial, page);
  const part = initial === null ? heading : `${heading}: ${initial}`;
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={names.page > 1 ? `${part}, ${words.list.pageOf(names.page, names.pages)}` : part}
      canonical={links.absolute(to(names.page))}
      section={section}
    >
      <div class="listing">
        <header class="list-head">
          <h1>{heading}</h1>
          <p class="quiet">
            {words.browse.names.count[kind](names.total)}
            {initial !== null && ` ${words.browse.names.under(initial)}`}
          </p>
          <p class="quiet">{words.browse.names.lead[kind]}</p>
        </header>
        <Initials view={view} links={links} />
        {names.entries.length === 0 && <p>{words.browse.names.none}</p>}
        <NameLines names={names.entries} links={links} />
        <Pagination page={names.page} pages={names.pages} to={to} />
      </div>
    </Layout>
  );
}
