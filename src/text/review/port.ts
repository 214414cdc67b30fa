// What a detector of a second look is given, and what it gives back.
import type { Segment, Block } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Finding, FindingKind } from '../../model/finding.ts';
import type { RecordName } from '../../model/agent.ts';
import type { Text } from '../../model/text.ts';
import type { SegmentLink } from '../align/segment-link.ts';
import type { Lexicon } from '../align/lexicon/port.ts';

/** A segment with the block that it stands in; `text` is its string as written. */
export interface PlacedSegment {
  readonly id: string;
  readonly segment: Segment;
  readonly block: Block;
  readonly text: string;
}

/** One pair of texts of a record: the original (`source`) and its translation (`target`), linked. */
export interface ReviewPair {
  readonly source: Text;
  readonly target: Text;
  readonly sourceSegments: ReadonlyMap<string, PlacedSegment>;
  readonly targetSegments: ReadonlyMap<string, PlacedSegment>;
  readonly links: readonly SegmentLink[];
  readonly pages: readonly Page[];
  readonly names: readonly RecordName[];
  /** The day that the document was written, as an EDTF string, where it is known. */
  readonly written?: string;
  readonly lexicon?: Lexicon;
}

/** One kind of look. `name` with `version` stands in a finding's `by`. Pure; near linear in the length of the texts. */
export interface Detector {
  readonly name: string;
  readonly version: number;
  readonly kinds: readonly FindingKind[];
  find(pair: ReviewPair): readonly Finding[];
}
