// Who says that the rows of facing pages belong together.
import type { SegmentLink } from '../../text/align/segment-link.ts';
import { words } from './words.ts';

/** How many links were computed, confirmed or corrected, and how many are of words that have changed since. */
export function linkedInWords(links: readonly SegmentLink[] | undefined): string {
  if (links === undefined) return words.linkedByOrder;
  const both = links.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const count = (by: SegmentLink['by']): number => both.filter((one) => one.by === by).length;
  const stale = both.filter((one) => one.stale).length;
  return words.linked(count('computed'), count('confirmed'), count('corrected'), stale);
}
