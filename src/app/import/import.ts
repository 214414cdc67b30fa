// The import: walks sources, reads them by their formats, and publishes what is new, batch by batch.
import type { ParseContext } from '../../formats/port.ts';
import type { Draft, Parsed } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { usualImageLimits, type ImageLimits } from '../../image/source.ts';
import type { Archive } from '../services.ts';
import { candidateAt } from './at-address.ts';
import { createBatch } from './batch.ts';
import { createEntryIntake, type EntryCounts } from './entry-intake.ts';
import { documentReader, keptFiles } from './fetch/documents.ts';
import { withImages } from './fetch/fetch-images.ts';
import type { FetchLimits } from './fetch/limits.ts';
import { Web } from './fetch/web.ts';
import { identify } from './identity.ts';
import { done, prepare, publish, type NewDraft } from './intake.ts';
import type { ImageTally } from './store-images.ts';
import { scanReader } from './look-at-scan.ts';
import { walk } from './walk.ts';

export interface ImportOptions {
  readonly format?: string | undefined;
  readonly collection?: string | undefined;
  readonly dryRun?: boolean;
  readonly by: string;
  readonly maxTextBytes?: number;
  /** A mapping file for tables. */
  readonly mapping?: ParseContext['mapping'];
  /** What page images may be; the usual limits where they are absent. */
  readonly imageLimits?: ImageLimits | undefined;
  /** Page images and annotations that others publish are fetched, within these limits; only referred to where it is absent. */
  readonly fetchImages?: Partial<FetchLimits> | undefined;
  /** Within which sources are fetched that are named by their address; the usual limits where it is absent. */
  readonly fetchLimits?: Partial<FetchLimits> | undefined;
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

/**
 * What an import did. `failed` counts sources that gave nothing. `entries`: the authorities and units that sources describe. `records` are the
 * new versions, in order.
 */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly entries: EntryCounts;
  /** Of new versions: pages whose images were looked at, and how many of these cannot be shown, by the codes of the problems that say why. */
  readonly pageImages: ImageTally;
  readonly problems: readonly Problem[];
  readonly records: readonly { readonly id: string; readonly version: number; readonly title: string }[];
}

/** A page of a longer text would keep one reader waiting for seconds, and all others with him. */
const defaultMaxTextBytes = 8 * 1024 * 1024;

/**
 * Imports files and folders, and documents that are named by their address. Repeatable without doubles; what was published before an interruption stays, and a repetition
 * goes on from there. One bad source never stops the others. Throws only for faults of the store, and when aborted.
 */
export async function importSources(
  archive: Archive,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const { signal } = options;
  const dryRun = options.dryRun === true;
  const batch = createBatch<NewDraft>();
  const report = { imported: 0, unchanged: 0, failed: 0 };
  const problems: Problem[] = [];
  const records: { id: string; version: number; title: string }[] = [];
  const pageImages = { pages: 0, unshown: new Map<string, number>() };
  const imageLimits = options.imageLimits ?? usualImageLimits;
  const intake = { by: options.by, dryRun, imageLimits, signal };
  const entries = createEntryIntake(archive, intake, (problem) => void problems.push(problem));

  const web = new Web({ ...options.fetchLimits, ...options.fetchImages }, signal);
  // A dry run changes nothing, and asks nobody for anything but what the person names.
  const isFetching = options.fetchImages !== undefined && !dryRun;

  const flush = async (): Promise<void> => {
    await entries.flush();
    const taken = batch.take();
    for (const one of dryRun ? taken.map(done) : await publish(archive, taken, signal)) {
      if (one.kind === 'published') {
        report.imported++;
        records.push({ id: one.id, version: one.version, title: one.title });
      } else if (one.kind === 'unchanged') report.unchanged++;
      else {
        report.failed++;
        problems.push(one.problem);
      }
    }
  };

  const take = async (parsed: Parsed): Promise<void> => {
    problems.push(...parsed.problems);
    if (parsed.entries !== undefined) await entries.take(parsed.name, parsed.entries);
    if (parsed.draft === undefined) {
      if (gaveNothing(parsed)) report.failed++;
      return;
    }
    const draft = inCollection(parsed.draft, options.collection);
    if (!isFetching) return takeDraft(draft, parsed.name);
    const fetched = await withImages(archive, draft, parsed.name, web, signal);
    try {
      problems.push(...fetched.problems);
      await takeDraft(fetched.draft, parsed.name);
      // What was fetched lies on the disk twice until its record is there; and it took longer than a batch may.
      if (fetched.draft !== draft) await flush();
    } finally {
      await fetched.release();
    }
  };

  const takeDraft = async (draft: Draft, name: string): Promise<void> => {
    let id = await identify(archive, draft);
    if (batch.has(id)) {
      // A record that occurs twice must find its first occurrence published.
      await flush();
      id = await identify(archive, draft);
    }
    const prepared = await prepare(archive, draft, id, name, intake);
    problems.push(...prepared.problems);
    if (prepared.kind === 'unchanged') report.unchanged++;
    else if (prepared.kind === 'refused') report.failed++;
    else {
      batch.add(prepared.id, prepared);
      pageImages.pages += prepared.tally.pages;
      for (const [code, count] of Object.entries(prepared.tally.unshown))
        pageImages.unshown.set(code, (pageImages.unshown.get(code) ?? 0) + count);
    }
    if (batch.full) await flush();
  };

  const context: ParseContext = {
    signal,
    maxTextBytes: options.maxTextBytes ?? defaultMaxTextBytes,
    mapping: options.mapping,
    lookAtScan: scanReader(imageLimits, signal),
    keptFile: keptFiles(archive),
    ...(isFetching && { fetchDocument: documentReader(web, signal) }),
  };
  const found = walk(paths, {
    formats: archive.importFormats,
    format: options.format,
    fetch: (address) => candidateAt(address, web, context.maxTextBytes),
    signal,
  });
  for await (const one of found) {
    options.onProgress?.({ ...report, name: 'name' in one ? one.name : one.candidate.name });
    if ('problem' in one) {
      problems.push(one.problem);
      if (one.problem.severity === 'error') report.failed++;
      continue;
    }
    for await (const parsed of one.format.parse(one.candidate, context)) {
      signal.throwIfAborted();
      await take(parsed);
    }
  }
  await flush();
  const tally = { pages: pageImages.pages, unshown: Object.fromEntries(pageImages.unshown) };
  return { dryRun, ...report, entries: entries.counts, pageImages: tally, problems, records };
}

/** Whether a step of a source has nothing for the archive: it could not be read, or says no word. */
function gaveNothing({ entries, problems }: Parsed): boolean {
  if (entries !== undefined) return false;
  return problems.length === 0 || problems.some(({ severity }) => severity === 'error');
}

function inCollection(draft: Draft, collection: string | undefined): Draft {
  if (collection === undefined || draft.description.collections.includes(collection)) return draft;
  const collections = [...draft.description.collections, collection];
  return { ...draft, description: { ...draft.description, collections } };
}
