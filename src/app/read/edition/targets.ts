// The cross-references of a record: what they lead to, each target once.
import { walkBlocks } from '../../../model/block.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { ReferenceTarget } from '../../../model/span.ts';

/** The same for two targets that are the same. */
export function targetKey(target: ReferenceTarget): string {
  if ('address' in target) return `address ${target.address}`;
  if ('record' in target) return `record ${target.record} ${target.place ?? ''}`;
  if ('place' in target) return `place ${target.place}`;
  return `source ${JSON.stringify([target.format, target.key, target.anchor ?? null])}`;
}

/** Every target within an archive that the texts refer to, in the order of the first reference to each. */
export function targetsIn({ texts }: RecordContent): ReferenceTarget[] {
  const found = new Map<string, ReferenceTarget>();
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      for (const span of block.spans)
        if (span.type === 'reference' && !('address' in span.target)) {
          const key = targetKey(span.target);
          if (!found.has(key)) found.set(key, span.target);
        }
  return [...found.values()];
}
