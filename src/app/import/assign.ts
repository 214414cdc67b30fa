// Gives a draft's texts their ids and segments, carried over from the version before, so that citations keep pointing where they did.
import { walkBlocks, type Block, type Segment } from '../../model/block.ts';
import type { Description } from '../../model/description.ts';
import type { Draft, DraftText } from '../../model/draft.ts';
import type { Judgement } from '../../model/finding.ts';
import type { Link } from '../../model/link.ts';
import type { Problem } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { Zone } from '../../model/zone.ts';
import { carryOver } from '../../text/identity/carry-over.ts';
import { rangesOfBlock } from '../../text/segment/of-block.ts';
import type { Range } from '../../text/segment/segment.ts';
import { settleJudgements, settleLinks } from './judged.ts';
import { settleZones } from './zones.ts';

/** Texts with ids of their own, and what refers to their blocks and segments brought along. */
export interface Assigned {
  readonly description: Description;
  readonly texts: Text[];
  readonly zones: Zone[];
  readonly links: Link[];
  readonly judgements?: Judgement[];
  /** What could not be brought along. */
  readonly problems: readonly Problem[];
}

/**
 * Gives every block and segment of the draft an id. A block whose string did not change keeps its segments as they were, even
 * where today's rules would cut it differently; segments of a draft that brings ids of its own stay; ids in use before are never given to
 * something else.
 */
export function assignIds(draft: Draft, previous: RecordContent | undefined): Assigned {
  const renamed = new Map<string, string>();
  const gone = retiredTexts(draft, previous);
  const texts = draft.texts.map((text) => {
    const before = previous?.texts.find((one) => one.id === text.text.id);
    const retired = before?.retired ?? gone.filter((one) => one.id.startsWith(`${text.text.id}.`));
    return keepIds(text, before, retired) ?? assignText(text, before, retired, renamed);
  });
  const living = new Set(draft.texts.map(({ text }) => text.id));
  const retired = gone.filter((one) => !living.has(textOf(one.id)));
  const marks = draft.description.marks.map((mark) => {
    const block = mark.block === undefined ? undefined : renamed.get(mark.block);
    return block === undefined ? mark : { ...mark, block };
  });
  const { retired: _, ...description } = draft.description;
  const settled = settleZones(draft.zones, texts, renamed, previous);
  return {
    problems: settled.problems,
    description: { ...description, marks, ...(retired.length > 0 && { retired }) },
    texts,
    zones: settled.zones,
    links: settleLinks(draft.links, renamed, previous),
    ...settleJudgements(draft.judgements, renamed, previous),
  };
}

type Retired = Text['retired'];

/** The ids of all texts that the record held once and holds no more; of one that comes back, too. */
function retiredTexts(draft: Draft, previous: RecordContent | undefined): Retired {
  const known = new Map((draft.description.retired ?? []).map((one) => [one.id, one]));
  for (const one of previous?.description.retired ?? []) known.set(one.id, one);
  const living = new Set(draft.texts.map(({ text }) => text.id));
  for (const text of previous?.texts ?? [])
    if (!living.has(text.id)) for (const id of idsOf(text)) known.set(id, { id, successor: null });
  return [...known.values()];
}

/** Every id that a text uses or used. */
function idsOf(text: Text): string[] {
  const own = [...walkBlocks(text.blocks)].flatMap(({ id, segments }) => [
    id,
    ...segments.map((one) => one.id),
  ]);
  return [...own, ...text.retired.map(({ id }) => id)];
}

function textOf(id: string): string {
  return id.slice(0, id.lastIndexOf('.'));
}

/**
 * The text with the ids that it brings, where they can stand: none of them means something else in the version before, or was
 * retired there. Ids of that version which it does not have are retired. Undefined where ids must be carried over instead.
 */
function keepIds({ text, ids }: DraftText, before: Text | undefined, retired: Retired): Text | undefined {
  if (ids !== 'kept') return undefined;
  const strings = stringsOf(text);
  const gone = new Set(retired.map(({ id }) => id));
  const earlier = before === undefined ? new Map<string, string>() : stringsOf(before);
  for (const [id, string] of strings) {
    if (gone.has(id)) return undefined;
    const other = earlier.get(id);
    if (other !== undefined && other !== string) return undefined;
  }
  const all = new Map([...text.retired, ...retired].map((one) => [one.id, one]));
  for (const id of earlier.keys()) if (!strings.has(id) && !all.has(id)) all.set(id, { id, successor: null });
  return { ...text, retired: [...all.values()] };
}

