// The ways into an archive: which there are, and where each leads.
import type { Section } from '../app/read/view.ts';
import type { NameKind } from '../model/names.ts';
import type { Links } from './links.ts';

/** The section in which names of a kind stand. */
export const sectionOfName = {
  person: 'people',
  body: 'bodies',
  place: 'places',
  term: 'terms',
} as const satisfies Readonly<Record<NameKind, Section>>;

/** The address at which a section begins. */
export function sectionAddress(section: Section, links: Links): string {
  switch (section) {
    case 'people':
      return links.names('person', null, 1);
    case 'bodies':
      return links.names('body', null, 1);
    case 'places':
      return links.names('place', null, 1);
    case 'terms':
      return links.names('term', null, 1);
    case 'dates':
      return links.dates();
    case 'repositories':
      return links.repositories();
    case 'collections':
      return links.collections();
    case 'volumes':
      return links.volumes(1);
  }
}
