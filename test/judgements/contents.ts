// All records of an archive by their source keys, as the judgements name them.
import type { RecordContent } from '../../src/model/record.ts';
import type { RecordId } from '../../src/model/record-id.ts';
import type { Store } from '../../src/store/port.ts';

/** What the newest version of each record holds, withdrawn records left out. */
export async function recordsBySource(
  store: Store,
): Promise<ReadonlyMap<string, { readonly id: RecordId; readonly content: RecordContent }>> {
  const found = new Map<string, { id: RecordId; content: RecordContent }>();
  for (let after = 0; ;) {
    const lines = await store.records(after, 500);
    for (const { id, withdrawn, seq } of lines) {
      after = seq;
      const head = withdrawn ? undefined : await store.head(id);
      if (head === undefined) continue;
      const content = await store.content(head.manifest);
      found.set(content.description.source.key, { id, content });
    }
    if (lines.length === 0) return found;
  }
}
