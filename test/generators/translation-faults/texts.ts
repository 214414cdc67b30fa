// A faulty translation and its original as texts of an archive: paragraphs of five sentences, documents of fifty.
import type { Block } from '../../../src/model/block.ts';
import type { Text } from '../../../src/model/text.ts';
import type { AlignSide } from '../../../src/text/align/port.ts';
import type { SegmentLink } from '../../../src/text/align/segment-link.ts';
import { paragraph, textOf } from '../sentences.ts';
import type { FaultyTranslation } from './fault.ts';
import { paragraphLength } from './generate.ts';

const documentLength = 50;

/** One document. `source`, `target`: for each of its segments, in order, the index of the line in the whole set. */
export interface FaultyDocument {
  readonly texts: { readonly source: Text; readonly target: Text };
  readonly lines: { readonly source: readonly number[]; readonly target: readonly number[] };
  readonly sides: { readonly source: AlignSide; readonly target: AlignSide };
  /** As a person would link it who knows what was done: what was put in, and a second copy, have no counterpart. */
  readonly links: readonly SegmentLink[];
}

interface Line {
  readonly text: string;
  readonly line: number;
  readonly paragraph: number;
}

export function documentsOf({ source, target }: FaultyTranslation): FaultyDocument[] {
  const originals = source.map((text, line) => ({
    text,
    line,
    paragraph: Math.floor(line / paragraphLength),
  }));
  let last = 0;
  const translations = target.map(({ text, pair }, line) => {
    last = pair ?? last;
    return { text, line, paragraph: Math.floor(last / paragraphLength) };
  });
  const paragraphs = documentLength / paragraphLength;
  return Array.from({ length: Math.ceil(source.length / documentLength) }, (_, at) => {
    const within = (one: Line): boolean => Math.floor(one.paragraph / paragraphs) === at;
    const [from, to] = [originals.filter(within), translations.filter(within)];
    const pairs = to.map(({ line }) => target[line]?.pair ?? null);
    return {
      texts: {
        source: textOf('transcription', 'ru', blocksOf('t1', from)),
        target: textOf('translation', 'en', blocksOf('t2', to), { of: 't1' }),
      },
      lines: { source: from.map(({ line }) => line), target: to.map(({ line }) => line) },
      sides: { source: sideOf('ru', from), target: sideOf('en', to) },
      links: linksBy(
        from.map(({ line }) => line),
        pairs,
      ),
    };
  });
}

const segmentId = (text: string, at: number): string => `${text}.s${at + 1}`;

/** Segments are numbered through the document, from 1: `t2.s14`. */
function blocksOf(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let segments = 0;
  for (const one of new Set(lines.map((line) => line.paragraph))) {
    const sentences = lines.filter((line) => line.paragraph === one).map((line) => line.text);
    const block = paragraph(`${text}.b${blocks.length + 1}`, sentences);
    const first = segments;
    segments += sentences.length;
    blocks.push({
      ...block,
      segments: block.segments.map((segment, at) => ({ ...segment, id: segmentId(text, first + at) })),
    });
  }
  return blocks;
}

const sideOf = (language: string, lines: readonly Line[]): AlignSide => ({
  language,
  units: lines.map(({ text, paragraph: number }) => ({ text, paragraph: number, kind: 'paragraph' })),
});

/** Segments of the two sides as a link. */
export function linkOf(
  source: readonly number[],
  target: readonly number[],
  score: number,
  crossing = false,
): SegmentLink {
  return {
    source: source.map((at) => segmentId('t1', at)),
    target: target.map((at) => segmentId('t2', at)),
    by: 'computed',
    stale: false,
    score,
    crossing,
  };
}

function linksBy(source: readonly number[], pairs: readonly (number | null)[]): SegmentLink[] {
  const links: SegmentLink[] = [];
  let reached = -1;
  for (const [at, pair] of source.entries()) {
    const found = pairs.indexOf(pair);
    links.push(linkOf([at], found < 0 ? [] : [found], 1, found >= 0 && found < reached));
    reached = Math.max(reached, found);
  }
  for (const [at, pair] of pairs.entries()) if (pair === null) links.push(linkOf([], [at], 1));
  return links;
}

/** The place, from 0, of a segment that `documentsOf` numbered; NaN for any other id. */
export const placeOf = (segment: string): number =>
  Number(/^t[12]\.s(\d+)$/.exec(segment)?.[1] ?? Number.NaN) - 1;
