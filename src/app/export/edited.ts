// Whether a place that an export is about to write to holds work of somebody's: a file that was corrected there, and is in no version yet.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportFormat, OutputFile, PublishedRecord } from '../../formats/port.ts';
import type { Problem } from '../../model/problem.ts';
import { importSources } from '../import/import.ts';
import { readRecord } from '../read/record.ts';
import type { Archive } from '../services.ts';

/** So many versions are held against what stands there, the newest first. */
const mostVersions = 20;

/**
 * The problem `edited-since-export`, where what stands there of a record is neither what will be written, nor what any version of it gives, nor what
 * would come into the archive as nothing new. Undefined for formats that are not imported: nobody corrects there what is to come back.
 */
export async function editedThere(
  archive: Archive,
  record: PublishedRecord,
  format: ExportFormat,
  out: string,
  signal: AbortSignal,
): Promise<Problem | undefined> {
  if (!archive.importFormats.some(({ name }) => name === format.name)) return undefined;
  const { id, number } = record.manifest;
  const { files } = format.serialise(record);
  const tops = [...new Set(files.map(({ path }) => path.split('/', 1)[0] ?? ''))];
  const standing = await filesIn(out, tops);
  if (standing.length === 0) return undefined;
  const foreign = await unlike(standing, files, out);
  if (foreign === undefined) return undefined;
  const numbers = (await archive.store.versions(id, signal)).map(({ manifest }) => manifest.number);
  const others = numbers.filter((one) => one !== number).toSorted((a, b) => b - a);
  for (const other of others.slice(0, mostVersions)) {
    const links = format.linked === true ? 'all' : 'none';
    const reading = await readRecord(archive, id, other, { kind: 'operator' }, signal, links);
    if (reading.kind !== 'found') continue;
    if ((await unlike(standing, format.serialise(reading.value).files, out)) === undefined) return undefined;
  }
  // What is no part of the record would be lost even where its parts are imported already.
  const parts = new Set(files.map(({ path }) => path));
  const stray = standing.find((path) => !parts.has(path));
  if (stray !== undefined) return edited(join(out, stray), id);
  return (await isNothingNew(archive, id, tops, out, signal)) ? undefined : edited(join(out, foreign), id);
}

/** Tries whether the archive would take it as what it has: in a folder by itself, since a document needs what stands beside it, and nothing else. */
async function isNothingNew(
  archive: Archive,
  id: string,
  tops: readonly string[],
  out: string,
  signal: AbortSignal,
): Promise<boolean> {
  const place = join(out, `.unfinished-${id}`);
  try {
    for (const top of tops)
      if (await fs.stat(join(out, top)).catch(() => undefined))
        await fs.cp(join(out, top), join(place, top), { recursive: true });
    const tried = await importSources(archive, [place], { by: '', dryRun: true, signal });
    return tried.unchanged > 0 && tried.imported + tried.failed === 0;
  } finally {
    await fs.rm(place, { recursive: true, force: true });
  }
}

/** Plain files below these names, relative to the folder, with strokes. Hidden ones are not of the record, as for an import. */
async function filesIn(folder: string, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const stat = await fs.stat(join(folder, name)).catch(() => undefined);
    if (stat?.isFile() === true) found.push(name);
    if (stat?.isDirectory() !== true) continue;
    for (const entry of await fs.readdir(join(folder, name), { recursive: true, withFileTypes: true })) {
      const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (!entry.isDirectory() && !path.split('/').some((step) => step.startsWith('.'))) found.push(path);
    }
  }
  return found;
}

/** The first file that is not as it would be written, or is missing; files that are copied may be missing, since they may be closed or erased. */
async function unlike(
  standing: readonly string[],
  files: readonly OutputFile[],
  out: string,
): Promise<string | undefined> {
  const written = new Map(files.map((file) => [file.path, file]));
  for (const path of standing) {
    const file = written.get(path);
    if (file === undefined || !(await isAs(file, join(out, path)))) return path;
  }
  const there = new Set(standing);
  return files.find((file) => 'data' in file && !there.has(file.path))?.path;
}

async function isAs(file: OutputFile, path: string): Promise<boolean> {
  // Set pages are never corrected where they stand.
  if ('pages' in file) return true;
  const stat = await fs.stat(path);
  if (!stat.isFile()) return false;
  if ('data' in file) {
    const bytes = Buffer.from(file.data);
    return stat.size === bytes.length && bytes.equals(await fs.readFile(path));
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex') === file.blob;
}

function edited(path: string, id: string): Problem {
  return {
    code: 'edited-since-export',
    severity: 'error',
    message: `“${path}” was changed since it was exported, or was never written by an export: record ${id} was not written.`,
    where: { file: path },
    hint: 'If it is a correction, import it (verno import); then, or if it is of no use, move it away and export again. Or name another folder with --out.',
  };
}
