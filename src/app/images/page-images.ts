// The image service: page images in any part and size, each made once, kept on the disk within a bound, two at a time.
import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import type { Size } from '../../image/iiif/region.ts';
import { mediaTypes, type Format } from '../../image/iiif/request.ts';
import { largest } from '../../image/iiif/size.ts';
import type { ImagePlan } from '../../image/iiif/plan.ts';
import { renderPlan, type Rendering } from '../../image/render.ts';
import { usualImageLimits, type ImageLimits } from '../../image/source.ts';
import type { PageImageFile } from '../read/page-image.ts';
import type { Archive } from '../services.ts';
import { seenSize } from '../read/page-size.ts';
import { DiskCache } from './disk-cache.ts';
import { isCostly } from './cost.ts';
import type { LingeringOptions } from './lingering.ts';
import { pictureProblem } from './outcome.ts';
import { Pictures, type Prepared } from './pictures.ts';
import { RenderQueue, type QueueLimits, type Urgency } from './queue.ts';
import { SharedWork } from './shared-work.ts';
import { workFolder } from './work-folder.ts';

/**
 * `busy`: too many pictures are waited for; ask again in some seconds. `gone`: the file is not there any more. `left`: whoever asked has
 * gone. `failed`: the file cannot be shown, as the problem says.
 */
export type PictureAnswer =
  | { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'busy' | 'gone' | 'left' };

export interface PageImagesOptions {
  /** How many bytes of finished pictures and pyramids are kept on the disk. */
  readonly cacheBytes: number;
  readonly queue?: QueueLimits;
  readonly limits?: ImageLimits;
  readonly lingering?: LingeringOptions;
  /** Makes the pictures; tests of what happens meanwhile hold it up. */
  readonly render?: typeof renderPlan;
}

export const usualImageCacheBytes = 2 * 1024 ** 3;

/** A rendering takes a core, and memory by the size of the image: more at once would leave neither for pages. */
const usualQueue: QueueLimits = { atOnce: 2, waiting: 256 };

/** Sides of the pictures that pages show, in pixels: `full` is scaled down to the box, and `thumbnail` to the width. */
const fullSide = 4096;
const thumbnailWidth = 400;

interface Wanted {
  readonly image: PageImageFile;
  readonly plan: ImagePlan;
  readonly urgency: Urgency;
  readonly signal: AbortSignal;
}

/** `wasPyramid`: whether it was cut from one. */
type Rendered = Exclude<Prepared, { kind: 'ready' }> | (Rendering & { readonly wasPyramid: boolean });

/** Makes the pictures of the page images of one archive. */
export class PageImages {
  readonly #blobs: Archive['blobs'];
  readonly #cache: DiskCache;
  readonly #pictures: Pictures;
  readonly #queue: RenderQueue;
  readonly #tiles = new SharedWork<PictureAnswer>();
  readonly #render: typeof renderPlan;
  readonly #limits: ImageLimits;

