// The copy that needs no server: every page and file of the public archive, as it would be answered to anybody.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../../model/problem.ts';
import { archiveName } from '../backup/decisions.ts';
import { refusalOf } from '../backup/refusals.ts';
import { decidedSince } from '../dumps/decided.ts';
import { claimFolder } from '../export/claim.ts';
import type { Archive } from '../services.ts';
import { closingFiles } from './closing.ts';
import { CopyFiles, sizeOf, unfinishedFolder, type Counts } from './files.ts';
import { JournalWriter, readJournal, type CopiedFile } from './journal.ts';
import { momentOf } from './moment.ts';
import { sayNotWhole, sayWhole } from './not-whole.ts';
import { objectionTo } from './objection.ts';
import type { CopyRenderer } from './port.ts';
import { writeCopySearch } from './search/write-search.ts';
import { Made, Unchanged } from './unchanged.ts';
import { walkSite } from './walk.ts';

export interface CopyOptions {
  readonly out: string;
  /** Whether every file of the last run is held against its checksum, and not against its size alone; and every answer is asked for, though nothing has changed. */
  readonly verify?: boolean | undefined;
  readonly signal: AbortSignal;
  /** Answers that were looked at, and those that are known to be wanted. */
  readonly onProgress?: ((done: number, known: number) => void) | undefined;
}

export interface CopyReport extends Readonly<Counts> {
  /** The folder, absolute. */
  readonly folder: string;
  /** Files, and bytes of all of them. */
  readonly files: number;
  readonly bytes: number;
  /** Whether downloads of the whole archive are in it. */
  readonly dumps: boolean;
  /** What could not be made, and is missing. */
  readonly problems: readonly Problem[];
}

/** Begun anew so many times where the archive changes meanwhile. */
const attempts = 3;

/**
 * Writes or renews a copy. What anybody may read is in it, and nothing else; what was withdrawn or closed since the last run leaves it. The same archive gives
 * the same bytes. A run that is cut off is gone on with by the next. Problems: `export-running`, `folder-not-empty`, those of `objectionTo`, or a fault of the disk.
 */
export async function copySite(
  archive: Archive,
  renderer: CopyRenderer,
  options: CopyOptions,
): Promise<Result<CopyReport>> {
  const { signal } = options;
  try {
    const name = await archiveName(archive, signal);
    const { seq } = await archive.store.stats(signal);
    const made = { archive: name, address: renderer.address, seq };
    const claim = await claimFolder(options.out, async (folder, names) => objectionTo(folder, names, made));
    if (!claim.ok) return claim;
    const { folder } = claim.value;
    try {
      const report = await renew(archive, renderer, folder, name, options);
      return { ok: true, value: report, problems: [] };
    } finally {
      await fs.rm(join(folder, unfinishedFolder), { recursive: true, force: true });
      await claim.value.release();
    }
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error, options.out, true);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

async function renew(
  archive: Archive,
  renderer: CopyRenderer,
  folder: string,
  name: Awaited<ReturnType<typeof archiveName>>,
  options: CopyOptions,
): Promise<CopyReport> {
  const { signal } = options;
  const { address } = renderer;
  const last = await readJournal(folder);
  const before = last?.files ?? new Map<string, null>();
  let moment = await momentOf(archive, renderer, signal, last?.moment?.place);
  if (last?.whole === true && last.moment?.name === moment.name && options.verify !== true) {
    const standing = allStanding(folder, before);
    if (standing !== undefined) {
      await sayWhole(folder);
      return { ...standing, folder, written: 0, unchanged: standing.files, removed: 0, problems: [] };
    }
  }
  await fs.rm(join(folder, unfinishedFolder), { recursive: true, force: true });
  await fs.mkdir(join(folder, unfinishedFolder));
  const journal = await JournalWriter.begin(
    folder,
    { archive: name, whole: false, address, moment: undefined },
    before,
  );
  try {
    await sayNotWhole(folder);
    const files = new CopyFiles(folder, journal, before, options.verify === true);
    let problems: readonly Problem[] = [];
    let settled = false;
    let made = new Made();
    for (let attempt = 1; attempt <= attempts && !settled; attempt++) {
      const { seq } = await archive.store.stats(signal);
      made = new Made();
      // What has changed while a walk was made is not known well enough: the next one asks for everything.
      const isFirst = attempt === 1 && options.verify !== true;
      const unchanged = new Unchanged(isFirst ? last : undefined, moment, renderer);
      problems = await walkSite(archive, renderer, files, { ...options, unchanged, made });
      const search = {
        folder: join(folder, unfinishedFolder, 'search'),
        put: async (piece: string, script: string) =>
          files.put(`search/${piece}.js`, script, { address: '' }),
        pageOf: (id: string) => renderer.fileOf(`/records/${id}`),
      };
      await writeCopySearch(archive, search, signal);
      // What was withdrawn while the copy was made must not be in it; and no page may lead to what has come since and is not there.
      const now = await momentOf(archive, renderer, signal);
      settled = now.name === moment.name;
      moment = now;
      // What has come since may wait for the next run; what has gone since must not stay.
      if (!settled && attempt === attempts && (await decidedSince(archive, seq, signal)).found)
        problems = [...problems, withdrawnMeanwhile];
    }
    // Before anything else is written, which might fail: what is not for everybody any more.
    await removeRest(files, ({ address }) => address !== '');
    const own = { address: '' };
    for (const { file, body } of closingFiles(
      await archive.store.info(),
      await renderer.absent(signal),
      files,
    ))
      await files.put(file, body, own);
    await removeRest(files, () => true);
    const kept = files.kept();
    const whole = problems.length === 0;
    const final = await JournalWriter.begin(
      folder,
      { archive: name, whole, address, moment: whole && settled ? moment : undefined },
      kept.map((copied) => [copied.file, copied] as const),
    );
    try {
      if (settled) await final.made(made.all());
    } finally {
      await final.close();
    }
    if (whole) await sayWhole(folder);
    const bytes = kept.reduce((sum, { size }) => sum + size, 0);
    const dumps = kept.some(isDumps);
    return { ...files.counts, folder, files: kept.length, bytes, dumps, problems };
  } finally {
    await journal.close();
  }
}

const withdrawnMeanwhile: Problem = {
  code: 'withdrawn-meanwhile',
  severity: 'error',
  message: 'While the copy was made, something was withdrawn or closed, and the copy may still hold it.',
  hint: 'Run the same command again when nobody withdraws or closes; until then the copy says that it is not whole.',
};

const isDumps = ({ address }: CopiedFile): boolean => address === '/data';

/** How many files there are, and their bytes, where each of them stands as long as it was written; undefined where one does not, or it is not known whether it should. */
function allStanding(
  folder: string,
  files: ReadonlyMap<string, CopiedFile | null>,
): Pick<CopyReport, 'files' | 'bytes' | 'dumps'> | undefined {
  let bytes = 0;
  let dumps = false;
  for (const [file, copied] of files) {
    if (copied === null || sizeOf(join(folder, file)) !== copied.size) return undefined;
    bytes += copied.size;
    dumps ||= isDumps(copied);
  }
  return { files: files.size, bytes, dumps };
}

async function removeRest(files: CopyFiles, wanted: (copied: CopiedFile) => boolean): Promise<void> {
  await files.remove(
    files.rest().flatMap(([file, copied]) => (copied === null || wanted(copied) ? [file] : [])),
  );
}