/** What each block and segment id stands for. */
function stringsOf(text: Text): Map<string, string> {
  const strings = new Map<string, string>();
  for (const block of walkBlocks(text.blocks)) {
    strings.set(block.id, identityText(block));
    for (const one of block.segments) strings.set(one.id, cut(block, one));
  }
  return strings;
}

function assignText(
  draft: DraftText,
  before: Text | undefined,
  retired: Retired,
  renamed: Map<string, string>,
): Text {
  const { text } = draft;
  const blocks = [...walkBlocks(text.blocks)];
  const beforeBlocks = [...walkBlocks(before?.blocks ?? [])];
  const blockPrefix = `${text.id}.b`;
  const segmentPrefix = `${text.id}.s`;

  const blockIds = carryOver({
    prefix: blockPrefix,
    previous: beforeBlocks.map((block) => ({ id: block.id, text: identityText(block) })),
    retired: retired.filter((one) => one.id.startsWith(blockPrefix)),
    next: blocks.map(identityText),
  });
  const beforeById = new Map(beforeBlocks.map((block) => [block.id, block]));
  const idOf = new Map<Block, string>(blocks.map((block, at) => [block, blockIds.ids[at] ?? '']));
  const own = new Map(blocks.map((block, at) => [block.id, blockIds.ids[at] ?? '']));
  for (const [provisional, id] of own) if (!renamed.has(provisional)) renamed.set(provisional, id);

  const ranges = blocks.map((block, at) => {
    const same = beforeById.get(blockIds.ids[at] ?? '');
    return same?.text === block.text && same.kind === block.kind && same.noise === block.noise
      ? same.segments
      : draft.ids === 'kept' && block.segments.length > 0
        ? block.segments
        : rangesOfBlock(block, text.language);
  });
  const segmentIds = carryOver({
    prefix: segmentPrefix,
    previous: beforeBlocks.flatMap((block) =>
      block.segments.map((one) => ({ id: one.id, text: cut(block, one) })),
    ),
    retired: retired.filter((one) => one.id.startsWith(segmentPrefix)),
    next: blocks.flatMap((block, at) => (ranges[at] ?? []).map((range) => cut(block, range))),
  });
  const segmentsOf = new Map<Block, Segment[]>();
  let next = 0;
  blocks.forEach((block, at) => {
    const own = (ranges[at] ?? []).map(({ start, end }) => ({
      id: segmentIds.ids[next++] ?? '',
      start,
      end,
    }));
    const byStart = new Map(own.map((one) => [one.start, one]));
    for (const { id, start, end } of block.segments) {
      const now = byStart.get(start);
      if (now?.end === end) renamed.set(id, now.id);
    }
    segmentsOf.set(block, own);
  });

  const place = (block: Block): Block => ({
    ...block,
    id: idOf.get(block) ?? block.id,
    segments: segmentsOf.get(block) ?? [],
    spans: block.spans.map((span) => renameSpan(span, own)),
    ...(block.rows && {
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(place) }))),
    }),
    ...(block.blocks && { blocks: block.blocks.map(place) }),
  });
  return { ...text, blocks: text.blocks.map(place), retired: [...blockIds.retired, ...segmentIds.retired] };
}

/** The span with the ids of blocks that it points to brought along. */
function renameSpan(span: Span, own: ReadonlyMap<string, string>): Span {
  if (span.type === 'note') return { ...span, note: own.get(span.note) ?? span.note };
  if (span.type !== 'reference' || !('place' in span.target) || 'record' in span.target) return span;
  const { place } = span.target;
  return { ...span, target: { place: own.get(place) ?? place } };
}

/** What makes a block itself to the carrying-over: a table has no string of its own, so its cells speak for it. */
function identityText(block: Block): string {
  if (block.text !== '') return block.text;
  const within: string[] = [];
  for (const inner of walkBlocks([block])) if (inner !== block) within.push(inner.text);
  return within.join('\n');
}

function cut(block: Block, range: Range): string {
  return block.text.slice(range.start, range.end);
}
