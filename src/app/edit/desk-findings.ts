// Findings as an editor sees them: with their sentences, and what he has decided and not yet published.
import { createHash } from 'node:crypto';
import type { FindingSide } from '../../model/finding.ts';
import type { RecordContent } from '../../model/record.ts';
import type { PlacedSegment } from '../../text/review/port.ts';
import type { TextPair } from '../align/pairs.ts';
import type { JudgedFinding } from '../review/findings-of.ts';
import { findingKey } from '../review/judgement-of.ts';
import { placedSegments } from '../review/review-pair.ts';
import type { Draft } from './draft.ts';

/** A sentence of a finding. `marked`: the words that it is about, as ranges of the sentence, in order and apart from each other. */
export interface MarkedSentence {
  readonly id: string;
  readonly text: string;
  readonly marked: readonly { readonly start: number; readonly end: number }[];
}

export type FindingState = 'open' | 'explained' | 'accepted' | 'dismissed' | 'mended';

/** `anchor`: names the finding as long as it is the same. `drafted`: what is said of it stands in the draft alone. */
export interface DeskFinding extends JudgedFinding {
  readonly anchor: string;
  readonly state: FindingState;
  readonly drafted: boolean;
  readonly sentences: {
    readonly source: readonly MarkedSentence[];
    readonly target: readonly MarkedSentence[];
  };
}

/** `found`: with the decisions of the draft. Linear. */
export function deskFindings(
  found: readonly JudgedFinding[],
  { original, translation }: TextPair,
  decisions: Draft['decisions'],
  content: RecordContent,
): DeskFinding[] {
  const sides = { source: placedSegments(original), target: placedSegments(translation) };
  const drafted = new Set(decisions.map(({ kind, source, target }) => findingKey(kind, source, target)));
  const published = new Set(content.judgements);
  return found.map((finding) => {
    const key = findingKey(finding.kind, finding.source, finding.target);
    const { judgement } = finding;
    return {
      ...finding,
      anchor: createHash('sha256').update(key).digest('hex').slice(0, 16),
      state: judgement?.decision ?? (finding.explained === undefined ? 'open' : 'explained'),
      drafted: drafted.has(key) && (judgement === null || !published.has(judgement)),
      sentences: {
        source: sentencesOf(finding.source, sides.source),
        target: sentencesOf(finding.target, sides.target),
      },
    };
  });
}

function sentencesOf(
  side: FindingSide | null,
  segments: ReadonlyMap<string, PlacedSegment>,
): readonly MarkedSentence[] {
  if (side === null) return [];
  return side.segments.flatMap((id) => {
    const placed = segments.get(id);
    if (placed === undefined) return [];
    const { segment, block, text } = placed;
    const marked = side.parts
      .filter((part) => part.block === block.id && part.start >= segment.start && part.end <= segment.end)
      .map(({ start, end }) => ({ start: start - segment.start, end: end - segment.start }))
      .sort((a, b) => a.start - b.start)
      .filter(({ start }, at, all) => start >= (all[at - 1]?.end ?? 0));
    return [{ id, text, marked }];
  });
}
