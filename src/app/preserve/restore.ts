// The restore from a preservation copy: a storage root or a bag becomes the same archive again.
import fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Hash } from '../../model/hash.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { applyDecisions } from '../backup/apply-decisions.ts';
import { knownUntil, namedDecisions, type Source } from '../backup/later-decisions.ts';
import { problemAt, refusalOf, refuse, Refused } from '../backup/refusals.ts';
import { restoreArchive, unknownAfter, type RestoreOptions, type RestoreReport } from '../backup/restore.ts';
import { prepareSite, type Site } from '../backup/site.ts';
import { checkArchive } from '../check/check.ts';
import { rebuildArchive } from '../rebuild/rebuild.ts';
import type { Archive, Services } from '../services.ts';
import { copyAt, type CopyReader } from './restore/copy-at.ts';
import { readAccount, type Account } from './restore/read-log.ts';
import { replayLog } from './restore/replay.ts';
import { takeFiles, type Taken } from './restore/take-files.ts';

type Restoring = Pick<Services, 'openArchive' | 'createArchive'>;

/**
 * Restores an archive into a folder that is absent or empty, from whatever lies at a path: a backup file, an OCFL storage root, a bag as a folder or as a
 * .tar, .tar.gz or .zip file. Of a backup see `restoreArchive`.
 *
 * From a copy come the same ids, versions, hashes, access policies and log, number for number. Every file is held against its checksums, every version against
 * the hash that the log gives; what is missing or damaged is told, and the rest restored, as a damaged backup is. Refused is what has no whole log. What `withdrawals`
 * say to have been withdrawn is withdrawn. The whole is checked; only then the folder becomes an archive.
 */
export async function restoreFrom(
  services: Restoring,
  path: string,
  options: RestoreOptions,
): Promise<Result<RestoreReport>> {
  const copy = resolve(path);
  let site: Site | undefined;
  try {
    const reader = await copyAt(copy);
    if (reader === undefined) {
      if (!(await fs.stat(copy)).isDirectory()) return await restoreArchive(services, path, options);
      return refuse('not-a-copy', 'This folder is neither an OCFL storage root nor a bag.', copy, 'Name the folder in which 0=ocfl_1.1 or bagit.txt stands, or the file that `verno backup` wrote.'); // prettier-ignore
    }
    site = await prepareSite(options.dir);
    const report = await build(services, reader, copy, site.folder, options);
    await site.complete();
    return { ok: true, value: report, problems: report.problems };
  } catch (error) {
    await site?.clear();
    options.signal.throwIfAborted();
    const refusal = refusalOf(error, site === undefined ? copy : resolve(options.dir));
    if (refusal === undefined) throw error;
    return refusal;
  }
}

async function build(
  services: Restoring,
  reader: CopyReader,
  copy: string,
  folder: string,
  options: RestoreOptions,
): Promise<RestoreReport> {
  const created = await services.createArchive(folder, { title: '', description: '', language: 'en' }, { formats: 'none' }); // prettier-ignore
  if (!created.ok) throw new Refused(created);
  const archive = created.value;
  const aside = join(folder, 'copy');
  try {
    await fs.mkdir(aside);
    return await fill(services, archive, reader, copy, aside, options);
  } finally {
    await archive.close();
    await fs.rm(aside, { recursive: true, force: true });
  }
}

