// The table of contents of an edition: headings, and the documents that stand beneath each.
import type { VNode } from 'preact';
import type { ContentsLine, ContentsSection, ContentsView } from '../../app/read/browse/view.ts';
import type { ListEntry } from '../../app/read/view.ts';
import type { Links } from '../links.ts';
import { typeLabel } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { DateWords } from './date.tsx';
import { RecordLink } from './entries.tsx';
import { beginning } from './name-lines.tsx';

/** Whether the title is the word for the type already. */
const saysType = ({ title, type }: ListEntry): boolean =>
  title.toLowerCase() === typeLabel(type).toLowerCase();

/** A line is known on the page by its place in the edition. */
const lineId = (order: number): string => `line-${order}`;

function Lines(props: { readonly lines: readonly ContentsLine[]; readonly links: Links }): VNode | null {
  if (props.lines.length === 0) return null;
  return (
    <ol class="contents-lines">
      {props.lines.map(({ record, order, number }) => (
        <li id={lineId(order)}>
          <span class="number">{number ?? ''}</span>
          <span class="what">
            <RecordLink entry={record} links={props.links} />
            {record.type === 'editorial-note' && !saysType(record) && (
              <span class="quiet"> {typeLabel(record.type)}</span>
            )}
          </span>
          <span class="when">{record.date !== null && <DateWords edtf={record.date} />}</span>
        </li>
      ))}
    </ol>
  );
}

/** A shorter table of contents is seen at a glance. */
const fewestToJump = 40;
const mostOfHeading = 120;

/** Chapters are known on the page by their place among their like: "chapter-2-1". */
const chapterId = (path: readonly number[]): string => `chapter-${path.map((at) => at + 1).join('-')}`;

/** Where in a long chapter each year begins, as long as its documents stand in the order of time. */
function yearsIn(lines: readonly ContentsLine[]): { readonly year: string; readonly order: number }[] {
  if (lines.length < fewestToJump) return [];
  const years: { readonly year: string; readonly order: number }[] = [];
  for (const { record, order } of lines) {
    const year = /^\d{4}/.exec(record.date ?? '')?.[0];
    if (year !== undefined && year > (years.at(-1)?.year ?? '')) years.push({ year, order });
  }
  return years.length > 1 ? years : [];
}

/** How deep the jumps go: the parts of a volume, and their chapters. */
const depthOfJumps = 2;

function Jumps(props: {
  readonly sections: readonly ContentsSection[];
  readonly above: readonly number[];
  readonly links: Links;
}): VNode | null {
  const { sections, above, links } = props;
  if (sections.length === 0 || above.length >= depthOfJumps) return null;
  return (
    <ol>
      {sections.map(({ heading, lines, sections: inner }, at) => {
        const path = [...above, at];
        return (
          <li>
            <a href={links.here(chapterId(path))} {...languageAttributes(heading.language)}>
              {beginning(heading.text, mostOfHeading)}
            </a>
            {yearsIn(lines).map(({ year, order }) => (
              <>
                {' '}
                <a class="year" href={links.here(lineId(order))}>
                  {year}
                </a>
              </>
            ))}
            <Jumps sections={inner} above={path} links={links} />
          </li>
        );
      })}
    </ol>
  );
}

/** How many headings the jumps would lead to. */
const countJumps = (sections: readonly ContentsSection[], depth = 0): number =>
  depth >= depthOfJumps
    ? 0
    : sections.reduce((sum, section) => sum + 1 + countJumps(section.sections, depth + 1), 0);

/** Headings go from the third level down, as deep as there are levels. One that is itself a part of the edition leads to it. */
function Heading(props: {
  readonly section: ContentsSection;
  readonly path: readonly number[];
  readonly own: ContentsLine | undefined;
  readonly links: Links;
}): VNode {
  const { section, path, own, links } = props;
  const depth = path.length - 1;
  const Tag = depth === 0 ? 'h3' : depth === 1 ? 'h4' : depth === 2 ? 'h5' : 'h6';
  const { language, text } = section.heading;
  return (
    <Tag class="contents-heading" id={chapterId(path)} {...languageAttributes(language)}>
      {own === undefined ? text : <a href={links.record(own.record.id)}>{text}</a>}
    </Tag>
  );
}

/** What an edition says under a heading before its first document is a part of its own, of the same title. */
function isUnder(line: ContentsLine, section: ContentsSection): boolean {
  return line.record.type === 'edition-matter' && line.record.title === section.heading.text;
}

function Sections(props: {
  readonly lines: readonly ContentsLine[];
  readonly sections: readonly ContentsSection[];
  readonly above: readonly number[];
  readonly links: Links;
}): VNode {
  const { lines, sections, above, links } = props;
  const own = new Map(
    sections.map((section) => [section, lines.find((line) => isUnder(line, section))] as const),
  );
  const headings = new Set(own.values());
  const rest = lines.filter((line) => !headings.has(line));
  // Prefaces stand before the first heading, indexes behind the last.
  const first = Math.min(...sections.map(firstOf));
  return (
    <>
      <Lines lines={rest.filter(({ order }) => order < first)} links={links} />
      {sections.map((section, at) => {
        const path = [...above, at];
        return (
          <section>
            <Heading section={section} path={path} own={own.get(section)} links={links} />
            <Sections lines={section.lines} sections={section.sections} above={path} links={links} />
          </section>
        );
      })}
      <Lines lines={rest.filter(({ order }) => order >= first)} links={links} />
    </>
  );
}

/** The place in the edition at which a section begins. */
function firstOf({ lines, sections }: ContentsSection): number {
  return Math.min(...lines.map(({ order }) => order), ...sections.map(firstOf));
}

export function Contents({
  contents,
  links,
}: {
  readonly contents: ContentsView;
  readonly links: Links;
}): VNode {
  return (
    <section class="contents" aria-labelledby="contents">
      <h2 id="contents">{words.browse.volumes.contents}</h2>
      <p class="quiet">{words.browse.volumes.documents(contents.documents)}</p>
      {contents.documents >= fewestToJump && countJumps(contents.sections) > 1 && (
        <nav class="jumps" aria-label={words.browse.volumes.chapters}>
          <Jumps sections={contents.sections} above={[]} links={links} />
        </nav>
      )}
      <Sections lines={contents.top} sections={contents.sections} above={[]} links={links} />
    </section>
  );
}
