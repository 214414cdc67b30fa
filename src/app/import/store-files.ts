// The files of a draft: source bytes and page images become blobs, and the description names them.
import type { Description } from '../../model/description.ts';
import type { Bytes, Draft, DraftFile, DraftImage } from '../../model/draft.ts';
import type { PageImage } from '../../model/exemplar.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source.ts';
import { imageFault, type ImageFault } from '../../image/fault.ts';
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
 * refuses the record: it would lose what it had. Each image is decoded once, to warn of those that cannot be shown; not those that
 * `before` had already. A file that holds a document that was withdrawn is not kept; one that `before` names goes on being named, so
 * that nothing seems to have changed.
 *
 * @throws {StoreFault} where the archive's own disk fails.
 */
export async function storeFiles(
  archive: Archive,
  draft: Draft,
  name: string,
  options: IntakeOptions,
  before: Description | undefined,
): Promise<Result<Description>> {
  const known = new Set(before?.pages.flatMap(({ image }) => image?.hash ?? []));
  const problems: Problem[] = [];
  const files: SourceFile[] = [];
  const { format, key } = draft.description.source;
  const isWithheld = await archive.store.isWithheld(format, key);
  for (const file of draft.files) {
    const blob = await keep(archive, file, name, isWithheld ? { ...options, dryRun: true } : options);
    if (!blob.ok) return blob;
    if (isWithheld || (await isErased(archive, blob.value))) {
      problems.push(fileWithheld(name, file));
      if (before?.source.files.every((one) => one.hash !== blob.value.hash) ?? true) continue;
    }
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
    const image = await keepImage(archive, wanted, name, options, known);
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

/** Whether a withdrawal has erased these bytes; they are erased again where they were kept. */
async function isErased({ store }: Archive, { hash }: StoredBlob): Promise<boolean> {
  if ((await store.erased([hash])).size === 0) return false;
  await store.upkeep.settle();
  return true;
}

function fileWithheld(record: string, file: DraftFile): Problem {
  return {
    code: 'file-withheld',
    severity: 'note',
    message: `The file “${file.name}” is not kept, since a document that stood in it was withdrawn.`,
    where: { file: placeOf(file, record) },
    hint: 'What else stands in it is taken in as always.',
  };
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
  known: Set<string>,
): Promise<Result<PageImage | undefined>> {
  const blob = await keep(archive, file, record, options);
  if (!blob.ok) return blob;
  const { measure, fault } = await lookAt(archive, file.bytes, blob.value, frame, known);
  if (measure === undefined) return { ok: true, value: undefined, problems: [noImage(record, file)] };
  const value = { name: file.name, ...blob.value, ...measure, ...(frame !== undefined && { frame }) };
  return { ok: true, value, problems: fault === undefined ? [] : [notShown(record, file, fault)] };
}

/** Looks at the very bytes that were kept; in a dry run at those of the source. */
async function lookAt(
  { blobs }: Archive,
  bytes: Bytes,
  { hash }: StoredBlob,
  frame: number | undefined,
  known: Set<string>,
): Promise<{ readonly measure?: Measure | undefined; readonly fault?: ImageFault | undefined }> {
  const kept = await blobs.localPath(hash);
  const source = kept ?? ('path' in bytes ? bytes.path : bytes.data);
  try {
    const measure = await measureImage(source, frame);
    const picture = `${hash} ${frame ?? 0}`;
    if (measure === undefined || known.has(hash) || known.has(picture)) return { measure };
    const fault = await imageFault(source, measure, frame);
    // A picture that stands for many pages, such as a blank, is decoded once.
    if (fault === undefined) known.add(picture);
    return { measure, fault };
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

function notShown(record: string, file: DraftFile, fault: ImageFault): Problem {
  const [code, what, hint] = faults[fault];
  const message = `“${file.name}” ${what}; it was taken, but the page cannot show it.`;
  return { code, severity: 'warning', message, where: { file: placeOf(file, record) }, hint };
}

const faults: Readonly<Record<ImageFault, readonly [code: string, what: string, hint: string]>> = {
  damaged: [
    'image-damaged',
    'begins as a picture and ends too early, or is broken within',
    'Copy the file again from where it came from, or scan the page anew, and import once more.',
  ],
  'too-large': [
    'image-too-large',
    'has more pixels than are drawn (250 million)',
    'Save it at a lower resolution: an A1 sheet at 400 dots per inch has 124 million.',
  ],
};
