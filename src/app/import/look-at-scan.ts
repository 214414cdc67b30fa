// What formats are told of a file of page images.
import { lookAtImages } from '../../image/look.ts';
import type { ImageLimits } from '../../image/source.ts';
import type { ScannedFile } from '../../formats/port.ts';
import type { Result } from '../../model/problem.ts';
import { isFileError, readProblem } from './file-problems.ts';

/** Looks at files within the limits. A file that cannot be read is a problem of the source. */
export function scanReader(
  limits: ImageLimits,
  signal: AbortSignal,
): (path: string) => Promise<Result<ScannedFile>> {
  return async (path) => {
    try {
      const found = await lookAtImages(path, limits, { text: true, signal });
      if (!found.ok) return found;
      const pages = found.value.frames.map(({ measure, label, text }) => ({
        ...(measure !== undefined && { width: measure.width, height: measure.height }),
        ...(measure?.orientation !== undefined && { orientation: measure.orientation }),
        ...(label !== undefined && { label }),
        ...(text !== undefined && { text }),
      }));
      return { ...found, value: { mediaType: found.value.mediaType, pages } };
    } catch (error) {
      if (!isFileError(error)) throw error;
      return { ok: false, problems: [readProblem(path, error)] };
    }
  };
}
