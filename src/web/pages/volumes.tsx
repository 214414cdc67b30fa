// The volumes of printed editions, each with the number of its documents.
import type { VNode } from 'preact';
import type { VolumesView } from '../../app/read/browse/view.ts';
import { RecordLink } from '../components/entries.tsx';
import { DateWords } from '../components/date.tsx';
import { Layout } from '../components/layout.tsx';
import { Pagination } from '../components/pagination.tsx';
import type { Links } from '../links.ts';
import { words } from './words.ts';

export function volumesPage(view: VolumesView, links: Links): VNode {
  const { page, pages, total, entries } = view.volumes;
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={page > 1 ? `${words.nav.volumes}, ${words.list.pageOf(page, pages)}` : words.nav.volumes}
      canonical={links.absolute(links.volumes(page))}
      section="volumes"
    >
      <div class="listing">
        <header class="list-head">
          <h1>{words.nav.volumes}</h1>
          <p class="quiet">{words.browse.volumes.count(total)}</p>
        </header>
        {entries.length === 0 && <p>{words.browse.volumes.none}</p>}
        <ol class="volumes">
          {entries.map((entry) => (
            <li>
              <RecordLink entry={entry} links={links} />
              <span class="quiet">
                {entry.date !== null && (
                  <>
                    <DateWords edtf={entry.date} />;{' '}
                  </>
                )}
                {words.browse.volumes.documents(entry.documents)}
              </span>
            </li>
          ))}
        </ol>
        <Pagination page={page} pages={pages} to={(n) => links.volumes(n)} />
      </div>
    </Layout>
  );
}
