// The limits of page images, as an operator sets them.
import type { Problem, Result } from '../model/problem.ts';
import { usualImageLimits, type ImageLimits } from '../image/source.ts';

export type { ImageLimits } from '../image/source.ts';

/** As given on the command line; what is absent is as usual. */
export interface ImageLimitFlags {
  readonly maxImagePixels?: string | undefined;
  readonly maxImageBytes?: string | undefined;
  readonly maxImagePages?: string | undefined;
  readonly maxImageSeconds?: string | undefined;
}

/** `pixels`: those of the largest TIFF, 4 GiB, that a page of a PDF can be drawn into. */
const most = { pixels: 1_400_000_000, bytes: 2 ** 40, pages: 100_000, seconds: 3600 };

/** The limits, or what is wrong with a number. */
export function imageLimits(flags: ImageLimitFlags): Result<ImageLimits> {
  const problems: Problem[] = [];
  const number = (flag: string, given: string | undefined, kind: keyof typeof most): number => {
    const value = given === undefined ? usualImageLimits[kind] : /^\d{1,15}$/.test(given) ? Number(given) : 0;
    if (value < 1 || value > most[kind])
      problems.push({
        code: 'usage',
        severity: 'error',
        message: `${flag} wants a number from 1 to ${most[kind]}.`,
        hint: `Without it, it is ${usualImageLimits[kind]}.`,
      });
    return value;
  };
  const limits: ImageLimits = {
    pixels: number('--max-image-pixels', flags.maxImagePixels, 'pixels'),
    bytes: number('--max-image-bytes', flags.maxImageBytes, 'bytes'),
    pages: number('--max-image-pages', flags.maxImagePages, 'pages'),
    seconds: number('--max-image-seconds', flags.maxImageSeconds, 'seconds'),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: limits, problems: [] };
}
