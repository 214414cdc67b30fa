// Why two names are taken for one, the surest reason first; each of them true.
import type { Likeness } from './match/likeness.ts';
import type { NameReason, NameReasonKind } from './port.ts';
import type { ReadName } from './read/name.ts';

const order: readonly NameReasonKind[] = [
  'same',
  'order',
  'inflected',
  'initials',
  'system',
  'reading',
  'parts',
  'sound',
  'spelling',
];

/** At least one. */
export function reasonsFor(a: ReadName, b: ReadName, likeness: Likeness): NameReason[] {
  const kinds = new Set(likeness.kinds);
  if (likeness.same && kinds.size === 0) kinds.add('same');
  if (!likeness.same && !kinds.has('inflected'))
    kinds.add(a.split.script === b.split.script ? 'spelling' : 'sound');
  return order.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, systems: [] }));
}
