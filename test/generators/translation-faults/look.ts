// Second looks at documents with faults: links by construction or as the aligner finds them, and what detectors then find.
import { walkBlocks } from '../../../src/model/block.ts';
import type { FindingSide } from '../../../src/model/finding.ts';
import type { Text } from '../../../src/model/text.ts';
import { alignSides } from '../../../src/text/align/align.ts';
import { learn } from '../../../src/text/align/lexicon/learn.ts';
import type { Lexicon } from '../../../src/text/align/lexicon/port.ts';
import { withSeed } from '../../../src/text/align/lexicon/with-seed.ts';
import type { SegmentLink } from '../../../src/text/align/segment-link.ts';
import type { Detector, PlacedSegment } from '../../../src/text/review/port.ts';
import type { Found } from './measure.ts';
import { linkOf, placeOf, type FaultyDocument } from './texts.ts';

/** The links of each document, and what the documents as aligned teach: as an archive that held them all, and no others, would know. */
export interface Linked {
  readonly links: readonly (readonly SegmentLink[])[];
  readonly lexicon: Lexicon | undefined;
}

const surely = 0.9;

/** Links the documents with the vocabulary that comes with Verno, learns from what is sure, and links again with that. */
export function linkedByAligner(documents: readonly FaultyDocument[]): Linked {
  const seed = withSeed(undefined, 'ru', 'en');
  const lexicon = withSeed(
    learntFrom(
      documents,
      documents.map((one) => aligned(one, seed)),
    ),
    'ru',
    'en',
  );
  return { links: documents.map((one) => aligned(one, lexicon)), lexicon };
}

/** The links that are known from how the documents were made. */
export function linkedByConstruction(documents: readonly FaultyDocument[]): Linked {
  const links = documents.map((one) => one.links);
  return { links, lexicon: withSeed(learntFrom(documents, links), 'ru', 'en') };
}

const aligned = ({ sides }: FaultyDocument, lexicon: Lexicon | undefined): SegmentLink[] =>
  alignSides(sides.source, sides.target, lexicon === undefined ? {} : { lexicon }).beads.map(
    ({ source, target, score, crossing }) => linkOf(source, target, score, crossing),
  );

function learntFrom(
  documents: readonly FaultyDocument[],
  links: readonly (readonly SegmentLink[])[],
): Lexicon {
  const pairs = documents.flatMap(({ sides }, at) =>
    (links[at] ?? []).flatMap(({ source, target, score }) => {
      if (source.length !== 1 || target.length !== 1 || (score ?? 0) < surely) return [];
      const [from, to] = [
        sides.source.units[placeOf(source[0] ?? '')],
        sides.target.units[placeOf(target[0] ?? '')],
      ];
      return from === undefined || to === undefined ? [] : [{ source: from.text, target: to.text }];
    }),
  );
  return learn(pairs, { source: 'ru', target: 'en' });
}

/** What the detectors find, in lines of the whole set. What is explained is no alarm, and left out. */
export function lookAt(
  documents: readonly FaultyDocument[],
  { links, lexicon }: Linked,
  detectors: readonly Detector[],
): Found[] {
  return documents.flatMap(({ texts, lines }, at) => {
    const pair = {
      ...texts,
      sourceSegments: placed(texts.source),
      targetSegments: placed(texts.target),
      links: links[at] ?? [],
      pages: [],
      names: [],
      ...(lexicon !== undefined && { lexicon }),
    };
    return detectors
      .flatMap((detector) => detector.find(pair))
      .filter(({ explained }) => explained === undefined)
      .map(({ kind, source, target, confidence }) => ({
        kind,
        confidence,
        source: linesOf(source, lines.source),
        target: linesOf(target, lines.target),
      }));
  });
}

const linesOf = (side: FindingSide | null, all: readonly number[]): number[] =>
  (side?.segments ?? []).flatMap((id) => all[placeOf(id)] ?? []);

function placed(text: Text): Map<string, PlacedSegment> {
  const segments = new Map<string, PlacedSegment>();
  for (const block of walkBlocks(text.blocks)) {
    for (const segment of block.segments) {
      const { id, start, end } = segment;
      segments.set(id, { id, segment, block, text: block.text.slice(start, end) });
    }
  }
  return segments;
}
