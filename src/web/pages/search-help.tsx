// How to ask: everything that the search understands, with examples that run.
import type { VNode } from 'preact';
import type { SearchExamples } from '../../app/read/search-examples.ts';
import type { ArchiveInfo } from '../../app/read/view.ts';
import { Layout } from '../components/layout.tsx';
import type { Links } from '../links.ts';
import { askedFor } from '../search/asked.ts';
import { SearchBox } from '../search/box.tsx';
import { helpSections, spellings } from '../search/help-lines.ts';
import { Mark } from '../search/passage.tsx';
import { searchWords } from './words-search.ts';

export interface SearchHelpView {
  readonly archive: ArchiveInfo;
  readonly examples: SearchExamples;
}

export function searchHelpPage({ archive, examples }: SearchHelpView, links: Links): VNode {
  const { search } = links;
  const said = searchWords.help;
  return (
    <Layout
      archive={archive}
      links={links}
      title={said.title}
      canonical={search === null ? undefined : links.absolute(search.help())}
      search="page"
    >
      <div class="search-help">
        <h1>{said.title}</h1>
        <p class="lead">{said.lead}</p>
        <SearchBox links={links} size="large" help={false} />
        {helpSections(examples).map(({ id, title, lead, lines }) => (
          <section aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <p>{lead}</p>
            <dl class="examples">
              {lines.map(({ q, says }) => (
                <div>
                  <dt>
                    {search === null ? (
                      <bdi>{q}</bdi>
                    ) : (
                      <a href={search.results(askedFor(q))} rel="nofollow">
                        <bdi>{q}</bdi>
                      </a>
                    )}
                  </dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
            {id === 'names' && (
              <>
                <p>{said.spellings}</p>
                <dl class="examples">
                  {spellings.map(({ name, says: what }) => (
                    <div>
                      <dt>{name}</dt>
                      <dd>{what}</dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
          </section>
        ))}
        <section aria-labelledby="marks">
          <h2 id="marks">{said.marks}</h2>
          <dl class="examples">
            {(['exact', 'inflected', 'name', 'inexact'] as const).map((kind) => (
              <div>
                <dt>
                  <Mark kind={kind}>{searchWords.marks[kind]}</Mark>
                </dt>
                <dd>{said.marksSay[kind]}</dd>
              </div>
            ))}
            <div>
              <dt>
                <span class="editorial-word">[{searchWords.editorial}]</span>
              </dt>
              <dd>{said.editorialSays}</dd>
            </div>
          </dl>
          <p>{said.beside}</p>
        </section>
        <section aria-labelledby="more">
          <h2 id="more">{said.more}</h2>
          <p>{said.narrow}</p>
          <p>{said.mended}</p>
          <p>
            {said.take} <a href={links.openapi()}>{said.api}</a>
          </p>
        </section>
      </div>
    </Layout>
  );
}
