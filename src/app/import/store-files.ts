// The files of a draft: source bytes and page images become blobs, and the description names them.
import type { Description } from '../../model/description.ts';
import type { Draft, DraftFile } from '../../model/draft.ts';
import type { PageImage } from '../../model/exemplar.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source.ts';
import type { StoredBlob } from '../../store/port.ts';
import type { Archive } from '../services.ts';
import type { IntakeOptions } from './intake-options.ts';
import { keepFile, placeOf } from './keep-file.ts';
import { ImageIntake, type ImageTally } from './store-images.ts';

/** `tally`: of the page images. */
export interface FilesStored {
  readonly description: Description;
  readonly tally: ImageTally;
}

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
): Promise<Result<FilesStored>> {
  const problems: Problem[] = [];
  const files: SourceFile[] = [];
  const { format, key } = draft.description.source;
  const isWithheld = await archive.store.isWithheld(format, key);
  for (const file of draft.files) {
    const blob = await keepFile(archive, file, name, isWithheld ? { ...options, dryRun: true } : options);
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
  const images = await new ImageIntake(archive, name, options, before).takeAll(draft.images);
  if (!images.ok) return images;
  problems.push(...images.problems);
  const { images: taken, tally } = images.value;
  const { description } = draft;
  // Images that were once fetched stay, though the source only refers to them; an edit may take them out.
  const fetched = draft.id === undefined ? fetchedImages(before) : new Map<string | undefined, PageImage>();
  const pages = description.pages.map((page) => {
    const image = taken.get(page.id) ?? fetched.get(page.published?.address);
    return image === undefined ? page : { ...page, image };
  });
  const source = { ...description.source, files: [...description.source.files, ...files] };
  return { ok: true, value: { description: { ...description, pages, source }, tally }, problems };
}

/** The images of pages that others publish, too, by the address there. */
function fetchedImages(before: Description | undefined): Map<string | undefined, PageImage> {
  return new Map(
    (before?.pages ?? []).flatMap(({ image, published }) =>
      image === undefined || published === undefined ? [] : [[published.address, image] as const],
    ),
  );
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
