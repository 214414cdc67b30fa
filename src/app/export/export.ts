// The export: records as files in a folder, in any format that can be written.
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportFormat, PublishedRecord } from '../../formats/port.ts';
import type { Hash } from '../../model/hash.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { canonicalRecordId, type RecordId } from '../../model/record-id.ts';
import type { LogLine } from '../../store/port.ts';
import { mayHaveFiles } from '../access/source-files.ts';
import { isFileError } from '../import/file-problems.ts';
import { allRecords, logAfter } from '../read/in-order.ts';
import { parseVersioned, readingProblem } from '../read/outcome.ts';
import { readRecord } from '../read/record.ts';
import type { Archive } from '../services.ts';
import { claimFolder, objectToAnything } from './claim.ts';
import { editedThere } from './edited.ts';
import { unknownFormat } from './serialise.ts';
import { typesetFile } from './typeset.ts';

export interface ExportOptions {
  /** "ID" or "ID@VERSION"; every record that anybody may read, where it is absent. */
  readonly ids?: readonly string[] | undefined;
  readonly format: string;
  readonly out: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (records: number) => void;
}

export interface ExportReport {
  readonly exported: number;
  readonly problems: readonly Problem[];
}

/**
 * Writes each record into a folder of its own under `out` (formats with one file: a file of the record's name). A record's folder
 * appears only when it is whole, and replaces what an earlier export left there, but no work of somebody’s (`editedThere`); what was withdrawn meanwhile (of all records, or closed) is taken out
 * again; nothing else in `out` is touched. Problems: those of `claimFolder`
 * (`folder-not-empty` where no earlier export wrote there), and a fault of the disk.
 */
export async function exportRecords(archive: Archive, options: ExportOptions): Promise<Result<ExportReport>> {
  const format = archive.exportFormats.find((one) => one.name === options.format);
  if (format === undefined)
    return {
      ok: false,
      problems: [
        unknownFormat(
          options.format,
          archive.exportFormats.map((one) => one.name),
        ),
      ],
    };
  try {
    const claim = await claimFolder(options.out, objectToStrangers);
    if (!claim.ok) return claim;
    try {
      await sweepUnfinished(options.out);
      return await writeWanted(archive, format, options);
    } finally {
      await claim.value.release();
    }
  } catch (error) {
    if (options.signal.aborted || !isFileError(error)) throw error;
    return { ok: false, problems: [writeProblem(options.out, error)] };
  }
}

async function writeWanted(
  archive: Archive,
  format: ExportFormat,
  options: ExportOptions,
): Promise<Result<ExportReport>> {
  const problems: Problem[] = [];
  const { seq } = await archive.store.stats(options.signal);
  /** The names in `out` of what stands there, by record. */
  const standing = new Map<string, readonly string[]>();
  for await (const asked of wanted(archive, options)) {
    options.signal.throwIfAborted();
    const { id, number } = parseVersioned(asked);
    // Everything is written with a reader's eyes: what is closed does not leave the house by an export of all.
    const viewer = options.ids === undefined ? { kind: 'anonymous' as const } : { kind: 'operator' as const };
    const reading = await readRecord(
      archive,
      id,
      number,
      viewer,
      options.signal,
      format.linked === true ? 'all' : 'none',
    );
    if (reading.kind !== 'found') {
      if (options.ids !== undefined) problems.push(readingProblem(asked, reading));
      continue;
    }
    const { description } = reading.value.content;
    const isClosed = !(await mayHaveFiles(archive, description, viewer, options.signal));
    const closed = new Set(isClosed ? description.source.files.map(({ hash }) => hash) : []);
    const edited = await editedThere(archive, reading.value, format, options.out, options.signal);
    if (edited !== undefined) {
      problems.push(edited);
      continue;
    }
    const written = await writeRecord(archive, reading.value, format, options.out, closed);
    problems.push(...written.problems);
    if (written.whole) standing.set(id, written.names);
    options.onProgress?.(standing.size);
  }
  for await (const line of logAfter(archive, seq, options.signal)) {
    const names = isTakenBack(line, options.ids !== undefined) ? standing.get(line.record) : undefined;
    if (names === undefined) continue;
    for (const name of names) await rm(join(options.out, name), { recursive: true, force: true });
    standing.delete(line.record);
    problems.push(takenBack(line.record, options.out));
  }
  return { ok: true, value: { exported: standing.size, problems }, problems };
}

/** Whether a record must leave what is written: one that was withdrawn; and one that was closed, where only open ones were to be written. */
function isTakenBack(line: LogLine, closedToo: boolean): boolean {
  return (
    line.kind === 'withdrawal' || (line.kind === 'access' && line.policy.level !== 'public' && !closedToo)
  );
}

/** Whether an export of records gave something this name: a record's folder or file. */
function isOfARecord(name: string): boolean {
  return canonicalRecordId(name.split('.', 1)[0] ?? '') !== undefined;
}

/** A folder of an earlier export is gone on with, whatever else its owner keeps there by now; so is one with hidden files alone, as version control has them. */
async function objectToStrangers(folder: string, names: readonly string[]): Promise<Problem | undefined> {
  if (names.some(isOfARecord) || names.every((name) => name.startsWith('.'))) return undefined;
  const problem = await objectToAnything(folder, names);
  return { ...problem, message: `${problem.message} No export of records wrote these.` };
}

