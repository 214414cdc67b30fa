// Renderings of page images, kept in the archive's cache folder: derived, and made anew when they are gone.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderImage, type RenderedSize } from '../../image/render.ts';
import type { Archive } from '../services.ts';
import type { PageImageFile } from './page-image.ts';

/** WebP bytes. */
type Rendering = Uint8Array<ArrayBuffer> | undefined;

/** A rendering takes a core, and memory by the size of the image: more at once would leave neither for pages. */
const atOnce = 2;

/** Renders the page images of one archive: each once, however many ask for it, and at most two at a time. */
export class PageImageRenderer {
  readonly #archive: Pick<Archive, 'dir' | 'blobs'>;
  readonly #render: typeof renderImage;
  readonly #inFlight = new Map<string, Promise<Rendering>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** `render` makes the pictures; tests of what happens meanwhile hold it up. */
  constructor(archive: Pick<Archive, 'dir' | 'blobs'>, render: typeof renderImage = renderImage) {
    this.#archive = archive;
    this.#render = render;
  }

  /**
   * WebP bytes; undefined where the file cannot be rendered, or was withdrawn meanwhile. A rendering appears in the cache whole or not at
   * all, and none stays there of a file that is gone.
   */
  async render(image: PageImageFile, size: RenderedSize): Promise<Rendering> {
    const name = `${image.hash}-${size}${image.frame === undefined ? '' : `-${image.frame}`}`;
    const file = join(this.#archive.dir, 'cache', 'images', image.hash.slice(0, 2), `${name}.webp`);
    const cached = await readFile(file).catch(() => undefined);
    if (cached !== undefined) return new Uint8Array(cached);
    let rendering = this.#inFlight.get(name);
    if (rendering === undefined) {
      rendering = this.#make(image, size, file).finally(() => this.#inFlight.delete(name));
      this.#inFlight.set(name, rendering);
    }
    return rendering;
  }

  async #make(image: PageImageFile, size: RenderedSize, file: string): Promise<Rendering> {
    if (this.#running < atOnce) this.#running++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      const bytes = await this.#render(image.path, size, image.frame);
      if (bytes === undefined) return undefined;
      await keep(file, bytes);
      // A withdrawal deletes the file first and then empties the cache: what was put there since must go.
      if (await this.#archive.blobs.has(image.hash)) return bytes;
      await unlink(file).catch(() => undefined);
      return undefined;
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running--;
      else next();
    }
  }
}

async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
  try {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch {
    // A cache that cannot be written (full disk, no rights) costs time and must not cost the answer.
    await unlink(unfinished).catch(() => undefined);
  }
}
