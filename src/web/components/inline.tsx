// The running text of a block: sentences with their numbers, brackets by kind, corrections, notes, folios.
import { direction } from '../../app/read/edition/blocks.ts';
import { spacesAround } from '../../app/read/edition/gaps.ts';
import type { ComponentChildren, VNode } from 'preact';
import type { Block, Segment } from '../../model/block.ts';
import type { Span, SpanOf } from '../../model/span.ts';
import { bracketLabels, gapLabel } from '../../app/read/labels.ts';
import { words } from '../pages/words.ts';
import { machineReadable } from './date.tsx';
import {
  Apart,
  differingNode,
  nameOfSentence,
  Outdated,
  sentenceClass,
  StandTogether,
} from './linked-sentence.tsx';
import { nest, type Part, type Point, type Range } from './nest.ts';
import type { Reading } from './reading.ts';

/** Brackets that comment on the text and may be hidden. The others say that something is missing or doubtful, and stay. */
export const hidableBrackets: ReadonlySet<SpanOf<'bracket'>['kind']> = new Set([
  'office',
  'variant-name',
  'expansion',
  'gloss',
  'translators-note',
  'sic',
]);

/** The number by which a reader knows a segment: what follows the last letter of its id ("t2.s14" → "14"). */
export function segmentNumber(id: string): string {
  return /\d+$/.exec(id)?.[0] ?? id;
}

/** A sentence's number is its address. */
function SentenceNumber({ id, reading }: { readonly id: string; readonly reading: Reading }): VNode {
  const number = segmentNumber(id);
  return (
    <a class="n" href={reading.links.here(id)} aria-label={nameOfSentence(number, reading.beads.get(id))}>
      {number}
    </a>
  );
}

function sentence(id: string, children: ComponentChildren[], part: Part, reading: Reading): VNode {
  const bead = reading.beads.get(id);
  const attributes = { class: sentenceClass(bead, part), 'data-link': bead?.group };
  const end = part.last && bead !== undefined && (
    <>
      <Apart bead={bead} reading={reading} />
      <Outdated bead={bead} />
    </>
  );
  if (!part.first)
    return (
      <span {...attributes}>
        {children}
        {end}
      </span>
    );
  return (
    <span {...attributes} id={id}>
      {reading.retired.get(id)?.map((old) => (
        <span id={old} />
      ))}
      {bead?.first === true && <StandTogether own={bead.own} others={bead.others} />}
      {reading.numbered && <SentenceNumber id={id} reading={reading} />}
      {children}
      {end}
    </span>
  );
}

function bracket(span: SpanOf<'bracket'>, children: ComponentChildren[], part: Part): VNode {
  const { siglum } = bracketLabels[span.kind];
  const body = (
    <>
      <span class={`b b-${span.kind}`}>{children}</span>
      {part.last && siglum !== '' && <span class="k" data-k={siglum} />}
    </>
  );
  if (!hidableBrackets.has(span.kind)) return body;
  return (
    <span class="eb">
      {part.lead}
      {body}
    </span>
  );
}

/** The mark of a place where an edition says that something stands or stood, and gives no words: "[illegible: 2 words]". */
export function Gap({ span }: { readonly span: SpanOf<'bracket'> }): VNode {
  return (
    <span class={`b b-${span.kind} gap-mark`} lang={words.language} dir="ltr">
      [{gapLabel(span)}]
    </span>
  );
}

/** The same where it stands among words. */
function gapBetween(span: SpanOf<'bracket'>, text: string): VNode {
  const { before, after } = spacesAround(text, span.start);
  return (
    <>
      {before}
      <Gap span={span} />
      {after}
    </>
  );
}

