// The two sides of each link as one string each, and places in them as places in blocks.
import type { FindingPart, FindingSide } from '../../model/finding.ts';
import type { Text } from '../../model/text.ts';
import type { SegmentLink } from '../align/segment-link.ts';
import type { PlacedSegment, ReviewPair } from './port.ts';

/** One side of a link: its segments one after the other with a space between. `starts`: where each begins in `string`. */
export interface Passage {
  readonly text: Text;
  readonly language: string;
  readonly segments: readonly PlacedSegment[];
  readonly string: string;
  readonly starts: readonly number[];
}

/** A link with its passages; one of them is empty where nothing answers. */
export interface Bead {
  readonly link: SegmentLink;
  readonly source: Passage;
  readonly target: Passage;
}

/** A range of a passage's string, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** All links of a pair with their passages, in the order of the links. */
export function beadsOf(pair: ReviewPair): Bead[] {
  return pair.links.map((link) => ({
    link,
    source: passageOf(pair.source, link.source, pair.sourceSegments),
    target: passageOf(pair.target, link.target, pair.targetSegments),
  }));
}

/** Beads with segments on both sides. */
export function linkedBeads(pair: ReviewPair): Bead[] {
  return beadsOf(pair).filter(
    ({ source, target }) => source.segments.length > 0 && target.segments.length > 0,
  );
}

function passageOf(text: Text, ids: readonly string[], placed: ReadonlyMap<string, PlacedSegment>): Passage {
  const segments = ids.flatMap((id) => placed.get(id) ?? []);
  const starts: number[] = [];
  let at = 0;
  for (const segment of segments) {
    starts.push(at);
    at += segment.text.length + 1;
  }
  return {
    text,
    language: segments[0]?.block.language ?? text.language,
    segments,
    string: segments.map((segment) => segment.text).join(' '),
    starts,
  };
}

/** A side of a finding: the whole passage, and these words of it. */
export function sideOf(passage: Passage, ranges: readonly Range[] = []): FindingSide {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  return {
    text: passage.text.id,
    segments: passage.segments.map(({ id }) => id),
    parts: ordered.flatMap((range) => partsOf(passage, range)),
    words: ordered.map((range) => wordsAt(passage, range)),
  };
}

/** The words of a range as they stand. */
export function wordsAt({ string }: Passage, { start, end }: Range): string {
  return string.slice(start, end);
}

function partsOf({ segments, starts }: Passage, { start, end }: Range): FindingPart[] {
  return segments.flatMap((one, at) => {
    const from = starts[at] ?? 0;
    const [first, last] = [Math.max(start, from) - from, Math.min(end, from + one.text.length) - from];
    if (first >= last) return [];
    const { start: inBlock } = one.segment;
    return [{ block: one.block.id, start: inBlock + first, end: inBlock + last }];
  });
}

const longest = 90;

/** Words in the quotation marks of their script, cut where they are long: «мая», “May”. */
export function quoted(words: string): string {
  const plain = words.replaceAll(/\s+/gu, ' ').trim();
  const characters = Array.from(plain);
  const short = characters.length <= longest ? plain : `${characters.slice(0, longest - 1).join('')}…`;
  return /\p{Script=Cyrillic}/u.test(short) ? `«${short}»` : `“${short}”`;
}

/** Several in a row: «а», «б» and «в». */
export function quotedList(all: readonly string[]): string {
  const marked = all.map(quoted);
  return marked.length < 2
    ? (marked[0] ?? '')
    : `${marked.slice(0, -1).join(', ')} and ${marked.at(-1) ?? ''}`;
}
