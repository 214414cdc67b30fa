// Looks at a file of page images as a whole: what it really is, how many pages it holds, and how large each is.
import { stat } from 'node:fs/promises';
import type { Result } from '../model/problem.ts';
import type { RecognisedPage } from '../model/recognised-page.ts';
import { framesOf } from './frames.ts';
import { beginsAsPicture, kindOfBytes } from './kind.ts';
import { headOf, measureImage, measureJp2, measureOfPdf, type Measure } from './measure.ts';
import { pdfPages } from './pdf/pages.ts';
import { damaged, emptyFile, noPicture, refuse, tooManyBytes, tooManyPages } from './problems.ts';
import type { ImageLimits } from './source.ts';

/** A page of a file. `measure`: undefined where it cannot be read. `label`: what a PDF calls it. `text`: the text layer of a PDF. */
export interface Frame {
  readonly measure: Measure | undefined;
  readonly label?: string;
  readonly text?: RecognisedPage;
}

/** `frames`: at least one, in order. */
export interface ImageFile {
  readonly mediaType: string;
  readonly frames: readonly Frame[];
}

export interface LookOptions {
  /** Whether the text layer of a PDF is wanted. */
  readonly text?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What a file holds, whatever its name says. Problems: `image-empty`, `image-bytes`, `image-pages`, `no-image`, `image-damaged`, `pdf-password`,
 * `pdf-damaged`, `pdf-empty`, `image-slow`. The size of a page is not held against a limit here.
 *
 * @throws an error of the file system where the file cannot be read, and the signal's reason.
 */
export async function lookAtImages(
  path: string,
  limits: ImageLimits,
  { text = false, signal }: LookOptions = {},
): Promise<Result<ImageFile>> {
  const { size } = await stat(path);
  if (size === 0) return refuse(emptyFile(path));
  if (size > limits.bytes) return refuse(tooManyBytes(path, size, limits.bytes));
  const head = await headOf(path);
  const kind = kindOfBytes(head);
  if (kind === 'pdf') return pdf(path, limits, { text, signal });
  if (kind !== 'other') {
    const measure = measureJp2(head);
    return measure === undefined ? refuse(damaged(path)) : found(measure.mediaType, [{ measure }]);
  }
  const first = await measureImage(path, 0, limits);
  if (first === undefined) return refuse(beginsAsPicture(head) ? damaged(path) : noPicture(path));
  const pages = first.mediaType === 'image/tiff' ? await framesOf(path) : 1;
  if (pages > limits.pages) return refuse(tooManyPages(path, pages, limits.pages));
  const frames: Frame[] = [{ measure: first }];
  for (let frame = 1; frame < pages; frame++) {
    signal?.throwIfAborted();
    frames.push({ measure: await measureImage(path, frame, limits) });
  }
  return found(first.mediaType, frames);
}

async function pdf(path: string, limits: ImageLimits, options: LookOptions): Promise<Result<ImageFile>> {
  const pages = await pdfPages(path, limits, options);
  if (!pages.ok) return pages;
  const frames = pages.value.map((page): Frame => {
    const { label, text } = page;
    return {
      measure: measureOfPdf(page),
      ...(label !== undefined && { label }),
      ...(text !== undefined && { text }),
    };
  });
  return found('application/pdf', frames);
}

function found(mediaType: string, frames: readonly Frame[]): Result<ImageFile> {
  return { ok: true, value: { mediaType, frames }, problems: [] };
}
