// Keeps a file of a draft as a blob; in a dry run it is hashed alone.
import type { Bytes, DraftFile } from '../../model/draft.ts';
import type { Result } from '../../model/problem.ts';
import type { StoredBlob } from '../../store/port.ts';
import { sha256 } from '../../trust/hash.ts';
import { hashFile } from '../../trust/hash-file.ts';
import type { Archive } from '../services.ts';
import { isFileError, readProblem } from './file-problems.ts';
import type { IntakeOptions } from './intake-options.ts';

/** Where a file lies, as the reader of the report knows it. */
export function placeOf(file: DraftFile, record: string): string {
  return `${record}/${file.path ?? file.name}`;
}

/** A file that cannot be read is a problem of the source. @throws {StoreFault} where the archive's own disk fails. */
export async function keepFile(
  archive: Archive,
  file: DraftFile,
  record: string,
  { dryRun, signal }: IntakeOptions,
): Promise<Result<StoredBlob>> {
  const where = { file: placeOf(file, record) };
  if (!dryRun) {
    const put = await archive.blobs.put(file.bytes, signal);
    return put.ok ? put : { ok: false, problems: put.problems.map((problem) => ({ ...problem, where })) };
  }
  try {
    return { ok: true, value: await hashBytes(file.bytes, signal), problems: [] };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { ok: false, problems: [readProblem(where.file, error)] };
  }
}

async function hashBytes(bytes: Bytes, signal: AbortSignal): Promise<StoredBlob> {
  if ('path' in bytes) return hashFile(bytes.path, signal);
  return { hash: sha256(bytes.data), size: bytes.data.byteLength };
}
