// The pages of a PDF: how large each is drawn, and its text layer.
import { stat } from 'node:fs/promises';
import type { Result } from '../../model/problem.ts';
import { refuse, tooManyBytes } from '../problems.ts';
import type { ImageLimits } from '../source.ts';
import type { PdfPage } from './job.ts';
import { inThread } from './thread.ts';

export type { PdfPage } from './job.ts';

/**
 * All pages, in order; one that cannot be read has width and height 0. `text: false` leaves the text layer out, which is quicker. Problems:
 * `pdf-password`, `pdf-damaged`, `pdf-empty`, `image-pages`, `image-bytes`, `image-slow`.
 *
 * @throws an error of the file system where the file is not there, and the signal's reason.
 */
export async function pdfPages(
  path: string,
  limits: ImageLimits,
  { text = true, signal }: { readonly text?: boolean; readonly signal?: AbortSignal | undefined } = {},
): Promise<Result<readonly PdfPage[]>> {
  const { size } = await stat(path);
  if (size > limits.bytes) return refuse(tooManyBytes(path, size, limits.bytes));
  return inThread({ kind: 'look', path, pixels: limits.pixels, pages: limits.pages, text }, limits, signal);
}
