// The pages of a record: the leaves of a file with what is absent of them, or the numbers of a printed edition's pages.
import { walkBlocks } from '../../app/read/edition/blocks.ts';
import type { VNode } from 'preact';
import type { Description } from '../../model/description.ts';
import type { Page } from '../../model/exemplar.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';
import { absenceWords } from './absence.ts';
import { leafAddress } from './facsimile.tsx';
import { exemplarName } from './text-head.tsx';

const said = words.apparatus;

/** The pages that a transcription reaches: those of which it marks the beginning. */
function transcribedPages(texts: readonly Text[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts)
    if (text.kind === 'transcription')
      for (const block of walkBlocks(text.blocks))
        for (const span of block.spans) if (span.type === 'page-break') found.add(span.page);
  return found;
}

/** What is said of a page: every absence, its note, whether it is transcribed, and whether there is an image. */
function pageState(page: Page, imaged: boolean, transcribed: ReadonlySet<string>): string {
  const states = page.absences.map((absence) => {
    const note = absence.note === undefined ? '' : ` (${absence.note})`;
    return absenceWords(absence) + note;
  });
  if (transcribed.has(page.id)) states.push(said.pageTranscribed);
  if (imaged && page.image === undefined) states.push(said.pageNoImage);
  if (page.image !== undefined) states.push(said.pageImaged);
  if (page.note !== undefined) states.push(page.note);
  return states.join('; ');
}

/** The pages in a table where any of them has something to be said of it. */
export function Pages(props: {
  readonly content: RecordContent;
  readonly id: string;
  readonly n: number;
  readonly links: Links;
}): VNode | null {
  const { pages, exemplars } = props.content.description;
  const transcribed = transcribedPages(props.content.texts);
  if (pages.length === 0) return null;
  const imaged = pages.some((page) => page.image !== undefined);
  const several = imaged && exemplars.length > 1;
  return (
    <section aria-labelledby="pages">
      <h3 id="pages">{said.pages}</h3>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{said.page}</th>
            <th scope="col">{said.pageState}</th>
            {several && <th scope="col">{said.imagedFrom}</th>}
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => (
            <tr id={`page-${page.id}`}>
              <th scope="row">
                {page.image === undefined ? (
                  <PublishedLabel page={page} />
                ) : (
                  <a href={leafAddress(props.id, props.n, page.id, props.links)}>{page.label}</a>
                )}
              </th>
              <td>{pageState(page, imaged, transcribed)}</td>
              {several && (
                <td>
                  {page.exemplar === null ? said.notStated : exemplarName(page.exemplar.exemplar, exemplars)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!imaged && <p class="quiet">{said.noImages}</p>}
      <PublishedBy pages={pages} />
    </section>
  );
}

/** The label of a page; a link to its image where somebody else publishes it. */
function PublishedLabel({ page }: { readonly page: Page }): VNode {
  return page.published === undefined ? (
    <>{page.label}</>
  ) : (
    <a href={page.published.address} rel="noopener" aria-label={said.printedImage(page.label)}>
      {page.label}
    </a>
  );
}

/** Whose images the labels lead to, so that nobody is sent elsewhere unawares. */
function PublishedBy({ pages }: { readonly pages: readonly Page[] }): VNode | null {
  const hosts = new Set(
    pages.flatMap(({ published }) => (published === undefined ? [] : [new URL(published.address).host])),
  );
  return hosts.size === 0 ? null : <p class="quiet">{said.publishedBy([...hosts].join(', '))}</p>;
}

/** The pages of the edition on which the document is printed, in a row. */
export function PrintedPages({ pages }: Pick<Description, 'pages'>): VNode | null {
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby="pages">
      <h3 id="pages">{said.printedPages}</h3>
      <ol class="page-run">
        {pages.map((page) => (
          <li id={`page-${page.id}`}>
            <PublishedLabel page={page} />
            {page.absences.map((absence) => (
              <span class="quiet"> {absenceWords(absence)}</span>
            ))}
          </li>
        ))}
      </ol>
      <PublishedBy pages={pages} />
    </section>
  );
}
