// The page of a copy in files that searches by itself: the box, and the place where its script lays the results.
import type { VNode } from 'preact';
import type { ArchiveInfo } from '../../app/read/view.ts';
import { Layout } from '../components/layout.tsx';
import type { Links } from '../links.ts';
import { copySearchWords as words } from '../pages/words-search-copy.ts';
import { SearchBox } from './box.tsx';

export interface CopySearchPageView {
  readonly archive: ArchiveInfo;
}

/** The pieces lie beside this page, in its own folder. `data-home`: where addresses of records begin. */
export function copySearchPage({ archive }: CopySearchPageView, links: Links): VNode {
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
        <div id="copy-results" data-stems={links.asset('search-stems.js')} data-home={links.home()} />
        <p class="quiet">{words.limits}</p>
      </div>
    </Layout>
  );
}