async function fill(
  services: Restoring,
  archive: Archive,
  reader: CopyReader,
  copy: string,
  aside: string,
  options: RestoreOptions,
): Promise<RestoreReport> {
  const { signal, onProgress } = options;
  const taken = await takeFiles(archive, reader(aside, signal), {
    aside,
    signal,
    onProgress: (done) => onProgress?.({ doing: 'reading', done, of: 0 }),
  });
  const account = await accountOf(taken, copy);
  const { about } = account;
  const { title, description, language } = about;
  await archive.store.setInfo({ title, description, language }, signal);
  const replayed = await replayLog(archive, account, copy, signal);
  const rebuilt = await rebuildArchive(archive, {
    signal,
    onProgress: ({ records }) => onProgress?.({ doing: 'deriving', done: records, of: about.records }),
  });
  await archive.store.upkeep.restoring.dropStaged(signal);
  // What a damaged version names is not known: then only what was withdrawn, or is a stranger's, is thrown away.
  const isWhole = replayed.problems.length + rebuilt.problems.length === 0;
  const doubtful = [...taken.blobs].filter(([, id]) => isWhole || !replayed.standing.has(id));
  await discardUnused(
    archive,
    doubtful.map(([hash]) => hash),
    signal,
  );

  const until = replayed.at ?? new Date(0).toISOString();
  const own: Source = { archive: about.name, at: until, decisions: [], from: copy };
  const later = await namedDecisions(about.name, options.withdrawals ?? [], services);
  const applied = await applyDecisions(archive, later.sources, signal);
  await archive.store.upkeep.settle(signal);
  const checked = await checkArchive(archive, {
    signal,
    onProgress: ({ records }) => onProgress?.({ doing: 'checking', done: records, of: about.records }),
  });
  const known = knownUntil([own, ...later.sources]);
  // The log tells of what was withdrawn, too.
  const strangers = [...taken.objects].filter((id) => !replayed.ids.has(id));
  const ofCopy = [
    ...taken.problems,
    ...replayed.problems,
    ...strangers.map((id) => stranger(id, copy)),
    ...(replayed.records > about.records ? [fewer(about.records, replayed.records, copy)] : []),
  ];
  return {
    data: options.dir,
    title,
    date: until,
    records: checked.records,
    withdrawn: checked.withdrawn,
    versions: checked.versions,
    blobs: await countBlobs(archive, taken, signal),
    withdrawals: {
      applied: applied.withdrawn,
      access: applied.access,
      from: [own, ...later.sources].map(({ from }) => from),
      knownUntil: known,
    },
    found: checked.found + ofCopy.length,
    problems: [
      ...ofCopy,
      ...applied.problems,
      ...checked.problems,
      ...(about.whole ? [] : [partly(copy)]),
      ...(later.complete ? [] : [unknownAfter(known, copy)]),
    ],
  };
}

/** The copy's account of itself. Where it cannot be had, the reader's own findings say why. */
async function accountOf(taken: Taken, copy: string): Promise<Account> {
  try {
    return await readAccount(taken, copy);
  } catch (error) {
    const refusal = refusalOf(error, copy);
    if (refusal === undefined || taken.problems.length === 0) throw error;
    throw new Refused({ ok: false, problems: [...taken.problems, ...refusal.problems] });
  }
}

const blobsAtOnce = 500;

/** Deletes those among the blobs that no record uses. */
async function discardUnused(
  { store }: Archive,
  hashes: readonly Hash[],
  signal: AbortSignal,
): Promise<void> {
  // Nobody else works here: however young they are.
  const before = new Date(Date.now() + 60_000);
  for (let at = 0; at < hashes.length; at += blobsAtOnce) {
    const some = hashes.slice(at, at + blobsAtOnce);
    const used = await store.upkeep.blobsInUse(some, signal);
    await store.upkeep.discardBlobs(
      some.filter((hash) => !used.has(hash)),
      before,
      signal,
    );
  }
}

async function countBlobs({ blobs }: Archive, taken: Taken, signal: AbortSignal): Promise<number> {
  let count = 0;
  for (const hash of taken.blobs.keys()) if (await blobs.has(hash, signal)) count++;
  return count;
}

function stranger(id: string, copy: string): Problem {
  return problemAt(
    'warning',
    'not-in-log',
    `${id} lies in the copy, but the log does not tell of it: it was not taken.`,
    copy,
    'Somebody has put it there, or it is left from another copy: look where it comes from.',
    id,
  );
}

function fewer(said: number, inLog: number, copy: string): Problem {
  return problemAt(
    'warning',
    'count-differs',
    `By its archive.json the copy holds ${said} of the records, but by its log ${inLog} stand.`,
    copy,
    'Some could not be kept when it was made, or it was altered since: compare it with another copy.',
    'archive.json',
  );
}

function partly(copy: string): Problem {
  return problemAt(
    'note',
    'copy-of-some',
    'This was a copy of some records: the archive holds those, with the numbers that they had in the log of the whole.',
    copy,
    'Restore a copy of everything, if you look for more.',
  );
}