  constructor(archive: Pick<Archive, 'dir' | 'blobs'>, options: PageImagesOptions) {
    const { cacheBytes, queue = usualQueue, limits = usualImageLimits, render = renderPlan } = options;
    this.#blobs = archive.blobs;
    this.#cache = new DiskCache(join(archive.dir, 'cache'), ['tiles', 'pyramids'], cacheBytes);
    this.#queue = new RenderQueue(queue);
    this.#pictures = new Pictures({
      cache: this.#cache,
      queue: this.#queue,
      workFolder: workFolder(archive.dir),
      limits,
      lingering: options.lingering,
    });
    this.#render = render;
    this.#limits = limits;
  }

  /** Width and height of the upright image, in pixels; undefined where nobody knows them. */
  async size(image: PageImageFile): Promise<Size | undefined> {
    const said = seenSize(image);
    if (said !== undefined) return said;
    const stored = await this.#pictures.stored(image);
    return stored.kind === 'ready' ? stored.picture.size : undefined;
  }

  /** The picture of a page as pages show it: WebP, whole. */
  async ofPage(
    image: PageImageFile,
    shown: 'full' | 'thumbnail',
    signal?: AbortSignal,
  ): Promise<PictureAnswer> {
    const size = await this.size(image);
    if (size === undefined) return { kind: 'failed', problem: pictureProblem('damaged') };
    const height = shown === 'full' ? fullSide : Math.max(size.height, 1);
    const maxWidth = shown === 'full' ? fullSide : thumbnailWidth;
    const plan: ImagePlan = {
      region: { x: 0, y: 0, ...size },
      size: largest(size, false, { maxWidth, maxHeight: height, maxArea: Infinity }),
      rotation: { mirrored: false, degrees: 0 },
      quality: 'default',
      format: 'webp',
    };
    return this.picture(image, plan, 'page', signal);
  }

  /** The picture that a plan describes, from the cache or made now. It appears in the cache whole or not at all. */
  async picture(
    image: PageImageFile,
    plan: ImagePlan,
    urgency: Urgency,
    signal?: AbortSignal,
  ): Promise<PictureAnswer> {
    const name = tileName(image, plan);
    const kept = await this.#cache.read(name);
    if (kept !== undefined) return made(kept, plan.format);
    const answer = await this.#tiles.do(name, signal, (nobodyAsks) =>
      this.#make(image, plan, { name, urgency, signal: nobodyAsks }),
    );
    return answer ?? { kind: 'left' };
  }

  async #make(
    image: PageImageFile,
    plan: ImagePlan,
    { name, urgency, signal }: { name: string; urgency: Urgency; signal: AbortSignal },
  ): Promise<PictureAnswer> {
    using _held = this.#pictures.hold(image);
    const asked = { image, plan, urgency, signal };
    const first = await this.#rendered(asked);
    // Somebody emptied the folder while this was cut: then there is a new pyramid to be made, once.
    const isGone = first.kind === 'damaged' && first.wasPyramid && !(await this.#pictures.hasPyramid(image));
    const rendering = isGone ? await this.#rendered(asked) : first;
    switch (rendering.kind) {
      case 'made':
        break;
      case 'failed':
        return await this.#failure(image, rendering.problem);
      case 'damaged':
      case 'too-slow':
        return await this.#failure(image, pictureProblem(rendering.kind));
      case 'busy':
      case 'left':
        return { kind: rendering.kind };
    }
    if (rendering.asStored !== true) await this.#cache.write(name, rendering.bytes);
    // A withdrawal deletes the file first and then empties the cache: what was put there since must go.
    if (await this.#blobs.has(image.hash)) return made(rendering.bytes, plan.format);
    await this.#cache.remove(name);
    await this.#pictures.remove(image);
    return { kind: 'gone' };
  }

  /** Prepares what the picture is cut from, and cuts it when its turn comes. */
  async #rendered({ image, plan, urgency, signal }: Wanted): Promise<Rendered> {
    const prepared = await this.#pictures.for(image, plan, signal);
    if (prepared.kind !== 'ready') return prepared;
    const { picture } = prepared;
    const costly = isCostly(picture, plan);
    const turn = await this.#queue.do({
      urgency: costly && urgency === 'view' ? 'tile' : urgency,
      costly,
      signal,
      run: () => this.#render(picture, plan, this.#limits),
    });
    return turn.kind === 'done' ? { ...turn.value, wasPyramid: picture.levels[0].tiled } : turn;
  }

  async #failure(image: PageImageFile, problem: Problem): Promise<PictureAnswer> {
    return (await this.#blobs.has(image.hash)) ? { kind: 'failed', problem } : { kind: 'gone' };
  }
}

function made(bytes: Uint8Array<ArrayBuffer>, format: Format): PictureAnswer {
  return { kind: 'made', bytes, mediaType: mediaTypes[format] };
}

/** One name for one picture: by the file, which page of it, and everything that is done with its pixels. */
function tileName(
  { hash, frame = 0 }: PageImageFile,
  { region, size, rotation, quality, format }: ImagePlan,
): string {
  const { x, y, width, height } = region;
  const turned = `${rotation.mirrored ? 'm' : ''}${rotation.degrees}`;
  const how = quality === 'color' ? 'default' : quality;
  const what = `${x},${y},${width},${height}-${size.width},${size.height}-${turned}-${how}.${format}`;
  return `tiles/${hash.slice(0, 2)}/${hash}-${frame}/${what}`;
}
