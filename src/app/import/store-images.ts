// The page images of a draft: each file is kept once, looked at once, and every page told what its image is.
import { stat } from 'node:fs/promises';
import { mediaTypeOf } from '../../formats/folder/files/media-type.ts';
import { imageFault, type ImageFault } from '../../image/fault.ts';
import { lookAtImages, type ImageFile } from '../../image/look.ts';
import { measureImage, type Measure } from '../../image/measure.ts';
import { tooManyBytes, tooManyPixels } from '../../image/problems.ts';
import { usualImageLimits, type ImageLimits } from '../../image/source.ts';
import type { Description } from '../../model/description.ts';
import type { Bytes, DraftFile, DraftImage } from '../../model/draft.ts';
import type { PageImage } from '../../model/exemplar.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { asFault } from '../../store/fault.ts';
import type { StoredBlob } from '../../store/port.ts';
import { workFolder } from '../images/work-folder.ts';
import type { Archive } from '../services.ts';
import { faulty, mislabelled, withoutImage } from './image-problems.ts';
import type { IntakeOptions } from './intake-options.ts';
import { keepFile, placeOf } from './keep-file.ts';

/** While one is written to the disk another is decoded; each may take the memory of the largest picture. */
const atOnce = 2;

/**
 * Page images that were looked at: those that the version before had already are not looked at again. `unshown`: how many of them a page cannot show,
 * by the code of the problem that says why.
 */
export interface ImageTally {
  readonly pages: number;
  readonly unshown: Readonly<Record<string, number>>;
}

/** `images`: by the ids of their pages. */
export interface ImagesTaken {
  readonly images: ReadonlyMap<string, PageImage>;
  readonly tally: ImageTally;
}

/**
 * Takes in the images of one record. `before`: its description as it was; what it says of an image of the same bytes stays as it is, and those
 * are not decoded again. A file that is no picture, or exceeds a limit, becomes no page image: the page stands without it, and the report says so.
 */
export class ImageIntake {
  readonly #archive: Archive;
  readonly #record: string;
  readonly #options: IntakeOptions;
  readonly #limits: ImageLimits;
  readonly #before = new Map<string, PageImage>();
  readonly #blobs = new Map<string | Uint8Array, Promise<Result<StoredBlob>>>();
  readonly #files = new Map<string, Promise<Result<ImageFile>>>();
  /** Pictures that were decoded, and files of which something was said. A picture that stands for many pages, such as a blank, is decoded once. */
  readonly #decoded = new Set<string>();
  readonly #said = new Set<string>();
  readonly #taken = new Map<string, PageImage>();
  readonly #unshown: Record<string, number> = {};
  #looked = 0;

  constructor(archive: Archive, record: string, options: IntakeOptions, before: Description | undefined) {
    this.#archive = archive;
    this.#record = record;
    this.#options = options;
    this.#limits = options.imageLimits ?? usualImageLimits;
    for (const { image } of before?.pages ?? [])
      if (image?.width !== undefined) this.#before.set(pictureOf(image.hash, image.frame), image);
  }