async function* wanted(archive: Archive, { ids, signal }: ExportOptions): AsyncGenerator<string> {
  if (ids !== undefined) {
    yield* ids;
    return;
  }
  for await (const line of allRecords(archive, signal)) if (!line.withdrawn) yield line.id;
}

/** `names`: in the folder that it was written to. */
interface WrittenRecord {
  readonly whole: boolean;
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

/** Writes one record into the folder `out`, which is made. Of the blobs those that are `closed` are left out. */
export async function writeRecord(
  archive: Archive,
  record: PublishedRecord,
  format: ExportFormat,
  out: string,
  closed: ReadonlySet<Hash>,
): Promise<WrittenRecord> {
  const { files, problems } = format.serialise(record);
  // A format that cannot hold the record gives problems and no files.
  if (files.length === 0) return { whole: false, names: [], problems };
  const { id } = record.manifest;
  const unfinished = join(out, `.unfinished-${id}`);
  await rm(unfinished, { recursive: true, force: true });
  const missing: Problem[] = [];
  const names: string[] = [];
  try {
    for (const file of files) {
      const target = join(unfinished, file.path);
      if ('blob' in file && closed.has(file.blob)) {
        missing.push(closedFile(id, file.path));
        continue;
      }
      await mkdir(dirname(target), { recursive: true });
      if ('data' in file) await writeFile(target, file.data);
      else if ('pages' in file) {
        const set = await typesetFile(archive, file);
        missing.push(...set.problems);
        if (!set.ok) return { whole: false, names, problems: [...problems, ...missing] };
        await writeFile(target, set.value);
      } else {
        const source = await archive.blobs.localPath(file.blob);
        const isErased = (await archive.store.erased([file.blob])).size > 0;
        if (source === undefined)
          missing.push(isErased ? erasedFile(id, file.path) : missingBlob(id, file.path));
        else await copyFile(source, target);
      }
    }
    // A format's paths begin with the name of its one file, or of the record's folder.
    names.push(...(await readdir(unfinished)));
    for (const name of names) await replace(join(unfinished, name), join(out, name));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return { whole: true, names, problems: [...problems, ...missing] };
}

async function replace(source: string, target: string): Promise<void> {
  // A file takes another's place in one step; a folder cannot.
  if ((await stat(source)).isDirectory()) await rm(target, { recursive: true, force: true });
  await rename(source, target);
}

async function sweepUnfinished(out: string): Promise<void> {
  for (const name of await readdir(out))
    if (name.startsWith('.unfinished-')) await rm(join(out, name), { recursive: true, force: true });
}

function takenBack(id: RecordId, out: string): Problem {
  return {
    code: 'withdrawn-meanwhile',
    severity: 'note',
    message: `Record ${id} was withdrawn or closed while the others were written, and has been taken out of them.`,
    where: { file: out, path: id },
  };
}

function closedFile(id: string, path: string): Problem {
  return {
    code: 'file-closed',
    severity: 'note',
    message: `The file “${path}” of record ${id} was not written: it holds documents that are closed.`,
    where: { path },
    hint: `verno export ${id} writes it, for those who may have it.`,
  };
}

function erasedFile(id: string, path: string): Problem {
  return {
    code: 'file-withheld',
    severity: 'note',
    message: `The file “${path}” of record ${id} was erased, since a document that stood in it was withdrawn.`,
    where: { path },
  };
}

function missingBlob(id: string, path: string): Problem {
  return {
    code: 'blob-missing',
    severity: 'error',
    message: `The file “${path}” of record ${id} is not among the blobs.`,
    where: { path },
    hint: 'Run verno check, and restore the blob from a backup.',
  };
}

const refusals: Readonly<Record<string, readonly [code: string, message: string, hint: string]>> = {
  ENOSPC: [
    'disk-full',
    'There is no space left where “OUT” lies.',
    'Free some space, or name another folder.',
  ],
  EDQUOT: [
    'disk-full',
    'There is no space left where “OUT” lies.',
    'Free some space, or name another folder.',
  ],
  EACCES: [
    'no-rights',
    '“OUT” may not be written by this user.',
    'Give the user that runs Verno the right to write there.',
  ],
  EPERM: [
    'no-rights',
    '“OUT” may not be written by this user.',
    'Give the user that runs Verno the right to write there.',
  ],
  EROFS: ['read-only', 'The disk on which “OUT” lies is mounted read-only.', 'Name another folder.'],
  ENOTDIR: ['not-a-folder', '“OUT” is or lies under a file, not a folder.', 'Name a folder with --out.'],
};

/** Why nothing more can be written; records that were written before are whole. */
function writeProblem(out: string, error: NodeJS.ErrnoException): Problem {
  const [code, message, hint] = refusals[error.code ?? ''] ?? [
    'unwritable',
    `“OUT” cannot be written (${error.code}).`,
    'Check the disk and the path.',
  ];
  return {
    code,
    severity: 'error',
    message: message.replace('OUT', () => out),
    where: { file: out },
    hint: `${hint} Records already written there are whole.`,
  };
}
