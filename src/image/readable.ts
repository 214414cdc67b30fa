// Makes the image of a page readable for the decoder of pictures: PDF and JPEG 2000 become a TIFF for as long as it is needed.
import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../model/problem.ts';
import { decompress } from './jp2/decompress.ts';
import { kindOfFile } from './kind.ts';
import { measureImage } from './measure.ts';
import { inThread } from './pdf/thread.ts';
import { noPicture, refuse, tooManyBytes, tooManyPixels } from './problems.ts';
import type { ImageLimits, ImageSource } from './source.ts';

/** A file that sharp reads, and which of its frames. `remove` takes away what was made for it; the original stays. */
export interface Readable {
  readonly path: string;
  readonly frame: number;
  remove(): Promise<void>;
}

/**
 * The file itself where sharp reads it, else a TIFF in `folder` (made where it is not there). The kind is told by the content, whatever
 * `mediaType` says. A page of a PDF is drawn as large as `width` and `height` say. Problems: `image-bytes`, `image-too-large`,
 * `image-slow`, `image-damaged`, `no-image`, `pdf-password`, `pdf-damaged`, `pdf-empty`, `pdf-no-page`, `jp2-no-decoder`,
 * `jp2-components`, `jp2-memory`.
 *
 * @throws an error of the file system where the file or the folder cannot be used, and the signal's reason.
 */
export async function readable(
  source: ImageSource,
  folder: string,
  limits: ImageLimits,
  signal?: AbortSignal,
): Promise<Result<Readable>> {
  signal?.throwIfAborted();
  const { path, frame = 0 } = source;
  const { size } = await stat(path);
  if (size > limits.bytes) return refuse(tooManyBytes(path, size, limits.bytes));
  const kind = await kindOfFile(path);
  if (kind === 'other') return asItIs(path, frame, limits);
  await mkdir(folder, { recursive: true });
  return kind === 'pdf'
    ? drawnPage(source, folder, limits, signal)
    : decompressed(await decompress(path, kind, folder, limits, signal));
}

async function asItIs(path: string, frame: number, limits: ImageLimits): Promise<Result<Readable>> {
  const measure = await measureImage(path, frame);
  if (measure === undefined) return refuse(noPicture(path));
  if (measure.width * measure.height > limits.pixels)
    return refuse(tooManyPixels(path, measure, limits.pixels));
  return { ok: true, value: { path, frame, remove: async () => undefined }, problems: [] };
}

async function drawnPage(
  { path, frame = 0, width, height }: ImageSource,
  folder: string,
  limits: ImageLimits,
  signal: AbortSignal | undefined,
): Promise<Result<Readable>> {
  const size = width === undefined || height === undefined ? undefined : { width, height };
  if (size !== undefined && size.width * size.height > limits.pixels)
    return refuse(tooManyPixels(path, size, limits.pixels));
  const to = join(folder, `page-${process.pid}-${randomBytes(8).toString('hex')}.tif`);
  const remove = async (): Promise<void> => rm(to, { force: true });
  const job = { kind: 'draw', path, frame, to, pixels: limits.pixels, size } as const;
  try {
    const drawn = await inThread(job, limits, signal);
    if (drawn.ok) return { ok: true, value: { path: to, frame: 0, remove }, problems: drawn.problems };
    await remove();
    return drawn;
  } catch (error) {
    await remove();
    throw error;
  }
}

function decompressed(made: Awaited<ReturnType<typeof decompress>>): Result<Readable> {
  if (!made.ok) return made;
  const { folder } = made.value;
  const remove = async (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { ok: true, value: { path: made.value.path, frame: 0, remove }, problems: made.problems };
}
