// The editor's page for the links between an original and its translation.
import type { VNode } from 'preact';
import type { DeskLink, LinkDeskView } from '../../app/edit/view.ts';
import { inInterfaceLanguage } from '../components/head-matter.tsx';
import { Layout } from '../components/layout.tsx';
import type { Links } from '../links.ts';
import { languageName } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { DraftBox } from './draft-box.tsx';
import { LinkItem } from './link-item.tsx';
import type { EditLinks } from './links.ts';
import { editWords as said } from './words.ts';

/** Links on one page: more would make it slow to lay out and to hear. */
export const linksPerPage = 100;

/** What the last deed came to, told once. `at`: the anchor of the link where the editor goes on. */
export interface Notice {
  readonly text: string;
  readonly failed: boolean;
  readonly at?: string | undefined;
}

export interface DeskPageOptions {
  readonly by: string;
  readonly token: string;
  /** From 1. */
  readonly page: number;
  readonly notice: Notice | undefined;
  readonly edit: EditLinks;
}

export function pageCount(links: readonly DeskLink[] | undefined): number {
  return Math.max(1, Math.ceil((links?.length ?? 0) / linksPerPage));
}

/** The keys, for who wants to use them; with a switch, since a single letter may be pressed unawares (WCAG 2.1.4). */
function Keys(): VNode {
  return (
    <details class="desk-keys" data-keys hidden>
      <summary>{said.keys.title}</summary>
      <label>
        <input type="checkbox" data-single-keys checked autoComplete="off" /> {said.keys.use}
      </label>
      <dl>
        {said.keys.list.map(([keys, what]) => (
          <div>
            <dt>
              {keys.map((key) => (
                <kbd>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{said.keys.only}</p>
    </details>
  );
}

function countWords(links: readonly DeskLink[]): string {
  const judged = links.filter(({ by }) => by !== 'computed').length;
  return said.count(links.length, judged, links.filter(({ stale }) => stale).length);
}

function Parts(props: {
  readonly page: number;
  readonly pages: number;
  readonly to: (page: number) => string;
}): VNode | null {
  const { page, pages, to } = props;
  if (pages < 2) return null;
  return (
    <nav class="desk-parts" aria-label={said.pages(page, pages)}>
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

export function deskPage(view: LinkDeskView, links: Links, options: DeskPageOptions): VNode {
  const { by, token, page, notice, edit } = options;
  const { original, translation } = view;
  const place = { id: view.id, original: original.id, translation: translation.id };
  const record = inInterfaceLanguage(view.titles)?.text ?? words.record.untitled;
  const reader = { kind: 'parallel', text: translation.id } as const;
  const begin = (page - 1) * linksPerPage;
  const shown = view.links?.slice(begin, begin + linksPerPage) ?? [];
  const here = edit.links(place, page);
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={said.title(record)}
      meta={[{ name: 'robots', content: 'noindex' }]}
      islands={['edit-links.js']}
      skips={[{ to: 'links', label: said.heading }]}
    >
      <article class="desk" data-at={notice?.at}>
        <p class="kind">
          <a href={links.view(view.id, view.number, reader)}>{record}</a>
        </p>
        <h1>{said.heading}</h1>
        <p class="quiet">
          {said.editing(by)} <a href={edit.home()}>{said.toHome}</a>
        </p>
        <p id="said" class={notice?.failed === true ? 'desk-said failed' : 'desk-said'} role="status">
          {notice?.text}
        </p>
        <DraftBox view={view} action={here} token={token} />
        <h2 id="links">
          {said.original}: {languageName(original.language)}. {said.translation}:{' '}
          {languageName(translation.language)}
        </h2>
        {view.links === undefined ? (
          <p>{said.pending}</p>
        ) : (
          <>
            <p class="quiet">{countWords(view.links)}</p>
            <Keys />
            <Parts page={page} pages={pageCount(view.links)} to={(to) => edit.links(place, to)} />
            <form method="post" action={here} class="desk-form">
              <input type="hidden" name="token" value={token} />
              <ol class="desk-links" start={begin + 1}>
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
            <Parts page={page} pages={pageCount(view.links)} to={(to) => edit.links(place, to)} />
          </>
        )}
      </article>
    </Layout>
  );
}
