// All records of an archive at their newest versions, in the order of first publication.
import type { Hash } from '../../model/hash.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Archive } from '../services.ts';

export interface WholeRecord {
  readonly manifest: Manifest;
  readonly version: Hash;
  readonly content: RecordContent;
}

/** Lines asked for at once. */
const step = 200;

/** One by one; a record that is withdrawn meanwhile is left out. */
export async function* eachRecord(
  { store }: Pick<Archive, 'store'>,
  signal: AbortSignal,
): AsyncGenerator<WholeRecord> {
  for (let after = 0; ;) {
    const lines = await store.records(after, step, signal);
    for (const { seq, id, withdrawn } of lines) {
      signal.throwIfAborted();
      after = seq;
      const head = withdrawn ? undefined : await store.head(id, signal);
      if (head === undefined) continue;
      try {
        yield { ...head, content: await store.content(head.manifest, signal) };
      } catch (error) {
        // Its parts went with it, between the two.
        if ((await store.head(id, signal)) !== undefined) throw error;
      }
    }
    if (lines.length === 0) return;
  }
}
