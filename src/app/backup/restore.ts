// The restore: a backup file becomes an archive again, without what was withdrawn since.
import { resolve } from 'node:path';
import type { Problem, Result } from '../../model/problem.ts';
import { checkArchive } from '../check/check.ts';
import { rebuildArchive } from '../rebuild/rebuild.ts';
import type { Archive, Services } from '../services.ts';
import { applyDecisions } from './apply-decisions.ts';
import { openBackup, type BackupFile } from './backup-file.ts';
import { gatherDecisions, knownUntil, takenBlobs, type LaterDecisions } from './later-decisions.ts';
import { refusalOf } from './refusals.ts';
import { prepareSite, type Site } from './site.ts';
import { unpack } from './unpack.ts';

export interface RestoreOptions {
  /** The folder of the new archive. */
  readonly dir: string;
  /** What else tells of withdrawals: the old archive's folder, a list, another backup. */
  readonly withdrawals?: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RestoreProgress) => void;
}

/** `unpacking`: bytes of the file; `reading`: files of a copy, `of` how many is not known and 0; `deriving`, `checking`: records. */
export interface RestoreProgress {
  readonly doing: 'unpacking' | 'reading' | 'deriving' | 'checking';
  readonly done: number;
  readonly of: number;
}

/** What was restored. `problems`: what the check found, and what there is to know; `found` as the check counts. */
export interface RestoreReport {
  readonly data: string;
  readonly title: string;
  /** Of the backup; of a copy, that of the last line of its log. */
  readonly date: string;
  readonly records: number;
  readonly withdrawn: number;
  readonly versions: number;
  readonly blobs: number;
  readonly withdrawals: {
    /** Records withdrawn, opened or closed now, because that had been decided after the backup. */
    readonly applied: readonly string[];
    readonly access: readonly string[];
    /** Files and folders that this was known from. */
    readonly from: readonly string[];
    /** What was decided later than this is not known here. */
    readonly knownUntil: string;
  };
  readonly found: number;
  readonly problems: readonly Problem[];
}

/**
 * Restores a backup into a folder that is absent or empty: the same ids, versions, hashes, access policies and log. Whatever the backup
 * itself, newer ones beside it, or `withdrawals` say to have been withdrawn is withdrawn in it. Every blob is held against its hash and the
 * whole checked; only then the folder becomes an archive. Findings of the check do not stop it: a damaged archive is backed up, and
 * comes back, as it was.
 */
export async function restoreArchive(
  services: Pick<Services, 'openArchive'>,
  path: string,
  options: RestoreOptions,
): Promise<Result<RestoreReport>> {
  const file = resolve(path);
  let backup: BackupFile | undefined;
  let site: Site | undefined;
  try {
    const opened = await openBackup(file);
    if (!opened.ok) return opened;
    backup = opened.value;
    const later = await gatherDecisions(backup, options.withdrawals ?? [], services);
    site = await prepareSite(options.dir);
    const report = await build(services, backup, site, later, options);
    await site.complete();
    return { ok: true, value: report, problems: report.problems };
  } catch (error) {
    await site?.clear();
    options.signal.throwIfAborted();
    const refusal = refusalOf(error, site === undefined ? file : resolve(options.dir));
    if (refusal === undefined) throw error;
    return refusal;
  } finally {
    await backup?.close();
  }
}

async function build(
  services: Pick<Services, 'openArchive'>,
  backup: BackupFile,
  { folder }: Site,
  later: LaterDecisions,
  options: RestoreOptions,
): Promise<RestoreReport> {
  const { signal, onProgress } = options;
  const { archive, outdated, blobs } = await unpack(backup, {
    folder,
    open: async (dir) => services.openArchive(dir, { formats: 'none' }),
    signal,
    without: takenBlobs(later.sources),
    onProgress: (done) => onProgress?.({ doing: 'unpacking', done, of: backup.length }),
  });
  try {
    if (outdated) await rebuildArchive(archive, { signal });
    const applied = await applyDecisions(archive, later.sources, signal);
    const checked = await check(archive, backup, options);
    const until = knownUntil(later.sources);
    return {
      data: options.dir,
      title: backup.manifest.title,
      date: backup.manifest.date,
      records: checked.records,
      withdrawn: checked.withdrawn,
      versions: checked.versions,
      blobs,
      withdrawals: {
        applied: applied.withdrawn,
        access: applied.access,
        from: later.sources.map(({ from }) => from),
        knownUntil: until,
      },
      found: checked.found,
      problems: [
        ...later.problems,
        ...applied.problems,
        ...checked.problems,
        ...(later.complete ? [] : [unknownAfter(until, backup.path)]),
      ],
    };
  } finally {
    await archive.close();
  }
}

function check(
  archive: Archive,
  { manifest }: BackupFile,
  { signal, onProgress }: RestoreOptions,
): ReturnType<typeof checkArchive> {
  return checkArchive(archive, {
    signal,
    onProgress: ({ records }) => onProgress?.({ doing: 'checking', done: records, of: manifest.records }),
  });
}

/** What was decided later than what a restore knows of. */
export function unknownAfter(until: string, file: string): Problem {
  return {
    code: 'withdrawals-unknown',
    severity: 'note',
    message: `What was withdrawn or closed after ${until} is not known to this restore.`,
    where: { file },
    hint:
      'If there was anything: withdraw it again before you serve the archive, or restore once more with --withdrawals and the folder of the ' +
      'old archive, or a list that `verno withdrawals` printed.',
  };
}
