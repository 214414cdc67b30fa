// Looks for square brackets of the translation of which nobody has said what they are.
import type { Finding } from '../../../model/finding.ts';
import { linkedBeads, quoted, sideOf, wordsAt, type Bead, type Range } from '../passages.ts';
import type { Detector, PlacedSegment } from '../port.ts';

const version = 1;

/** A bracket that the original has as well is the document's own; one with a kind has been looked at. Round brackets are the author's. */
export const brackets: Detector = {
  name: 'brackets',
  version,
  kinds: ['bracket-untyped'],
  find: (pair) => linkedBeads(pair).flatMap(untyped),
};

const square = /\[[^[\]]{1,300}\]/gu;

function untyped(bead: Bead): Finding[] {
  const own = bead.source.string.match(square)?.length ?? 0;
  const found = Array.from(bead.target.string.matchAll(square), (match): Range => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (found.length <= own) return [];
  return found
    .filter((range) => !isTyped(bead, range))
    .map((range) => ({
      kind: 'bracket-untyped',
      source: sideOf(bead.source),
      target: sideOf(bead.target, [range]),
      reason: `The translation has ${quoted(wordsAt(bead.target, range))}, which the original has not, and nobody has said what kind of bracket it is.`,
      confidence: 0.6,
      by: `brackets ${version}`,
    }));
}

function isTyped({ target }: Bead, { start, end }: Range): boolean {
  return target.segments.some((one, at) => {
    const from = (target.starts[at] ?? 0) - one.segment.start;
    return one.block.spans.some(
      (span) => isKnown(span) && span.start + from <= start + 1 && span.end + from >= end - 1,
    );
  });
}

/** A footnote's mark in brackets is no bracket of words. */
const isKnown = (span: PlacedSegment['block']['spans'][number]): boolean =>
  (span.type === 'bracket' && span.kind !== 'unknown') || span.type === 'note';