  /**
   * Takes in all images, two at a time, and says what there is to say in their order. The first that cannot be kept refuses the record: it would
   * lose what it had.
   *
   * @throws {StoreFault} where the archive's own disk fails.
   */
  async takeAll(images: readonly DraftImage[]): Promise<Result<ImagesTaken>> {
    const results: (Result<undefined> | undefined)[] = images.map(() => undefined);
    const waiting = [...images.entries()].reverse();
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [at, image] = next;
        try {
          this.#options.signal.throwIfAborted();
          const result = await this.#take(image);
          results[at] = result;
          if (!result.ok) waiting.length = 0;
        } catch (error) {
          waiting.length = 0;
          throw error;
        }
      }
    };
    // What the other has begun comes to its end, so that nothing is written after a fault was told.
    const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    const refused = results.find((result) => result?.ok === false);
    if (refused?.ok === false) return { ok: false, problems: refused.problems };
    const problems = results.flatMap((result) => result?.problems ?? []);
    const tally = { pages: this.#looked, unshown: this.#unshown };
    return { ok: true, value: { images: this.#taken, tally }, problems };
  }

  /** Keeps the file, then looks at what it is. */
  async #take({ page, file, frame }: DraftImage): Promise<Result<undefined>> {
    const large = await this.#tooLarge(file);
    if (large !== undefined) return this.#without(file, large);
    const blob = await this.#keep(file);
    if (!blob.ok) return blob;
    const of = { name: file.name, ...blob.value };
    const known = this.#before.get(pictureOf(of.hash, frame));
    if (known !== undefined) {
      this.#taken.set(page, { ...known, ...of });
      return done([]);
    }
    const looked = await this.#lookAt(file.bytes, of.hash, frame);
    if (!looked.ok) return this.#without(file, looked.problems[0]);
    const { measure, fault } = looked.value;
    this.#taken.set(page, { ...of, ...measure, ...(frame !== undefined && { frame }) });
    const where = { file: placeOf(file, this.#record) };
    const problems = fault === undefined ? [] : [faulty(file.name, where, fault)];
    this.#count(problems[0]);
    const said = mediaTypeOf(file.name);
    if (said !== 'application/octet-stream' && said !== measure.mediaType)
      problems.push(mislabelled(file.name, where, said, measure.mediaType));
    return done(problems.filter((problem) => this.#isNews(file, problem)));
  }

  async #tooLarge({ name, bytes }: DraftFile): Promise<Problem | undefined> {
    // Whether it can be read at all is found out, and said, where it is kept.
    const size =
      'path' in bytes
        ? await stat(bytes.path).then(
            (found) => found.size,
            () => 0,
          )
        : bytes.data.byteLength;
    return size > this.#limits.bytes ? tooManyBytes(name, size, this.#limits.bytes) : undefined;
  }

  async #keep(file: DraftFile): Promise<Result<StoredBlob>> {
    const key = 'path' in file.bytes ? file.bytes.path : file.bytes.data;
    const before = this.#blobs.get(key);
    if (before !== undefined) return before;
    const kept = keepFile(this.#archive, file, this.#record, this.#options);
    this.#blobs.set(key, kept);
    return kept;
  }

  /** Looks at the very bytes that were kept; in a dry run at those of the source. */
  async #lookAt(
    bytes: Bytes,
    hash: string,
    frame = 0,
  ): Promise<Result<{ readonly measure: Measure; readonly fault?: ImageFault | undefined }>> {
    const kept = await this.#archive.blobs.localPath(hash);
    const source = kept ?? ('path' in bytes ? bytes.path : bytes.data);
    try {
      const measured = await this.#measure(source, hash, frame);
      if (!measured.ok) return measured;
      const { value: measure } = measured;
      if (measure.width * measure.height > this.#limits.pixels)
        return { ok: false, problems: [tooManyPixels(hash, measure, this.#limits.pixels)] };
      const picture = pictureOf(hash, frame);
      if (this.#decoded.has(picture)) return { ok: true, value: { measure }, problems: [] };
      const fault = await imageFault(source, measure, frame, this.#limits, workFolder(this.#archive.dir));
      if (fault === undefined) this.#decoded.add(picture);
      return { ok: true, value: { measure, fault }, problems: [] };
    } catch (error) {
      throw asFault(error, 'measuring a page image', kept);
    }
  }

  async #measure(source: string | Uint8Array, hash: string, frame: number): Promise<Result<Measure>> {
    if (typeof source !== 'string') {
      const measure = await measureImage(source, frame, this.#limits);
      return measure === undefined ? noSuchPicture : { ok: true, value: measure, problems: [] };
    }
    const looking =
      this.#files.get(hash) ?? lookAtImages(source, this.#limits, { signal: this.#options.signal });
    this.#files.set(hash, looking);
    const file = await looking;
    if (!file.ok) return file;
    const measure = file.value.frames[frame]?.measure;
    return measure === undefined ? noSuchPicture : { ok: true, value: measure, problems: [] };
  }

  #without(file: DraftFile, problem: Problem | undefined): Result<undefined> {
    const said = withoutImage(file.name, { file: placeOf(file, this.#record) }, problem);
    this.#count(said);
    return done(this.#isNews(file, said) ? [said] : []);
  }

  #count(unshown: Problem | undefined): void {
    this.#looked++;
    if (unshown !== undefined) this.#unshown[unshown.code] = (this.#unshown[unshown.code] ?? 0) + 1;
  }

  /** What is wrong with a file of many pages is said once. */
  #isNews(file: DraftFile, { code }: Problem): boolean {
    const key = `${code} ${placeOf(file, this.#record)}`;
    return !this.#said.has(key) && this.#said.add(key).size > 0;
  }
}

const noSuchPicture: Result<never> = { ok: false, problems: [] };

function pictureOf(hash: string, frame = 0): string {
  return `${hash} ${frame}`;
}

function done(problems: readonly Problem[]): Result<undefined> {
  return { ok: true, value: undefined, problems };
}
