// Records at their newest versions: all of an archive, in the order of first publication, or those that somebody names.
import type { Hash } from '../../model/hash.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import { canonicalRecordId } from '../../model/record-id.ts';
import { allRecords } from '../read/in-order.ts';
import { readingProblem } from '../read/outcome.ts';
import type { Archive } from '../services.ts';

export interface WholeRecord {
  readonly manifest: Manifest;
  readonly version: Hash;
  readonly content: RecordContent;
}

/** One by one; a record that is withdrawn meanwhile is left out. */
export async function* eachRecord(
  archive: Pick<Archive, 'store'>,
  signal: AbortSignal,
): AsyncGenerator<WholeRecord> {
  const { store } = archive;
  for await (const { id, withdrawn } of allRecords(archive, signal)) {
    signal.throwIfAborted();
    const head = withdrawn ? undefined : await store.head(id, signal);
    if (head === undefined) continue;
    try {
      yield { ...head, content: await store.content(head.manifest, signal) };
    } catch (error) {
      // Its parts went with it, between the two.
      if ((await store.head(id, signal)) !== undefined) throw error;
    }
  }
}

/** Those that are asked for by id, in that order, each with the name that was given, or all. Problem `no-record` for a name that is none. */
export async function* recordsAsked(
  archive: Pick<Archive, 'store'>,
  asked: readonly string[] | 'all',
  signal: AbortSignal,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<WholeRecord & { readonly name?: string }> {
  if (asked === 'all') {
    yield* eachRecord(archive, signal);
    return;
  }
  for (const name of asked) {
    signal.throwIfAborted();
    const id = canonicalRecordId(name);
    const head = id === undefined ? undefined : await archive.store.head(id, signal);
    if (head === undefined) onProblem({ ...readingProblem(name, { kind: 'absent' }), where: { file: name } });
    else yield { ...head, content: await archive.store.content(head.manifest, signal), name };
  }
}
