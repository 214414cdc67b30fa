// The picture that an engine is given for a page image, and the way back from its pixels.
import { cleanPage, type CleanedPage } from '../../image/clean/clean.ts';
import { decodeGrey, encodeGrey } from '../../image/clean/decode.ts';
import { holdsLine } from '../../image/clean/layout.ts';
import { TooSlow } from '../../image/in-time.ts';
import { measureImage } from '../../image/measure.ts';
import { tooSlow } from '../../image/problems.ts';
import { readable } from '../../image/readable.ts';
import type { ImageLimits, ImageSource } from '../../image/source.ts';
import { storedPoint } from '../../model/page-geometry.ts';
import type { Problem, Result } from '../../model/problem.ts';

export interface PageSource extends ImageSource {
  /** EXIF 2.3, tag 274; what the file says where it is absent. */
  readonly orientation?: number | undefined;
}

/** A picture for an engine. `stored`: size of the page image as stored, in pixels. */
export type PreparedPicture = Omit<CleanedPage, 'sheet'> & {
  readonly stored: { readonly width: number; readonly height: number };
};

/**
 * Makes the picture: cleaned (a line of print with soft edges, where `soft` says so), or upright and grey and otherwise as it is. What must be decoded by another program on the way lies in `folder` meanwhile.
 * Problems: those of `readable`, `image-slow` among them; `no-image` where the picture cannot be decoded to its end.
 */
export async function preparePicture(
  source: PageSource,
  folder: string,
  {
    clean,
    soft = false,
    limits,
  }: { readonly clean: boolean; readonly soft?: boolean; readonly limits: ImageLimits },
  signal?: AbortSignal,
): Promise<Result<PreparedPicture>> {
  const file = await readable(source, folder, limits, signal);
  if (!file.ok) return file;
  const { path, frame } = file.value;
  try {
    const measure = await measureImage(path, frame);
    if (measure === undefined) return { ok: false, problems: [notDecoded('it has no size')] };
    const { width, height } = measure;
    const orientation = source.orientation ?? measure.orientation ?? 1;
    const picture = clean
      ? await cleanPage(path, frame, orientation, { seconds: limits.seconds, soft })
      : await asItIs(path, frame, orientation, { width, height }, limits.seconds);
    return { ok: true, value: { ...picture, stored: { width, height } }, problems: file.problems };
  } catch (error) {
    if (!(error instanceof Error) || signal?.aborted === true) throw error;
    if (error instanceof TooSlow) return { ok: false, problems: [tooSlow(source.path, limits.seconds)] };
    return { ok: false, problems: [notDecoded(error.message.split('\n')[0] ?? '')] };
  } finally {
    await file.value.remove();
  }
}

async function asItIs(
  path: string,
  frame: number,
  orientation: number,
  stored: PreparedPicture['stored'],
  seconds: number,
): Promise<Omit<PreparedPicture, 'stored'>> {
  const { raster, scale, resolution } = await decodeGrey(path, frame, orientation, seconds);
  const dots = resolution === undefined ? undefined : resolution * scale;
  return {
    picture: await encodeGrey(raster, dots),
    width: raster.width,
    height: raster.height,
    toStored: ([x, y]) => storedPoint({ ...stored, orientation }, [x / scale, y / scale]),
    stamps: [],
    coloured: [],
    shareOfColour: () => 0,
    edges: [],
    layout: holdsLine(raster) ? 'line' : 'page',
    ...(dots !== undefined && { resolution: dots }),
  };
}

function notDecoded(why: string): Problem {
  return {
    code: 'no-image',
    severity: 'error',
    message: `This is no picture that can be read to its end: ${why}.`,
    hint: 'Check that the file is whole and of the type that its name says.',
  };
}
