// The files of a draft: source bytes and page images become blobs, and the description names them.
import type { Description } from '../../model/description.ts';
import type { Bytes, Draft, DraftFile, DraftImage } from '../../model/draft.ts';
import type { PageImage } from '../../model/exemplar.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source.ts';
import { measureImage, type Measure } from '../../image/measure.ts';
import { sha256 } from '../../trust/hash.ts';
import { hashFile } from '../../trust/hash-file.ts';
import { asFault } from '../../store/fault.ts';
import type { StoredBlob } from '../../store/port.ts';
import type { Archive } from '../services.ts';
import { isFileError, readProblem } from './file-problems.ts';
import type { IntakeOptions } from './intake-options.ts';

/**
 * The draft's description with its source files and page images. In a dry run files are hashed, not stored. A file that cannot be read
 * refuses the record: it would lose what it had.
 *
 * @throws {StoreFault} where the archive's own disk fails.
 */
export async function storeFiles(
  archive: Archive,
  draft: Draft,
  name: string,
  options: IntakeOptions,
): Promise<Result<Description>> {
  const problems: Problem[] = [];
  const files: SourceFile[] = [];
  for (const file of draft.files) {
    const blob = await keep(archive, file, name, options);
    if (!blob.ok) return blob;
    const { hash, size } = blob.value;
    files.push({
      name: file.name,
      hash,
      size,
      mediaType: file.mediaType,
      ...(file.encoding && { encoding: file.encoding }),
    });
  }
  const images = new Map<string, PageImage>();
  for (const wanted of draft.images) {
    const image = await keepImage(archive, wanted, name, options);
    if (!image.ok) return image;
    problems.push(...image.problems);
    if (image.value !== undefined) images.set(wanted.page, image.value);
  }
  const { description } = draft;
  const pages = description.pages.map((page) => {
    const image = images.get(page.id);
    return image === undefined ? page : { ...page, image };
  });
  const source = { ...description.source, files: [...description.source.files, ...files] };
  return { ok: true, value: { ...description, pages, source }, problems };
}

/** Where a file lies, as the reader of the report knows it. */
function placeOf(file: DraftFile, record: string): string {
  return `${record}/${file.path ?? file.name}`;
}

async function keep(
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

/**
 * Keeps the file, then looks at what it is. A file that is no picture does not become a page image; the record is taken in without
 * it, and the report says so.
 */
async function keepImage(
  archive: Archive,
  { file, frame }: DraftImage,
  record: string,
  options: IntakeOptions,
): Promise<Result<PageImage | undefined>> {
  const blob = await keep(archive, file, record, options);
  if (!blob.ok) return blob;
  const measure = await measureKept(archive, file.bytes, blob.value, frame);
  if (measure === undefined) return { ok: true, value: undefined, problems: [noImage(record, file)] };
  const value = { name: file.name, ...blob.value, ...measure, ...(frame !== undefined && { frame }) };
  return { ok: true, value, problems: [] };
}

/** Measures the very bytes that were kept; in a dry run those of the source. */
async function measureKept(
  { blobs }: Archive,
  bytes: Bytes,
  { hash }: StoredBlob,
  frame: number | undefined,
): Promise<Measure | undefined> {
  const kept = await blobs.localPath(hash);
  const source = kept ?? ('path' in bytes ? bytes.path : bytes.data);
  try {
    return await measureImage(source, frame);
  } catch (error) {
    throw asFault(error, 'measuring a page image', kept);
  }
}

function noImage(record: string, file: DraftFile): Problem {
  return {
    code: 'no-image',
    severity: 'warning',
    message: `“${file.name}” is no picture that can be read (JPEG, PNG, WebP, TIFF, GIF); the page stands without it.`,
    where: { file: placeOf(file, record) },
    hint: 'Check that the file is whole and of the type that its name says.',
  };
}
