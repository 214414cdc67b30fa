// The records that a recognition would give their first transcription.
import type { Archive } from '../services.ts';
import { planOf } from './plan.ts';

const pageSize = 256;

/** The ids of all records that have page images and no transcription, in the order in which they came. */
export async function withoutText({ store }: Pick<Archive, 'store'>, signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  let after = 0;
  for (;;) {
    const lines = await store.records(after, pageSize, signal);
    for (const { id, withdrawn } of lines) {
      const head = withdrawn ? undefined : await store.head(id, signal);
      if (head !== undefined && planOf(await store.content(head.manifest, signal)).kind === 'write')
        found.push(id);
    }
    const last = lines.at(-1);
    if (last === undefined) return found;
    after = last.seq;
  }
}
