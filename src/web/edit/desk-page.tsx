// The editor's page for the links between an original and its translation.
import type { VNode } from 'preact';
import type { DeskLink, LinkDeskView } from '../../app/edit/view.ts';
import type { Links } from '../links.ts';
import { DeskLayout, Keys, type FrameOptions } from './frame.tsx';
import { LinkItem } from './link-item.tsx';
import { editWords as said } from './words.ts';

/** Links on one page: more would make it slow to lay out and to hear. */
export const linksPerPage = 100;

export function pageCount(links: readonly DeskLink[] | undefined): number {
  return Math.max(1, Math.ceil((links?.length ?? 0) / linksPerPage));
}

function countWords(links: readonly DeskLink[]): string {
  const judged = links.filter(({ by }) => by !== 'computed').length;
  return said.count(links.length, judged, links.filter(({ stale }) => stale).length);
}

function Parts(props: {
  readonly page: number;
  readonly pages: number;
  readonly label: string;
  readonly to: (page: number) => string;
}): VNode | null {
  const { page, pages, label, to } = props;
  if (pages < 2) return null;
  return (
    <nav class="desk-parts" aria-label={label}>
      {page > 1 && (
        <a href={to(page - 1)} data-turn="back">
          {said.previous}
        </a>
      )}
      <span>{said.pages(page, pages)}</span>
      {page < pages && (
        <a href={to(page + 1)} data-turn="on">
          {said.next}
        </a>
      )}
    </nav>
  );
}

/** `page`: from 1. */
export function deskPage(
  view: LinkDeskView,
  links: Links,
  options: FrameOptions & { readonly page: number },
): VNode {
  const { token, page, edit } = options;
  const { original, translation } = view;
  const place = { id: view.id, original: original.id, translation: translation.id };
  const reader = { kind: 'parallel', text: translation.id } as const;
  const begin = (page - 1) * linksPerPage;
  const shown = view.links?.slice(begin, begin + linksPerPage) ?? [];
  const here = edit.links(place, page);
  const pages = pageCount(view.links);
  const to = (other: number): string => edit.links(place, other);
  return (
    <DeskLayout view={view} links={links} options={options} action={here} titles={said} on="links">
      {view.links === undefined ? (
        <p>{said.pending}</p>
      ) : (
        <>
          <p class="quiet">{countWords(view.links)}</p>
          <Keys list={said.keys.list} />
          <Parts page={page} pages={pages} label={said.partsAbove} to={to} />
          <form method="post" action={here} class="desk-form">
            <input type="hidden" name="token" value={token} />
            <ol class="desk-links">
              {shown.map((link, at) => (
                <LinkItem
                  link={link}
                  number={begin + at + 1}
                  total={view.links?.length ?? 0}
                  original={original}
                  translation={translation}
                  toSentence={(id) => links.segment(view.id, view.number, id, reader)}
                />
              ))}
            </ol>
          </form>
          <Parts page={page} pages={pages} label={said.partsBelow} to={to} />
        </>
      )}
    </DeskLayout>
  );
}
