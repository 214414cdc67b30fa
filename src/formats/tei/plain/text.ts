// One text of a letter or document: blocks with ids and sentences, and where everything that bears an id has come to stand.
import { walkBlocks, type Block, type Segment } from '../../../model/block.ts';
import type { Span } from '../../../model/span.ts';
import { rangesOfBlock } from '../../../text/segment/of-block.ts';
import type { XmlElement } from '../../xml/element.ts';
import { createSession, type Session } from '../reading/session.ts';
import type { NameRegister } from '../reading/names.ts';
import { readBlocks } from '../reading/text.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';
import { howOf } from './header.ts';
import { ownIdPrefix, prepare, type MarkedRange } from './prepare.ts';
import type { TextPart } from './parts.ts';
import { rangeFormat } from './vocabulary.ts';

/** An element of the text with what it points to, and the blocks or segments that it has become. */
export interface Standing {
  readonly element: XmlElement;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
}

export interface ReadText {
  readonly blocks: Block[];
  readonly session: Session;
  /** `pb` elements in the order of the session's pages. */
  readonly breaks: readonly XmlElement[];
  /** What stands where, by xml:id; for elements without one, by an id of ours. */
  readonly standing: ReadonlyMap<string, Standing>;
}

/** Reads a text. Ids of blocks and segments begin with `id`; they are the record's own from the first import on. */
export function readText(
  part: TextPart,
  id: string,
  vocabulary: Vocabulary,
  names: NameRegister,
  by: string,
): ReadText {
  const prepared = prepare(part.element);
  const breaks: XmlElement[] = [];
  const page: Vocabulary['page'] = (element) => {
    breaks.push(element);
    return vocabulary.page(element);
  };
  const session = { ...createSession({ ...vocabulary, page }, part.language), names };
  const blocks = readBlocks(prepared.element, session);
  const standing = new Map<string, Standing>();
  const ofRange = new Map<string, Segment[]>();
  const renamed = new Map<string, string>();
  let block = 0;
  let segment = 0;
  for (const one of walkBlocks(blocks)) {
    renamed.set(one.id, `${id}.b${++block}`);
    one.id = `${id}.b${block}`;
    const marked = takeRanges(one, prepared.ranges, by);
    one.segments = segmentsOf(one, marked, part.language).map((range) => ({
      id: `${id}.s${++segment}`,
      ...range,
    }));
    for (const { start, end, element, key } of marked) {
      const known = element.attributes['xml:id'] ?? key;
      const segments = ofRange.get(known) ?? [];
      ofRange.set(known, segments);
      for (const inside of within(one.segments, start, end)) segments.push(inside);
      standing.set(known, { element, blocks: [], segments });
    }
  }
  for (const one of walkBlocks(blocks))
    for (const span of one.spans) if (span.type === 'note') span.note = renamed.get(span.note) ?? span.note;
  const living = new Set(walkBlocks(blocks));
  for (const [origin, element] of prepared.marked) {
    const own = session.origins.get(origin);
    // A paragraph may have become the string of the note or item around it, and is no block any more.
    if (own === undefined || !living.has(own)) continue;
    if (origin.startsWith(ownIdPrefix)) delete own.origin;
    const under = [...walkBlocks([own])];
    standing.set(origin, { element, blocks: under, segments: under.flatMap((one) => one.segments) });
  }
  return { blocks, session, breaks, standing };
}

/** The segments that a range touches, out of segments in their order. */
function* within(segments: readonly Segment[], start: number, end: number): Generator<Segment> {
  let [from, to] = [0, segments.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((segments[middle]?.end ?? end) > start) to = middle;
    else from = middle + 1;
  }
  for (let one = segments[from]; one !== undefined && one.start < end; one = segments[++from]) yield one;
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly element: XmlElement;
  readonly key: string;
}

/** Takes the stand-ins out of a block's spans: corrections become spans of their own, other ranges are given back. */
function takeRanges(block: Block, ranges: readonly MarkedRange[], by: string): Marked[] {
  const marked: Marked[] = [];
  block.spans = block.spans.flatMap((span): Span[] => {
    if (span.type !== 'reference' || !('key' in span.target) || span.target.format !== rangeFormat)
      return [span];
    const range = ranges[Number(span.target.key)];
    if (range === undefined) return [];
    const { start, end } = span;
    if (range.language !== undefined) return [{ type: 'foreign', start, end, language: range.language }];
    if (range.correction === undefined) {
      marked.push({ start, end, element: range.element, key: `${ownIdPrefix}range-${span.target.key}` });
      return [];
    }
    const { corrected, reason, by: source } = range.correction;
    const { certainty } = howOf(source, by);
    return [
      {
        type: 'correction',
        start,
        end,
        corrected,
        ...(reason !== undefined && { reason }),
        basis: 'inferred',
        certainty,
        by: source.attributes['resp'] ?? by,
      },
    ];
  });
  return marked;
}

/** The ranges that the edition marks off, outermost first, and sentences of what stands between them. */
function segmentsOf(
  block: Block,
  marked: readonly Marked[],
  language: string,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const between = (start: number, end: number): void => {
    const words = block.text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    for (const range of rangesOfBlock({ ...block, text: words }, language))
      found.push({ start: start + range.start, end: start + range.end });
  };
  let at = 0;
  for (const { start, end } of [...marked].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || start === end) continue;
    between(at, start);
    found.push({ start, end });
    at = end;
  }
  if (found.length === 0)
    return [...rangesOfBlock(block, language)].map(({ start, end }) => ({ start, end }));
  between(at, block.text.length);
  return found;
}
