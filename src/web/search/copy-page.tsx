// The page of a copy in files that searches by itself: the box, and the place where its script lays the results.
import type { VNode } from 'preact';
import { otherLanguages } from '../../app/copy/search/read/other-languages.ts';
import type { ArchiveInfo } from '../../app/read/view.ts';
import { Layout } from '../components/layout.tsx';
import type { Links } from '../links.ts';
import { copySearchWords as words } from '../pages/words-search-copy.ts';
import { SearchBox } from './box.tsx';

export interface CopySearchPageView {
  readonly archive: ArchiveInfo;
}

/** The pieces lie beside this page, in its own folder. `data-home`: where addresses of records begin; `data-stems-de`: where the stemmer of German lies. */
export function copySearchPage({ archive }: CopySearchPageView, links: Links): VNode {
  const stems = otherLanguages.map((language) => [
    `data-stems-${language}`,
    links.asset(`search-stems-${language}.js`),
  ]);
  return (
    <Layout archive={archive} links={links} title={words.title} islands={['search-copy.js']} search="page">
      <div class="results copy-search">
        <h1>{words.title}</h1>
        <SearchBox links={links} size="large" />
        <noscript>
          <p class="notice">{words.noScript}</p>
        </noscript>
        <p class="quiet">{words.lead}</p>
        <p class="found" role="status" aria-live="polite" id="found" tabIndex={-1} />
        <div id="copy-results" data-home={links.home()} {...Object.fromEntries(stems)} />
        <p class="quiet">{words.limits}</p>
      </div>
    </Layout>
  );
}
