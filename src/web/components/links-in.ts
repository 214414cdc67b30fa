// Which spans of a block may become links: no link may stand in another, and a note's mark, a folio and a sentence's number are links.
import type { Block } from '../../model/block.ts';
import type { Span } from '../../model/span.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

const byStart = (a: Range, b: Range): number => a.start - b.start || b.end - a.end;

/** Adds the spans that meet none of those taken, nor each other; both stay in order. */
function take<T extends Range>(taken: readonly Range[], candidates: readonly T[]): T[] {
  const added: T[] = [];
  let next = 0;
  let end = -1;
  for (const candidate of candidates.toSorted(byStart)) {
    for (let one = taken[next]; one !== undefined && one.end <= candidate.start; one = taken[++next]);
    const other = taken[next];
    if (candidate.start < end || (other !== undefined && other.start < candidate.end)) continue;
    added.push(candidate);
    end = candidate.end;
  }
  return added;
}

/** Whether one of the offsets, which are sorted, lies inside the range and not at its bounds. */
function holds({ start, end }: Range, offsets: readonly number[]): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = offsets[low];
  return found !== undefined && found < end;
}

/**
 * The references and mentions of a block that can be links; a reference goes before a mention that it meets. Time n log n in the number of
 * spans and segments.
 */
export function linkableSpans(block: Block): ReadonlySet<Span> {
  const { spans, segments } = block;
  const wide = spans.filter(({ start, end }) => end > start);
  const candidates = wide.filter((span) => span.type === 'reference' || span.type === 'mention');
  if (candidates.length === 0) return new Set();
  const offsets = [
    ...segments.map(({ start }) => start),
    ...spans.filter((span) => span.type === 'note' || span.type === 'page-break').map(({ start }) => start),
    ...spans.filter((span) => span.type === 'correction').map(({ start }) => start),
  ].sort((a, b) => a - b);
  const free = candidates.filter((span) => !holds(span, offsets));
  const fixed = take(
    [],
    wide.filter((span) => span.type === 'note' || span.type === 'correction'),
  );
  const references = take(
    fixed,
    free.filter((span) => span.type === 'reference'),
  );
  const mentions = take(
    [...fixed, ...references].sort(byStart),
    free.filter((span) => span.type === 'mention'),
  );
  return new Set<Span>([...references, ...mentions]);
}
