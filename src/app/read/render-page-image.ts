// Renderings of page images, kept in the archive's cache folder: derived, and made anew when they are gone.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderImage } from '../../image/render.ts';
import type { Archive } from '../services.ts';
import type { PageImageFile } from './page-image.ts';

/** WebP bytes, or undefined where the file cannot be rendered. A rendering appears in the cache whole or not at all. */
export async function renderPageImage(
  archive: Archive,
  image: PageImageFile,
  size: 'full' | 'thumbnail',
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const folder = join(archive.dir, 'cache', 'images', image.hash.slice(0, 2));
  const file = join(folder, `${image.hash}-${size}.webp`);
  const cached = await readFile(file).catch(() => undefined);
  if (cached !== undefined) return new Uint8Array(cached);
  const bytes = await renderImage(image.path, size);
  if (bytes === undefined) return undefined;
  try {
    await mkdir(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}.${performance.now()}.tmp`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch {
    // A cache that cannot be written (full disk, no rights) costs time and must not cost the answer.
  }
  return bytes;
}