function correction(
  span: SpanOf<'correction'>,
  children: ComponentChildren[],
  part: Part,
  raw: string,
  reading: Reading,
): VNode {
  const entry = reading.corrections.get(span);
  if (entry === undefined || !part.first) return <span class="raw">{children}</span>;
  const id = `c${entry.number}`;
  // The raw reading, in which the range stands, is not what the page shows first.
  const found = reading.found
    .get(entry.block.id)
    ?.find(({ start, end }) => start < span.end && end > span.start);
  return (
    <span class="c">
      <ins>
        {found === undefined ? span.corrected : <mark class={`m-${found.mark}`}>{span.corrected}</mark>}
      </ins>
      <a
        class="cm"
        id={`${id}-in-text`}
        href={reading.links.here(id)}
        aria-label={words.text.correction(entry.number, raw)}
      >
        °
      </a>
      <span class="raw">{children}</span>
    </span>
  );
}

const emphasisTags = {
  italic: 'i',
  bold: 'b',
  underlined: 'u',
  superscript: 'sup',
  subscript: 'sub',
  struck: 's',
} as const;

function emphasis(style: SpanOf<'emphasis'>['style'], children: ComponentChildren[]): VNode {
  if (style === 'spaced' || style === 'small-capitals') return <span class={`e-${style}`}>{children}</span>;
  const Tag = emphasisTags[style];
  return <Tag>{children}</Tag>;
}

/** Words of which a recognition is not sure, with how sure it is. */
function doubtful({ confidence }: SpanOf<'doubtful'>, children: ComponentChildren[], part: Part): VNode {
  const said = words.text.notSure(Math.round(confidence * 100));
  return (
    <span class="d" title={said}>
      {children}
      {part.last && (
        <span class="vh" lang={words.language}>
          {' '}
          ({said})
        </span>
      )}
    </span>
  );
}

function noteReference(span: SpanOf<'note'>, children: ComponentChildren, reading: Reading): VNode {
  const note = reading.notes.get(span.note);
  const label = note?.label ?? span.label ?? '*';
  // A mark whose note is not there has nowhere to lead.
  if (note === undefined) return <sup class="nr">{children}</sup>;
  return (
    <sup class="nr" id={reading.references.has(span) ? `ref-${span.note}` : undefined}>
      <a
        href={reading.links.here(span.note)}
        aria-label={note.block.note === 'source' ? words.text.sourceNote(label) : words.text.note(label)}
      >
        {children}
      </a>
    </sup>
  );
}

/** Words that lead elsewhere; what leads nowhere is set as such, and says so. */
function reference(
  span: SpanOf<'reference'>,
  children: ComponentChildren[],
  part: Part,
  block: Block,
  reading: Reading,
): VNode {
  const lead = reading.leads.ofReference(span.target);
  if (lead === undefined)
    return (
      <span class="lost">
        {children}
        {part.last && <span class="vh"> ({words.text.leadsNowhere})</span>}
      </span>
    );
  if (!reading.linkable(block).has(span)) return <>{children}</>;
  const out = 'address' in span.target;
  return (
    <a class="xr" href={lead.address} rel={out ? 'noopener' : undefined}>
      {children}
    </a>
  );
}

/** Where a page begins: a bar in the line, unless the block begins there too, and the folio in the margin. */
export function PageBreak(props: {
  readonly span: SpanOf<'page-break'>;
  readonly atStart: boolean;
  readonly reading: Reading;
}): VNode {
  const { span, atStart, reading } = props;
  const page = reading.pages.get(span.page);
  const label = page?.label ?? span.page;
  return (
    <span class={atStart ? 'pb pb-start' : 'pb'} id={reading.pageMarks.has(span) ? span.page : undefined}>
      <a href={reading.toPage(span.page)}>
        <span class="vh">{reading.printed ? words.text.page : words.text.folio} </span>
        {label}
      </a>
    </span>
  );
}

