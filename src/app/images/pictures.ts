// What pictures are cut from: the stored file where it is small, else a pyramid of it, made once and kept.
import type { ImagePlan } from '../../image/iiif/plan.ts';
import { pictureOf, pictureOfPyramid, type Picture } from '../../image/picture.ts';
import { makePyramid } from '../../image/pyramid.ts';
import { readable } from '../../image/readable.ts';
import type { ImageLimits } from '../../image/source.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { PageImageFile } from '../read/page-image.ts';
import type { DiskCache } from './disk-cache.ts';
import { Lingering, type LingeringOptions } from './lingering.ts';
import { pictureProblem } from './outcome.ts';
import type { RenderQueue } from './queue.ts';
import { SharedWork } from './shared-work.ts';

/** A picture, or why there is none; `busy` and `left` as the queue has them. */
export type Prepared =
  | { readonly kind: 'ready'; readonly picture: Picture }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'busy' }
  | { readonly kind: 'left' };

export interface PicturesOptions {
  readonly cache: DiskCache;
  readonly queue: RenderQueue;
  /** Where files lie while a pyramid is made of them. */
  readonly workFolder: string;
  readonly limits: ImageLimits;
  /** Which pyramids stay although they exceed the bound of the cache. */
  readonly lingering?: LingeringOptions | undefined;
}

/** Whoever looks at a page asks for its tiles again and again; a pyramid takes a second to make. */
const usualLingering: LingeringOptions = { time: 30_000, most: 4 };

/** Up to so many pixels, parts are cut from the file itself: making a pyramid would take longer than all tiles of one look at it. */
const smallImage = 2_000_000;

/** What the decoder reads by itself; of anything else a pyramid is made before anything is shown. */
const readAsStored = /^image\/(?:jpeg|png|webp|gif|tiff)$/;

/** How many pictures are remembered: a few hundred bytes each. */
const remembered = 1000;

/** A pyramid that could not be made is not tried again for so long, in milliseconds. */
const tryAgainAfter = 60_000;

export class Pictures {
  readonly #options: PicturesOptions;
  readonly #lingering: Lingering;
  readonly #known = new Map<string, Picture>();
  readonly #pyramids = new SharedWork<Prepared>();
  readonly #refused = new Map<string, { readonly until: number; readonly problem: Problem }>();

  constructor(options: PicturesOptions) {
    this.#options = options;
    this.#lingering = new Lingering(options.cache, options.lingering ?? usualLingering);
  }

  /** What a plan is best carried out on. A pyramid is made when a part of a large image is asked for; the whole needs none. */
  async for(image: PageImageFile, { region }: ImagePlan, signal: AbortSignal): Promise<Prepared> {
    const pyramid = await this.#pyramid(image);
    if (pyramid !== undefined) return { kind: 'ready', picture: pyramid };
    if (!readAsStored.test(image.mediaType)) return this.#makeOnce(image, signal);
    const stored = await this.stored(image);
    if (stored.kind !== 'ready') return stored;
    const { size } = stored.picture;
    const isWhole = region.width === size.width && region.height === size.height;
    if (isWhole || size.width * size.height <= smallImage) return stored;
    const made = await this.#makeOnce(image, signal);
    // A disk that is full costs time and must not cost the answer; a file that is damaged shows it again.
    return made.kind === 'failed' ? stored : made;
  }

  /** Keeps the pyramid of an image, where there is one or will be, until what is cut from it is cut, and for a while afterwards. */
  hold(image: PageImageFile): Disposable {
    return this.#lingering.hold(pyramidName(image));
  }

  /** Whether the pyramid of an image is there. */
  async hasPyramid(image: PageImageFile): Promise<boolean> {
    return (await this.#options.cache.find(pyramidName(image))) !== undefined;
  }

  /** The file as it is. */
  async stored(image: PageImageFile): Promise<Prepared> {
    const name = sourceName(image);
    const picture = this.#known.get(name) ?? (await pictureOf(image.path, image.frame ?? 0));
    if (picture === undefined) return { kind: 'failed', problem: pictureProblem('damaged') };
    this.#remember(name, picture);
    return { kind: 'ready', picture };
  }

  /** Forgets an image, and deletes its pyramid. */
  async remove(image: PageImageFile): Promise<void> {
    this.#known.delete(sourceName(image));
    this.#known.delete(pyramidName(image));
    await this.#options.cache.remove(pyramidName(image));
  }

  async #pyramid(image: PageImageFile): Promise<Picture | undefined> {
    const name = pyramidName(image);
    const path = await this.#options.cache.find(name);
    if (path === undefined) return undefined;
    const picture = this.#known.get(name) ?? (await pictureOfPyramid(path));
    if (picture !== undefined) this.#remember(name, picture);
    return picture;
  }

  async #makeOnce(image: PageImageFile, signal: AbortSignal): Promise<Prepared> {
    const name = pyramidName(image);
    const refused = this.#refused.get(name);
    if (refused !== undefined && Date.now() < refused.until)
      return { kind: 'failed', problem: refused.problem };
    this.#refused.delete(name);
    const made = await this.#pyramids.do(name, signal, (nobodyAsks) => this.#make(image, nobodyAsks));
    if (made?.kind === 'failed') {
      if (this.#refused.size >= remembered) this.#refused.clear();
      this.#refused.set(name, { until: Date.now() + tryAgainAfter, problem: made.problem });
    }
    return made ?? { kind: 'left' };
  }

  async #make(image: PageImageFile, signal: AbortSignal): Promise<Prepared> {
    const run = async (): Promise<Result<void>> => this.#write(image, signal);
    // Every tile of the image waits for it: so it goes before single pictures that are costly.
    const turn = await this.#options.queue.do({ urgency: 'page', costly: true, signal, run });
    if (turn.kind !== 'done') return turn;
    this.#known.delete(pyramidName(image));
    const picture = turn.value.ok ? await this.#pyramid(image) : undefined;
    if (picture !== undefined) return { kind: 'ready', picture };
    const [problem = pictureProblem('damaged')] = turn.value.problems;
    return { kind: 'failed', problem };
  }

  async #write(image: PageImageFile, signal: AbortSignal): Promise<Result<void>> {
    const { cache, limits, workFolder } = this.#options;
    try {
      const source = await readable(image, workFolder, limits, signal);
      if (!source.ok) return source;
      try {
        const { path, frame } = source.value;
        const picture = await pictureOf(path, frame);
        if (picture === undefined) return { ok: false, problems: [] };
        await cache.make(pyramidName(image), (target) => makePyramid(picture, target, limits));
      } finally {
        await source.value.remove();
      }
    } catch (error) {
      // The file is damaged, or was withdrawn, or the disk is full: whoever asked finds that out from the file itself.
      return { ok: false, problems: [pictureProblem(isSlow(error) ? 'too-slow' : 'damaged')] };
    }
    return { ok: true, value: undefined, problems: [] };
  }

  #remember(name: string, picture: Picture): void {
    this.#known.delete(name);
    this.#known.set(name, picture);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= remembered) return;
      this.#known.delete(oldest);
    }
  }
}

function isSlow(error: unknown): boolean {
  return error instanceof Error && /timeout/i.test(error.message);
}

function sourceName({ hash, frame = 0 }: PageImageFile): string {
  return `${hash}-${frame}`;
}

function pyramidName(image: PageImageFile): string {
  return `pyramids/${image.hash.slice(0, 2)}/${sourceName(image)}.tif`;
}
