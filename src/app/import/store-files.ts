// The files of a draft: source bytes and page images become blobs, and the description names them.
import type { Description } from '../../model/description.ts';
import type { Bytes, Draft, DraftFile } from '../../model/draft.ts';
import type { PageImage } from '../../model/exemplar.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source.ts';
import { measureImage } from '../../image/measure.ts';
import { sha256 } from '../../trust/hash.ts';
import { hashFile } from '../../trust/hash-file.ts';
import type { StoredBlob } from '../../store/port.ts';
import type { Archive } from '../services.ts';
import type { IntakeOptions } from './intake-options.ts';

/** The draft's description with its source files and page images. In a dry run files are hashed, not stored. */
export async function storeFiles(
  archive: Archive,
  draft: Draft,
  name: string,
  options: IntakeOptions,
): Promise<Result<Description>> {
  const problems: Problem[] = [];
  const files: SourceFile[] = [];
  for (const file of draft.files) {
    const blob = await keep(archive, file.bytes, options);
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
  for (const { page, file } of draft.images) {
    const image = await keepImage(archive, file, name, options);
    if (image.ok) images.set(page, image.value);
    else problems.push(...image.problems);
  }
  const { description } = draft;
  const pages = description.pages.map((page) => {
    const image = images.get(page.id);
    return image === undefined ? page : { ...page, image };
  });
  const source = { ...description.source, files: [...description.source.files, ...files] };
  return { ok: true, value: { ...description, pages, source }, problems };
}

async function keep(
  archive: Archive,
  bytes: Bytes,
  { dryRun, signal }: IntakeOptions,
): Promise<Result<StoredBlob>> {
  if (!dryRun) return archive.blobs.put(bytes, signal);
  const value =
    'path' in bytes
      ? await hashFile(bytes.path, signal)
      : { hash: sha256(bytes.data), size: bytes.data.byteLength };
  return { ok: true, value, problems: [] };
}

/** A file that is no picture does not become a page image; the record is taken in without it, and the report says so. */
async function keepImage(
  archive: Archive,
  file: DraftFile,
  name: string,
  options: IntakeOptions,
): Promise<Result<PageImage>> {
  const measure = await measureImage('path' in file.bytes ? file.bytes.path : file.bytes.data);
  if (measure === undefined) return { ok: false, problems: [noImage(name, file.name)] };
  const blob = await keep(archive, file.bytes, options);
  if (!blob.ok) return blob;
  return { ok: true, value: { name: file.name, ...blob.value, ...measure }, problems: [] };
}

function noImage(record: string, file: string): Problem {
  return {
    code: 'no-image',
    severity: 'warning',
    message: `“${file}” is no picture that can be read (JPEG, PNG, WebP, TIFF, GIF); the page stands without it.`,
    where: { file: `${record}/${file}` },
    hint: 'Check that the file is whole and of the type that its name says.',
  };
}
