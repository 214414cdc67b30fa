// The exemplars of a document, with reference codes, and its pages with what is absent of them.
import { walkBlocks } from '../../app/read/edition/blocks.ts';
import type { ComponentChildren, VNode } from 'preact';
import { printedCode, type PrintedCode } from '../../app/read/edition/codes.ts';
import type { Level } from '../../model/code/schema.ts';
import type { Description } from '../../model/description.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { Exemplar, Page } from '../../model/exemplar.ts';
import type { Links } from '../links.ts';
import { levelLabel } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { absenceWords } from './absence.ts';
import { exemplarName } from './text-head.tsx';

const said = words.apparatus;

function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode | null {
  if (children === undefined) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const levelList = (levels: readonly Level[]): string => levels.map((level) => levelLabel(level)).join(', ');

/** What the source says that it does not give, and what it does not even mention, are two different things. */
function Gaps({ code }: { readonly code: PrintedCode }): VNode {
  const { notGiven, silent } = code;
  return (
    <>
      {notGiven.length > 0 && <p class="quiet">{said.notGiven(levelList(notGiven))}</p>}
      {silent.length > 0 && <p class="quiet">{said.silent(levelList(silent))}</p>}
    </>
  );
}

function ExemplarEntry({
  exemplar,
  number,
}: {
  readonly exemplar: Exemplar;
  readonly number: number;
}): VNode {
  const title = exemplar.repository ?? exemplar.code?.repository;
  const code = exemplar.code === undefined ? undefined : printedCode(exemplar.code);
  return (
    <li id={`exemplar-${exemplar.id}`}>
      <h4>{title ?? `${said.exemplar} ${number}`}</h4>
      <dl class="facts">
        <Fact label={said.code}>
          {code === undefined ? (
            said.silentOnCode
          ) : (
            <>
              {code.printed}
              {code.russian !== undefined && (
                <p class="quiet" lang="ru" dir="ltr">
                  {code.russian}
                </p>
              )}
              <Gaps code={code} />
            </>
          )}
        </Fact>
        {exemplar.written !== undefined && exemplar.written !== code?.printed && (
          <Fact label={said.codeAsWritten}>
            <span class="written">{exemplar.written}</span>
          </Fact>
        )}
        <Fact label={said.copyNumber}>{exemplar.copyNumber}</Fact>
        <Fact label={said.certification}>{exemplar.certification}</Fact>
        <Fact label={said.condition}>{exemplar.condition}</Fact>
        <Fact label={said.note}>{exemplar.note}</Fact>
      </dl>
    </li>
  );
}

export function Exemplars({ description }: { readonly description: Description }): VNode | null {
  const { exemplars, pages } = description;
  if (exemplars.length === 0) return null;
  const imaged = pages.filter((page) => page.image !== undefined);
  const unstated = pages.length > 0 && imaged.every((page) => page.exemplar === null) && exemplars.length > 1;
  return (
    <section aria-labelledby="exemplars">
      <h3 id="exemplars">{said.exemplars}</h3>
      <ol class="entries">
        {exemplars.map((exemplar, i) => (
          <ExemplarEntry exemplar={exemplar} number={i + 1} />
        ))}
      </ol>
      {unstated && <p class="quiet">{said.exemplarNotStated}</p>}
    </section>
  );
}

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
                  page.label
                ) : (
                  <a href={props.links.pageImage(props.id, props.n, page.id, 'full')}>{page.label}</a>
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
    </section>
  );
}
