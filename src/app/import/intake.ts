// The intake of drafts: which record each is, what it becomes, whether that is new, and its publication.
import type { Description } from '../../model/description.ts';
import type { Draft } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { RecordContent } from '../../model/record.ts';
import type { NewVersion, StoredVersion } from '../../store/port.ts';
import { assembleVersion, isUnchanged } from '../publish/assemble.ts';
import { judge } from '../publish/judge.ts';
import type { Archive } from '../services.ts';
import { assignIds } from './assign.ts';
import { onFetchedBefore } from './fetch/zones.ts';
import { leftOut } from './judged.ts';
import { isOwnWork, isUnrelated } from './lineage.ts';
import { storeFiles } from './store-files.ts';
import type { ImageTally } from './store-images.ts';
import type { IntakeOptions } from './intake-options.ts';
import { describeConflict, headEdited, idTaken, staleEdit, unrelated } from './intake-problems.ts';
import { titleOf } from './title.ts';
import { tooHeavy } from './weight.ts';

/** What a draft comes to, before it is published. */
export type Prepared =
  | {
      readonly kind: 'new';
      readonly id: RecordId;
      readonly name: string;
      readonly version: NewVersion;
      /** Prepares the same draft anew, against what stands then. */
      readonly again: () => Promise<Prepared>;
      /** Of the page images that were looked at. */
      readonly tally: ImageTally;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'unchanged'; readonly id: RecordId; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export type NewDraft = Extract<Prepared, { kind: 'new' }>;

export type Done =
  | { readonly kind: 'published'; readonly id: RecordId; readonly version: number; readonly title: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Makes a draft into a version that can be published, or says why there is none. Blobs are stored; nothing else is written. */
export async function prepare(
  archive: Archive,
  draft: Draft,
  id: RecordId,
  name: string,
  options: IntakeOptions,
): Promise<Prepared> {
  const { store } = archive;
  const { format, key } = draft.description.source;
  const bySource = await store.bySource(format, key);
  if (bySource !== undefined && bySource !== id) return refused(idTaken(name, id, bySource));
  const withdrawal = await store.withdrawal(id);
  if (withdrawal !== undefined)
    return refused(describeConflict(name, { kind: 'withdrawn', record: id, withdrawal }));

  const head = await store.head(id);
  const isEdit = draft.id !== undefined && head !== undefined;
  const base = head === undefined || isEdit ? head : await lastImport(archive, head);
  const before = base === undefined ? undefined : await store.content(base.manifest);
  const stored = await storeFiles(archive, draft, name, options, before?.description);
  if (!stored.ok) return { kind: 'refused', problems: stored.problems };

  const { tally } = stored.value;
  const kept = isEdit ? stored.value.description : withCollections(stored.value.description, before);
  const onImages = onFetchedBefore(draft, kept.pages);
  const assigned = assignIds({ ...draft, description: kept, zones: onImages }, before);
  const { problems: unassigned, ...content } = assigned;
  const left = isEdit && before !== undefined ? leftOut(before, content) : [];
  const problems = [...stored.problems, ...[...unassigned, ...left].map((problem) => placed(problem, name))];
  const heavy = tooHeavy(name, content.texts);
  if (heavy !== undefined) return { kind: 'refused', problems: [...problems, heavy] };
  const wrong = judge(content);
  if (wrong.length > 0)
    return {
      kind: 'refused',
      problems: [...problems, ...wrong.map((problem) => placed(problem, name))],
    };

  const by = draft.editor ?? options.by;
  const origin = isEdit ? ('edit' as const) : ('import' as const);
  const version = assembleVersion({
    id,
    content,
    previous: head,
    by,
    origin,
    note: draft.note ?? '',
    base: isEdit ? draft.base : undefined,
  });
  if (base !== undefined && isUnchanged(version, base)) return { kind: 'unchanged', id, problems };
  if (head !== undefined && !isEdit && head.manifest.origin === 'edit')
    return refused(headEdited(name, id, head));
  if (isEdit && draft.base !== undefined && !(await isOwnWork(archive, head, draft.base, by)))
    return refused(staleEdit(name, id, head));
  if (!isEdit && before !== undefined && isUnrelated(before, content))
    return refused(unrelated(name, id, before));
  const again = (): Promise<Prepared> => prepare(archive, draft, id, name, options);
  return { kind: 'new', id, name, version, again, tally, problems };
}

/** A collection that an operator once put a source into stays, though the source does not know of it; an edit may take it out. */
function withCollections(description: Description, before: RecordContent | undefined): Description {
  const own = new Set(description.collections);
  const others = (before?.description.collections ?? []).filter((one) => !own.has(one));
  return others.length === 0
    ? description
    : { ...description, collections: [...description.collections, ...others] };
}

/** Publishes prepared versions in one batch; where one of them conflicts, the others still get through, each by itself. */
export async function publish(
  archive: Archive,
  batch: readonly NewDraft[],
  signal: AbortSignal,
): Promise<Done[]> {
  if (batch.length === 0) return [];
  const together = await archive.store.publish(
    batch.map(({ version }) => version),
    signal,
  );
  if (together.ok) return batch.map(done);
  const results: Done[] = [];
  for (const one of batch) {
    results.push(...(await publishAlone(archive, one, signal)));
  }
  return results;
}

/** One version; where somebody else was faster, the draft is held against what stands now, once more. */
async function publishAlone(
  archive: Archive,
  draft: NewDraft,
  signal: AbortSignal,
  isRepetition = false,
): Promise<Done[]> {
  const published = await archive.store.publish([draft.version], signal);
  if (published.ok) return [done(draft)];
  const { conflicts } = published;
  const isRace = conflicts.every(
    ({ kind }) => kind === 'moved' || kind === 'blob-missing' || kind === 'withheld',
  );
  if (!isRace || isRepetition)
    return conflicts.map((conflict) => ({ kind: 'failed', problem: describeConflict(draft.name, conflict) }));
  const again = await draft.again();
  if (again.kind === 'new') return publishAlone(archive, again, signal, true);
  if (again.kind === 'unchanged') return [{ kind: 'unchanged' }];
  return again.problems.map((problem) => ({ kind: 'failed', problem }));
}

export function done({ id, version }: NewDraft): Done {
  return {
    kind: 'published',
    id,
    version: version.manifest.number,
    title: titleOf(version.content.description),
  };
}

/** The newest version that an import made: what a source is compared with, so that an edit since does not look like news. */
async function lastImport(archive: Archive, head: StoredVersion): Promise<StoredVersion | undefined> {
  if (head.manifest.origin === 'import') return head;
  const versions = await archive.store.versions(head.manifest.id);
  return versions.find((version) => version.manifest.origin === 'import') ?? head;
}

function refused(problem: Problem): Prepared {
  return { kind: 'refused', problems: [problem] };
}

function placed(problem: Problem, file: string): Problem {
  return { ...problem, where: { file, ...problem.where } };
}
