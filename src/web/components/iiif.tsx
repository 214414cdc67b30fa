// The way from a record's page into IIIF viewers.
import type { VNode } from 'preact';
import type { Links } from '../links.ts';
import { iiifWords } from '../pages/words-iiif.ts';

/** Whether there are manifests: their ids are full addresses, so none where the archive's is not known. */
export function hasManifests(links: Links): boolean {
  return links.absolute(links.home()) !== undefined;
}

/** The manifest of a version, as a link to be dragged onto a viewer. */
export function IiifLink(props: { readonly id: string; readonly n: number; readonly links: Links }): VNode {
  const { id, n, links } = props;
  const manifest = links.iiif.manifest(id, n);
  return (
    <a href={links.iiif.dragged(links.absolute(manifest) ?? manifest)} title={iiifWords.drag}>
      {iiifWords.manifest}
    </a>
  );
}

/** The same, for the head of a page. */
export function iiifAlternate(
  id: string,
  n: number,
  links: Links,
): { readonly type: string; readonly href: string; readonly title: string } {
  return { type: iiifWords.mediaType, href: links.iiif.manifest(id, n), title: iiifWords.manifest };
}