/** How one kind of span is set; undefined for those that leave the text as it is. */
function wrapperOf(span: Span, block: Block, reading: Reading): Pick<Range, 'rank' | 'wrap'> | undefined {
  if (span.type === 'bracket') return { rank: 1, wrap: (children, part) => bracket(span, children, part) };
  if (span.type === 'correction') {
    const raw = block.text.slice(span.start, span.end);
    return { rank: 2, wrap: (children, part) => correction(span, children, part, raw, reading) };
  }
  if (span.type === 'foreign') {
    const attributes = { lang: span.language, dir: direction(span.language) };
    return { rank: 3, wrap: (children) => <span {...attributes}>{children}</span> };
  }
  if (span.type === 'emphasis') return { rank: 4, wrap: (children) => emphasis(span.style, children) };
  if (span.type === 'reference')
    return { rank: 3, wrap: (children, part) => reference(span, children, part, block, reading) };
  if (span.type === 'mention') {
    const address = span.name === undefined ? undefined : reading.leads.ofName(span.name)?.address;
    if (address === undefined || !reading.linkable(block).has(span)) return undefined;
    return {
      rank: 3,
      wrap: (children) => (
        <a class="nm" href={address}>
          {children}
        </a>
      ),
    };
  }
  if (span.type === 'date') {
    const machine = machineReadable(span.edtf);
    return machine === undefined
      ? undefined
      : { rank: 4, wrap: (children) => <time dateTime={machine}>{children}</time> };
  }
  if (span.type === 'doubtful') return { rank: 4, wrap: (children, part) => doubtful(span, children, part) };
  if (span.type === 'note') return { rank: 5, wrap: (children) => noteReference(span, children, reading) };
  return undefined;
}

/** Notes belong to what stands before them, page breaks to what follows, wherever the piece ends. */
function pointOf(span: Span, block: Block, from: number, to: number, reading: Reading): Point | undefined {
  const at = span.start;
  if (span.type === 'page-break') {
    if (at < from || (at >= to && !(at === to && to === block.text.length))) return undefined;
    return { at, node: <PageBreak span={span} atStart={at === 0} reading={reading} /> };
  }
  if (span.start !== span.end || (at <= from && at > 0) || at > to) return undefined;
  if (span.type === 'note')
    return {
      at,
      node: noteReference(span, reading.notes.get(span.note)?.label ?? span.label ?? '*', reading),
    };
  if (span.type === 'bracket') return { at, node: gapBetween(span, block.text) };
  if (span.type === 'correction')
    return { at, node: correction(span, [], { first: true, last: true, lead: '' }, '', reading) };
  return undefined;
}

/** The segments that reach into a range, found by halving, since long paragraphs are shown sentence by sentence. */
export function segmentsIn(block: Block, from: number, to: number): Segment[] {
  const { segments } = block;
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: Segment[] = [];
  for (let segment = segments[low]; segment !== undefined && segment.start < to; segment = segments[++low])
    found.push(segment);
  return found;
}

/** A block's string from `from` to `to`, with all that is said of it. */
export function inline(block: Block, from: number, to: number, reading: Reading): ComponentChildren[] {
  const ranges: Range[] = segmentsIn(block, from, to).map(({ id, start, end }) => ({
    start,
    end,
    rank: 0,
    wrap: (children, part) => sentence(id, children, part, reading),
  }));
  const points: Point[] = [];
  for (const span of block.spans) {
    const point = pointOf(span, block, from, to, reading);
    if (point !== undefined) points.push(point);
    else if (span.start < to && span.end > from) {
      const wrapper = wrapperOf(span, block, reading);
      const takesSpace = span.type === 'bracket' && hidableBrackets.has(span.kind);
      if (wrapper !== undefined) ranges.push({ start: span.start, end: span.end, takesSpace, ...wrapper });
    }
  }
  for (const { start, end, kind } of reading.differing.get(block.id) ?? [])
    if (start < to && end > from)
      ranges.push({ start, end, rank: 5, wrap: (children) => differingNode(kind, children) });
  for (const { start, end, mark } of reading.found.get(block.id) ?? [])
    if (start < to && end > from)
      ranges.push({ start, end, rank: 6, wrap: (children) => <mark class={`m-${mark}`}>{children}</mark> });
  return nest(
    block.text,
    from,
    to,
    ranges,
    points.sort((a, b) => a.at - b.at),
  );
}
