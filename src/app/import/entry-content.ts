// What of an authority its source says, and what persons have decided here: the two are kept apart when the source is imported again.
import type { Authority } from '../../model/authority.ts';
import { isAuthority, type EntryContent } from '../../model/entry.ts';

/** The content without what only a person may say. */
export function asSourceSays(content: EntryContent): EntryContent {
  if (!isAuthority(content)) return content;
  const { distinct: _, ...said } = content;
  return { ...said, joined: null };
}

/** What a source says, with what persons decided of the entry that stands. */
export function withDecisions(content: EntryContent, standing: EntryContent): EntryContent {
  if (!isAuthority(content) || !isAuthority(standing)) return content;
  return decided(content, standing);
}

function decided(content: Authority, { joined, distinct }: Authority): Authority {
  const { distinct: _, ...said } = content;
  return { ...said, joined, ...(distinct !== undefined && { distinct }) };
}
