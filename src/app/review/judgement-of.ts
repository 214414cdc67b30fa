// What persons decided about findings, found again for the findings of today.
import type { Finding, FindingSide, Judgement } from '../../model/finding.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import { standingIn, type Standing } from '../align/judged.ts';
import { readSide } from '../align/sides.ts';

type Side = Pick<FindingSide, 'text' | 'segments' | 'words'>;

/** What tells one finding from another: its kind, and on each side the text, the segments and the words. */
export function findingKey(kind: string, source: Side | null, target: Side | null): string {
  const side = (one: Side | null): unknown => one && [one.text, one.segments, one.words];
  return JSON.stringify([kind, side(source), side(target)]);
}

/**
 * Gives for a finding what a person decided about it, as long as its segments read as they did then; undefined where it is open. Segments that were
 * retired count as what took their place.
 */
export function judgementsOf(content: RecordContent): (finding: Finding) => Judgement | undefined {
  const texts = new Map(content.texts.map((text) => [text.id, text]));
  const made = new Map<string, Standing>();
  const standing = (text: Text): Standing => {
    const known = made.get(text.id) ?? standingIn(readSide(text, [], 'source'));
    made.set(text.id, known);
    return known;
  };
  const isAsJudged = (side: Judgement['source']): boolean => {
    if (side === null) return true;
    const text = texts.get(side.text);
    return text !== undefined && standing(text).isAsJudged(side);
  };
  const judged = new Map<string, Judgement>();
  for (const one of content.judgements ?? [])
    if (isAsJudged(one.source) && isAsJudged(one.target))
      judged.set(findingKey(one.kind, one.source, one.target), one);
  return ({ kind, source, target }) => judged.get(findingKey(kind, source, target));
}
