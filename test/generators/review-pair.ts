// A pair of texts for tests of second looks: sentence by sentence, each linked to the one across.
import type { ReviewPair, PlacedSegment } from '../../src/text/review/port.ts';
import type { Text } from '../../src/model/text.ts';
import { withSeed } from '../../src/text/align/lexicon/with-seed.ts';
import { paragraph, textOf } from './sentences.ts';

/** One paragraph a side; `more` is laid over the pair. */
export function reviewPair(
  sentences: readonly (readonly [source: string, target: string])[],
  languages: readonly [source: string, target: string] = ['ru', 'en'],
  more: Partial<ReviewPair> = {},
): ReviewPair {
  const [from, to] = languages;
  const source = textOf('transcription', from, [
    paragraph(
      't1.b1',
      sentences.map(([one]) => one),
    ),
  ]);
  const target = textOf('translation', to, [paragraph('t2.b1', sentences.map(([, other]) => other))], { of: 't1' }); // prettier-ignore
  const lexicon = withSeed(undefined, from, to);
  return {
    source,
    target,
    sourceSegments: placed(source),
    targetSegments: placed(target),
    links: sentences.map((_, at) => ({
      source: [`t1.b1.s${at + 1}`],
      target: [`t2.b1.s${at + 1}`],
      by: 'computed',
      stale: false,
      score: 1,
      crossing: false,
    })),
    pages: [],
    names: [],
    ...(lexicon !== undefined && { lexicon }),
    ...more,
  };
}

/** The segments of a text's top blocks, as detectors are given them. */
function placed({ blocks }: Text): Map<string, PlacedSegment> {
  return new Map(
    blocks.flatMap((block) =>
      block.segments.map((segment): [string, PlacedSegment] => [
        segment.id,
        { id: segment.id, segment, block, text: block.text.slice(segment.start, segment.end) },
      ]),
    ),
  );
}
