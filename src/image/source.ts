// What a page image is read from, and how much of it may be.

/** A file that holds a page. `frame` counts from 0 where it holds several. `width` and `height`: of the page as stored, in pixels, where known. */
export interface ImageSource {
  readonly path: string;
  readonly mediaType: string;
  readonly frame?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Limits that the operator may set; what exceeds them is refused with a word. */
export interface ImageLimits {
  /** Pixels of a page. An A1 sheet at 400 dots per inch has 124 million. A small file may claim any size. */
  readonly pixels: number;
  /** Bytes of a file. */
  readonly bytes: number;
  /** Pages of a file. */
  readonly pages: number;
  /** Seconds that the decoding of one page may take. */
  readonly seconds: number;
}

export const usualImageLimits: ImageLimits = {
  pixels: 250_000_000,
  bytes: 2 * 1024 ** 3,
  pages: 2_000,
  seconds: 60,
};
