// The repositories whose holdings the archive shows something of.
import type { VNode } from 'preact';
import type { RepositoriesView } from '../../app/read/browse/view.ts';
import { Layout } from '../components/layout.tsx';
import { UnitLines } from '../components/unit-lines.tsx';
import type { Links } from '../links.ts';
import { words } from './words.ts';

export function repositoriesPage(view: RepositoriesView, links: Links): VNode {
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={words.nav.repositories}
      canonical={links.absolute(links.repositories())}
      section="repositories"
    >
      <div class="listing">
        <header class="list-head">
          <h1>{words.nav.repositories}</h1>
          <p class="quiet">{words.browse.units.lead}</p>
        </header>
        {view.repositories.length === 0 && <p>{words.browse.units.none}</p>}
        <UnitLines units={view.repositories} links={links} />
      </div>
    </Layout>
  );
}
