// The table of contents of an edition: headings, and the documents that stand beneath each.
import type { VNode } from 'preact';
import type { ContentsLine, ContentsSection, ContentsView } from '../../app/read/browse/view.ts';
import type { Links } from '../links.ts';
import { typeLabel } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { DateWords } from './date.tsx';
import { RecordLink } from './entries.tsx';

function Lines(props: { readonly lines: readonly ContentsLine[]; readonly links: Links }): VNode | null {
  if (props.lines.length === 0) return null;
  return (
    <ol class="contents-lines">
      {props.lines.map(({ record, number }) => (
        <li>
          <span class="number">{number ?? ''}</span>
          <span class="what">
            <RecordLink entry={record} links={props.links} />
            {record.type === 'editorial-note' && <span class="quiet"> {typeLabel(record.type)}</span>}
          </span>
          <span class="when">{record.date !== null && <DateWords edtf={record.date} />}</span>
        </li>
      ))}
    </ol>
  );
}

/** Headings go from the third level down, as deep as there are levels. */
function Heading({ section, depth }: { readonly section: ContentsSection; readonly depth: number }): VNode {
  const Tag = depth === 0 ? 'h3' : depth === 1 ? 'h4' : depth === 2 ? 'h5' : 'h6';
  return (
    <Tag class="contents-heading" {...languageAttributes(section.heading.language)}>
      {section.heading.text}
    </Tag>
  );
}

function Section(props: {
  readonly section: ContentsSection;
  readonly depth: number;
  readonly links: Links;
}): VNode {
  const { section, depth, links } = props;
  return (
    <section>
      <Heading section={section} depth={depth} />
      <Lines lines={section.lines} links={links} />
      {section.sections.map((inner) => (
        <Section section={inner} depth={depth + 1} links={links} />
      ))}
    </section>
  );
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
      <Lines lines={contents.top} links={links} />
      {contents.sections.map((section) => (
        <Section section={section} depth={0} links={links} />
      ))}
    </section>
  );
}
