// What a page image is: its real type and size in pixels, read from its header.
import sharp from 'sharp';

export interface Measure {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

const mediaTypes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  tiff: 'image/tiff',
  gif: 'image/gif',
};

/** Width and height as stored, in pixels, or undefined where the file is no page image that Verno knows. Reads only the header. */
export async function measureImage(source: string | Uint8Array): Promise<Measure | undefined> {
  try {
    const { format, width, height } = await sharp(source, { limitInputPixels: 1_000_000_000 }).metadata();
    const mediaType = mediaTypes[format];
    return mediaType === undefined ? undefined : { mediaType, width, height };
  } catch {
    return undefined;
  }
}
