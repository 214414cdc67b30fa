// Linked passages of a record: what stands in the original, and what answers to it.
import { walkBlocks, type Block, type Segment } from '../../model/block.ts';
import type { Text } from '../../model/text.ts';
import type { PairLinks, SegmentLink } from '../../text/align/segment-link.ts';
import type { PublishedRecord } from '../port.ts';

/** A link with the words of both sides as they are written; a side without segments has no words. */
export interface Passage {
  readonly link: SegmentLink;
  readonly source: string;
  readonly target: string;
  /** Of the words of each side: that of its blocks where they say so with one voice, else that of the text. */
  readonly languages: { readonly source: string; readonly target: string };
}

/** The passages between one original and one translation, in the order of the links. */
export interface LinkedTexts {
  readonly original: Text;
  readonly translation: Text;
  readonly passages: readonly Passage[];
}

/** All pairs of texts of which it is known how they are linked. Linear in the texts and links. */
export function linkedTexts({ content, alignments = [] }: PublishedRecord): LinkedTexts[] {
  return alignments.flatMap((pair) => linked(content.texts, pair));
}

function linked(texts: readonly Text[], { original, translation, links }: PairLinks): LinkedTexts[] {
  const [left, right] = [original, translation].map((id) => texts.find((text) => text.id === id));
  if (left === undefined || right === undefined) return [];
  const [source, target] = [placesOf(left), placesOf(right)];
  const passages = links.map((link) => ({
    link,
    source: wordsOf(link.source, source),
    target: wordsOf(link.target, target),
    languages: {
      source: languageOf(link.source, source, left.language),
      target: languageOf(link.target, target, right.language),
    },
  }));
  return [{ original: left, translation: right, passages }];
}

type Places = ReadonlyMap<string, { readonly block: Block; readonly segment: Segment }>;

function placesOf(text: Text): Places {
  const places = new Map<string, { block: Block; segment: Segment }>();
  for (const block of walkBlocks(text.blocks))
    for (const segment of block.segments) places.set(segment.id, { block, segment });
  return places;
}

function languageOf(ids: readonly string[], places: Places, ofText: string): string {
  const [only = ofText, ...others] = new Set(ids.map((id) => places.get(id)?.block.language ?? ofText));
  return others.length === 0 ? only : ofText;
}

/** Neighbours of one block with what stands between them; others with a space between. */
function wordsOf(ids: readonly string[], places: Places): string {
  let words = '';
  let before: { block: Block; end: number } | undefined;
  for (const id of ids) {
    const place = places.get(id);
    if (place === undefined) continue;
    const { block, segment } = place;
    const goesOn = before?.block === block && before.end <= segment.start;
    if (goesOn && before !== undefined) words += block.text.slice(before.end, segment.start);
    else if (words !== '') words += ' ';
    words += block.text.slice(segment.start, segment.end);
    before = { block, end: segment.end };
  }
  return words;
}
