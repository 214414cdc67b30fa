// An original and its translation as second looks are given them.
import { walkBlocks } from '../../model/block.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { Lexicon } from '../../text/align/lexicon/port.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { PlacedSegment, ReviewPair } from '../../text/review/port.ts';

/** Everything that a detector may look at. The day of writing is the first date of the document itself that is known. Linear. */
export function reviewPair(
  { description }: { readonly description: Pick<RecordContent['description'], 'pages' | 'names' | 'dates'> },
  source: Text,
  target: Text,
  links: readonly SegmentLink[],
  lexicon: Lexicon | undefined,
): ReviewPair {
  const written = description.dates.find(({ role, edtf }) => role === 'document' && edtf !== null)?.edtf;
  return {
    source,
    target,
    sourceSegments: placedSegments(source),
    targetSegments: placedSegments(target),
    links,
    pages: description.pages,
    names: description.names,
    ...(typeof written === 'string' && { written }),
    ...(lexicon !== undefined && { lexicon }),
  };
}

/** The segments of a text by id, in its order. */
export function placedSegments(text: Text): Map<string, PlacedSegment> {
  const segments = new Map<string, PlacedSegment>();
  for (const block of walkBlocks(text.blocks))
    for (const segment of block.segments) {
      const { id, start, end } = segment;
      if (!segments.has(id)) segments.set(id, { id, segment, block, text: block.text.slice(start, end) });
    }
  return segments;
}
