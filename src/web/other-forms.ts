// The forms of units and names for other archives: their pages' addresses with an ending. Only a server answers them.
import type { NameView } from '../app/read/browse/view.ts';
import type { Alternate } from './components/layout.tsx';
import type { Links } from './links.ts';

export const findingAidEnding = '.ead.xml';
export const authorityEnding = '.eac.xml';

/** The finding aid of a unit. */
export function findingAidOf(key: string, links: Links): readonly Alternate[] {
  if (links.search === null) return [];
  const href = `${links.unit(key, 1)}${findingAidEnding}`;
  return [{ type: 'application/xml', href, title: 'EAD3' }];
}

/** The authority record of a person or body that somebody described. */
export function authorityRecordOf({ kind, address }: NameView, links: Links): readonly Alternate[] {
  if (links.search === null || !('id' in address) || (kind !== 'person' && kind !== 'body')) return [];
  const href = `${links.name(kind, address, null, 1)}${authorityEnding}`;
  return [{ type: 'application/xml', href, title: 'EAC-CPF' }];
}
