// What pictures are cut from: the stored file where it is small, else a pyramid of it, made once and kept.
import type { PageImageFile } from '../read/page-image.ts';
import { pictureOf, pictureOfPyramid, type Picture } from '../../image/picture.ts';
import { makePyramid } from '../../image/pyramid.ts';
import type { Rendering } from '../../image/render.ts';
import type { ImagePlan } from '../../image/iiif/plan.ts';
import type { DiskCache } from './disk-cache.ts';
import type { RenderQueue } from './queue.ts';
import { SharedWork } from './shared-work.ts';

/** A picture, or why there is none. */
export type Prepared =
  { readonly kind: 'ready'; readonly picture: Picture } | Exclude<Rendering, { kind: 'made' }>;

type PreparedOrNot = Prepared | { readonly kind: 'busy' } | { readonly kind: 'left' };

/** Up to so many pixels, parts are cut from the file itself: that takes no longer than the rest of a request. */
export const smallImage = 2_000_000;

/** How many pictures are remembered: a few hundred bytes each. */
const remembered = 1000;

export class Pictures {
  readonly #cache: DiskCache;
  readonly #queue: RenderQueue;
  readonly #keeps: boolean;
  readonly #known = new Map<string, Picture>();
  readonly #pyramids = new SharedWork<PreparedOrNot>();

  /** `keeps`: whether pyramids are made and kept; without them every part is cut from the file itself. */
  constructor(cache: DiskCache, queue: RenderQueue, keeps: boolean) {
    this.#cache = cache;
    this.#queue = queue;
    this.#keeps = keeps;
  }

  /** What a plan is best carried out on. A pyramid is made when a part of a large image is asked for; the whole needs none. */
  async for(image: PageImageFile, { region }: ImagePlan, signal: AbortSignal): Promise<PreparedOrNot> {
    const pyramid = await this.#pyramid(image);
    if (pyramid !== undefined) return { kind: 'ready', picture: pyramid };
    const stored = await this.stored(image);
    if (stored.kind !== 'ready' || !this.#keeps) return stored;
    const { size } = stored.picture;
    const isWhole = region.width === size.width && region.height === size.height;
    if (isWhole || size.width * size.height <= smallImage) return stored;
    const made = await this.#pyramids.do(pyramidName(image), signal, (nobodyAsks) =>
      this.#make(image, stored.picture, nobodyAsks),
    );
    if (made === undefined) return { kind: 'left' };
    // A disk that is full costs time and must not cost the answer; a file that is damaged shows it again.
    return made.kind === 'damaged' ? stored : made;
  }

  /** The file as it is. */
  async stored(image: PageImageFile): Promise<Prepared> {
    const name = sourceName(image);
    const picture = this.#known.get(name) ?? (await pictureOf(image.path, image.frame ?? 0));
    if (picture === undefined) return { kind: 'damaged', detail: 'The file cannot be read as a picture.' };
    this.#remember(name, picture);
    return { kind: 'ready', picture };
  }

  /** Forgets an image, and deletes its pyramid. */
  async remove(image: PageImageFile): Promise<void> {
    this.#known.delete(sourceName(image));
    this.#known.delete(pyramidName(image));
    await this.#cache.remove(pyramidName(image));
  }

  async #pyramid(image: PageImageFile): Promise<Picture | undefined> {
    const name = pyramidName(image);
    const path = await this.#cache.find(name);
    if (path === undefined) return undefined;
    const picture = this.#known.get(name) ?? (await pictureOfPyramid(path));
    if (picture !== undefined) this.#remember(name, picture);
    return picture;
  }

  async #make(image: PageImageFile, stored: Picture, signal: AbortSignal): Promise<PreparedOrNot> {
    const name = pyramidName(image);
    const turn = await this.#queue.do({
      urgency: 'view',
      costly: true,
      signal,
      run: async () => this.#cache.make(name, (target) => makePyramid(stored, target)).catch(notMade),
    });
    if (turn.kind !== 'done') return turn;
    if (typeof turn.value !== 'string') return turn.value;
    this.#known.delete(name);
    const picture = await this.#pyramid(image);
    return picture === undefined
      ? { kind: 'damaged', detail: 'The pyramid cannot be read.' }
      : { kind: 'ready', picture };
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

function notMade(error: unknown): Prepared {
  return { kind: 'damaged', detail: error instanceof Error ? error.message : String(error) };
}

function sourceName({ hash, frame = 0 }: PageImageFile): string {
  return `${hash}-${frame}`;
}

function pyramidName(image: PageImageFile): string {
  return `pyramids/${image.hash.slice(0, 2)}/${sourceName(image)}.tif`;
}
