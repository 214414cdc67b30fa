// Decisions later than a backup: from newer backups beside it, and from what the operator names.
import fs from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Hash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import type { Services } from '../services.ts';
import { decisionsIn, openBackup, type BackupFile } from './backup-file.ts';
import { decisionsOf, parseDecisions, type Decisions } from './decisions.ts';
import { problemAt, refuse, Refused } from './refusals.ts';

/** Decisions, and where they come from. */
export interface Source extends Decisions {
  readonly from: string;
}

export interface LaterDecisions {
  readonly sources: readonly Source[];
  /** Whether one of them is the old archive itself, which knows of everything. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

const mostList = 256 * 1024 * 1024;

/**
 * Gathers what is known to have been decided: in the backup itself, in newer backups of the same archive that lie beside it, and in what is
 * named: the folder of the old archive, a list that `verno withdrawals` printed, or another backup.
 *
 * @throws {Refused} where something named is none of those, or of another archive.
 */
export async function gatherDecisions(
  backup: BackupFile,
  named: readonly string[],
  services: Pick<Services, 'openArchive'>,
): Promise<LaterDecisions> {
  const own = await decisionsIn(backup);
  if (!own.ok) throw new Refused(own);
  const beside = await newerBeside(backup);
  const sources: Source[] = [{ ...own.value, from: backup.path }, ...beside.sources];
  const { sources: others, complete } = await namedDecisions(backup.manifest.archive, named, services);
  return { sources: [...sources, ...others], complete, problems: beside.problems };
}

/**
 * The decisions of an archive (`archiveName`) that the operator names: the folder of the old archive, a list, or a backup.
 *
 * @throws {Refused} where something named is none of those, or of another archive.
 */
export async function namedDecisions(
  archive: Hash | null,
  named: readonly string[],
  services: Pick<Services, 'openArchive'>,
): Promise<Omit<LaterDecisions, 'problems'>> {
  const sources: Source[] = [];
  let complete = false;
  for (const path of named) {
    const source = { ...(await readNamed(path, services)), from: resolve(path) };
    if (source.archive !== archive)
      throw new Refused(
        refuse(
          'other-archive',
          'This belongs to another archive than what is restored.',
          source.from,
          'Name the folder, list or backup of the same archive.',
        ),
      );
    sources.push(source);
    complete ||= (await fs.stat(path)).isDirectory();
  }
  return { sources, complete };
}

/** Newer backups of the same archive in the same folder; those that cannot be read are told of. */
async function newerBeside(backup: BackupFile): Promise<Omit<LaterDecisions, 'complete'>> {
  const { archive, date } = backup.manifest;
  const sources: Source[] = [];
  const problems: Problem[] = [];
  if (archive === null) return { sources, problems };
  const folder = dirname(resolve(backup.path));
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isFile() || path === resolve(backup.path) || entry.name.startsWith('.')) continue;
    const other = await openBackup(path).catch(() => undefined);
    if (other?.ok !== true) {
      // Most files are no backups at all, and no concern of ours.
      if (other?.problems.some(({ code }) => code === 'backup-cut-off')) problems.push(unread(path));
      continue;
    }
    try {
      if (other.value.manifest.archive !== archive || other.value.manifest.date <= date) continue;
      const decisions = await decisionsIn(other.value);
      if (decisions.ok && decisions.value.archive === archive)
        sources.push({ ...decisions.value, from: path });
      else problems.push(unread(path));
    } finally {
      await other.value.close();
    }
  }
  return { sources, problems };
}

function unread(path: string): Problem {
  return problemAt(
    'warning',
    'backup-unread',
    'A backup lies beside that is damaged: what was withdrawn until then is not known from it.',
    path,
    'Name the folder of the old archive, or a list of its withdrawals, with --withdrawals.',
  );
}

async function readNamed(path: string, services: Pick<Services, 'openArchive'>): Promise<Decisions> {
  const stat = await fs.stat(path);
  if (stat.isDirectory()) {
    const opened = await services.openArchive(path, { formats: 'none' });
    if (!opened.ok) throw new Refused(opened);
    try {
      return await decisionsOf(opened.value);
    } finally {
      await opened.value.close();
    }
  }
  const backup = await openBackup(path);
  if (backup.ok) {
    try {
      const decisions = await decisionsIn(backup.value);
      if (!decisions.ok) throw new Refused(decisions);
      return decisions.value;
    } finally {
      await backup.value.close();
    }
  }
  if (backup.problems.some(({ code }) => code !== 'not-a-backup')) throw new Refused(backup);
  const parsed =
    stat.size > mostList ? ({ ok: false, line: 1 } as const) : parseDecisions(await fs.readFile(path));
  if (parsed.ok) return parsed.value;
  throw new Refused({
    ok: false,
    problems: [
      {
        code: 'not-a-list',
        severity: 'error',
        message: 'This line is not one of a list of withdrawals.',
        where: { file: resolve(path), line: parsed.line },
        hint: 'Name the old archive’s folder, another backup of it, or what `verno withdrawals --data FOLDER` printed.',
      },
    ],
  });
}

/** Until when the decisions are known: the latest moment that any source speaks for. */
export function knownUntil(sources: readonly Source[]): string {
  return sources.reduce(
    (latest, { at }) => (Date.parse(at) > Date.parse(latest) ? at : latest),
    sources[0]?.at ?? '',
  );
}

/** The files of editions that withdrawals have erased, since a document that was withdrawn stood in them. */
export function takenBlobs(sources: readonly Source[]): ReadonlySet<Hash> {
  const withdrawals = sources
    .flatMap(({ decisions }) => decisions)
    .filter((one) => one.kind === 'withdrawal');
  return new Set(withdrawals.flatMap(({ withdrawal }) => withdrawal.blobs ?? []));
}
