// A page image as it is read for rendering: in its own resolution, and in smaller ones where a pyramid was made.
import sharp from 'sharp';
import type { Size } from './iiif/region.ts';
import { readTileMaps, type TileMap } from './tiff-tile.ts';

/** One resolution, in a file of its own or in a frame of one (from 0). `reduced`: how often its sides go into those of the page. */
export interface Level extends Size {
  readonly path: string;
  readonly frame: number;
  readonly reduced: number;
  /** Whether any part can be read without those before it. */
  readonly tiled: boolean;
  /** Where its tiles lie, where they can be taken out one by one. */
  readonly tiles?: TileMap | undefined;
}

/** Sizes are of the upright image. `grey`: it has no colours. `turned`: its stored pixels are not upright. */
export interface Picture {
  readonly size: Size;
  readonly levels: readonly [Level, ...Level[]];
  readonly grey: boolean;
  readonly turned: boolean;
}

/** A file as it is, in its own resolution alone; undefined where the decoder cannot read even its header. */
export async function pictureOf(path: string, frame: number): Promise<Picture | undefined> {
  const about = await aboutFrame(path, frame);
  if (about === undefined) return undefined;
  const { size, grey, turned } = about;
  return { size, grey, turned, levels: [{ path, frame, reduced: 1, tiled: false, ...size }] };
}

/** A pyramid that `makePyramid` made: a frame for each resolution, half of the one before; undefined where the file is none, or is gone. */
export async function pictureOfPyramid(path: string): Promise<Picture | undefined> {
  const first = await aboutFrame(path, 0);
  if (first === undefined) return undefined;
  const maps = (await readTileMaps(path)) ?? [];
  const levels: [Level, ...Level[]] = [
    { path, frame: 0, reduced: 1, tiled: true, tiles: maps[0], ...first.size },
  ];
  for (let frame = 1; frame < first.frames; frame++) {
    const about = await aboutFrame(path, frame);
    if (about === undefined) return undefined;
    levels.push({ path, frame, reduced: 2 ** frame, tiled: true, tiles: maps[frame], ...about.size });
  }
  return { size: first.size, grey: first.grey, turned: false, levels };
}

async function aboutFrame(
  path: string,
  page: number,
): Promise<{ size: Size; grey: boolean; turned: boolean; frames: number } | undefined> {
  try {
    const {
      autoOrient,
      channels,
      orientation = 1,
      pages,
      space,
    } = await sharp(path, { page, limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    const grey = channels <= 2 && /^(?:b-w|grey16)$/.test(space);
    return { size: { width, height }, grey, turned: orientation > 1, frames: pages ?? 1 };
  } catch {
    return undefined;
  }
}
