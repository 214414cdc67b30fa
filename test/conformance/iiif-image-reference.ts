// The reference picture of IIIF's image validator: a thousand pixels square, ten by ten squares of one colour each.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { sharedData } from '../shared-data.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** Pixels of a side of one square. */
export const square = 100;
export const side = 1000;

/** How far a channel of a square may be from that of the original, as the validator has it. */
const tolerance = 6;

/** The picture's file, where the outside data are at hand. */
export function referencePicture(): string | undefined {
  const folder = sharedData('iiif-image');
  const name = folder && readdirSync(folder).find((file) => file.endsWith('.tif'));
  return folder && name && join(folder, name);
}

interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The mean colour of each part that is asked for, of a picture that is decoded once. */
export async function coloursIn(picture: string | Uint8Array): Promise<(part: Part) => Colour> {
  const { data, info } = await sharp(picture)
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const mean = ({ left, top, width, height }: Part, channel: number): number => {
    let sum = 0;
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++)
        sum += data[(y * info.width + x) * channels + Math.min(channel, channels - 1)] ?? NaN;
    return sum / (width * height);
  };
  return (part) => [mean(part, 0), mean(part, 1), mean(part, 2)];
}

/** The colours of all squares, by column and row, out of the original itself. */
export async function referenceColours(file: string): Promise<readonly (readonly Colour[])[]> {
  const colour = await coloursIn(file);
  const ten = Array.from({ length: 10 }, (_, at) => at * square + 20);
  return ten.map((left) => ten.map((top) => colour({ left, top, width: 60, height: 60 })));
}

export function isNear(a: Colour, b: Colour): boolean {
  return a.every((channel, at) => Math.abs(channel - (b[at] ?? NaN)) < tolerance);
}
