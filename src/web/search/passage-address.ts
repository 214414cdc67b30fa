// Where a passage of a result is found: its segment, in that version of the record.
import type { Passage } from '../../app/search/view.ts';
import type { ListEntry } from '../../app/read/view.ts';
import type { Links, TextView } from '../links.ts';
import type { SearchAsked } from './asked.ts';

/** The segment's address, in a view that shows its text; the page marks what was asked for. */
export function passageAddress(
  entry: ListEntry,
  passage: Passage,
  { q, without }: Pick<SearchAsked, 'q' | 'without'>,
  links: Links,
): string {
  const address = links.segment(entry.id, entry.version, passage.segment, viewOf(entry, passage));
  return links.search?.finding(address, q, without) ?? address;
}

/**
 * The usual view shows one original and one translation, which are nearly always the first two texts: where there may be more, and for a
 * summary, the text is named.
 */
function viewOf({ languages }: ListEntry, { text, role }: Passage): TextView {
  if (role === 'notes' || languages.length > 2 || !/^t[12]$/.test(text))
    return { kind: role === 'translation' ? 'parallel' : 'original', text };
  return { kind: 'parallel' };
}
