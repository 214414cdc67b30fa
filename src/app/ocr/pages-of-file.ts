// The pages that a file of images holds, one source for each.
import { pdfPages } from '../../image/pdf/pages.ts';
import { framesOf } from '../../image/frames.ts';
import { kindOfFile } from '../../image/kind.ts';
import type { ImageLimits } from '../../image/source.ts';
import type { Result } from '../../model/problem.ts';
import type { PageSource } from './prepare-picture.ts';

/** Problems: those of `pdfPages`. What is no picture is one page, which will say so when it is read. */
export async function pagesOfFile(
  path: string,
  limits: ImageLimits,
  signal?: AbortSignal,
): Promise<Result<readonly PageSource[]>> {
  const kind = await kindOfFile(path);
  if (kind === 'pdf') {
    const pages = await pdfPages(path, limits, { text: false, signal });
    if (!pages.ok) return pages;
    const value = pages.value.map(({ width, height }, frame) => ({
      path,
      mediaType: 'application/pdf',
      frame,
      ...(width > 0 && { width, height }),
    }));
    return { ...pages, value };
  }
  const frames = kind === 'other' ? Math.min(await framesOf(path), limits.pages) : 1;
  const value = Array.from({ length: frames }, (_, frame) => ({ path, mediaType: 'image/*', frame }));
  return { ok: true, value, problems: [] };
}
