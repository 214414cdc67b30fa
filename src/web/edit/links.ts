// The addresses of editing: only where the server runs for its owner, so no copy in files has any.
import type { DeskPlace } from '../../app/edit/desk.ts';

export interface EditLinks {
  home(): string;
  /** The links between an original and its translation; pages count from 1. `anchor`: a link on it. */
  links(place: DeskPlace, page: number, anchor?: string): string;
  /** What second looks found between the two. `asked`: the query that says which of them are shown. */
  findings(place: DeskPlace, asked?: string, anchor?: string): string;
}

/** `root`: the path under which the archive lies, without a slash at the end. */
export function editLinks(root: string): EditLinks {
  const step = encodeURIComponent;
  return {
    home: () => `${root}/edit`,
    links: ({ id, original, translation }, page, anchor) =>
      `${root}/edit/${step(id)}/links/${step(original)}/${step(translation)}` +
      (page > 1 ? `/page/${page}` : '') +
      (anchor === undefined ? '' : `#${step(linkAnchor(anchor))}`),
    findings: ({ id, original, translation }, asked = '', anchor) =>
      `${root}/edit/${step(id)}/findings/${step(original)}/${step(translation)}` +
      (asked === '' ? '' : `?${asked}`) +
      (anchor === undefined ? '' : `#${step(linkAnchor(anchor))}`),
  };
}

/** The id of a link on its page. */
export function linkAnchor(anchor: string): string {
  return `link-${anchor}`;
}
