// The import: walks sources, reads them by their formats, and publishes what is new, batch by batch.
import type { Draft, Parsed } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import type { Archive } from '../services.ts';
import { createBatch } from './batch.ts';
import { Intake, type Prepared } from './intake.ts';
import { walk } from './walk.ts';

export interface ImportOptions {
  readonly format?: string | undefined;
  readonly collection?: string | undefined;
  readonly dryRun?: boolean;
  readonly by: string;
  readonly maxTextBytes?: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  /** What is being read now. */
  readonly name: string;
}

/** What an import did. `failed` counts sources that gave no record. `records` are the new versions, in order. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly problems: readonly Problem[];
  readonly records: readonly { readonly id: string; readonly version: number; readonly title: string }[];
}

const defaultMaxTextBytes = 64 * 1024 * 1024;

/**
 * Imports files and folders. Repeatable without doubles; what was published before an interruption stays, and a repetition
 * goes on from there. One bad source never stops the others. Throws only for faults of the store, and when aborted.
 */
export async function importSources(
  archive: Archive,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const { signal } = options;
  const intake = new Intake(archive, options.by, options.dryRun === true);
  const batch = createBatch<Prepared>();
  const report = { imported: 0, unchanged: 0, failed: 0 };
  const problems: Problem[] = [];
  const records: { id: string; version: number; title: string }[] = [];

  const flush = async (): Promise<void> => {
    for (const done of await intake.publish(batch.take(), signal)) {
      if (done.kind === 'published') {
        report.imported++;
        records.push({ id: done.id, version: done.version, title: done.title });
      } else {
        report.failed++;
        problems.push(done.problem);
      }
    }
  };

  const take = async (parsed: Parsed): Promise<void> => {
    problems.push(...parsed.problems);
    if (parsed.draft === undefined) {
      report.failed++;
      return;
    }
    const draft = inCollection(parsed.draft, options.collection);
    if (batch.has(await intake.idOf(draft))) await flush();
    const prepared = await intake.prepare(draft, parsed.name);
    problems.push(...prepared.problems);
    if (prepared.kind === 'unchanged') report.unchanged++;
    else if (prepared.kind === 'refused') report.failed++;
    else batch.add(prepared.id, prepared);
    if (batch.full) await flush();
  };

  const context = { signal, maxTextBytes: options.maxTextBytes ?? defaultMaxTextBytes };
  const found = walk(paths, { formats: archive.importFormats, format: options.format, signal });
  for await (const one of found) {
    options.onProgress?.({ ...report, name: 'name' in one ? one.name : one.candidate.name });
    if ('problem' in one) {
      problems.push(one.problem);
      report.failed++;
      continue;
    }
    for await (const parsed of one.format.parse(one.candidate, context)) {
      signal.throwIfAborted();
      await take(parsed);
    }
  }
  await flush();
  return { dryRun: options.dryRun === true, ...report, problems, records };
}

function inCollection(draft: Draft, collection: string | undefined): Draft {
  if (collection === undefined || draft.description.collections.includes(collection)) return draft;
  const collections = [...draft.description.collections, collection];
  return { ...draft, description: { ...draft.description, collections } };
}
