// What the thread that reads PDFs is asked, and what it answers.
import type { RecognisedPage } from '../../model/recognised-page.ts';

/**
 * A page of a PDF: `width` and `height` in pixels as it is drawn, upright, at `resolution` dots per inch. `label`: what the file calls it, where it
 * says so. `text`: its text layer by lines and words, in the same pixels.
 */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly resolution: number;
  readonly label?: string;
  readonly text?: RecognisedPage;
}

export type PdfJob = { readonly path: string; readonly pixels: number } & (
  | { readonly kind: 'look'; readonly pages: number; readonly text: boolean }
  | {
      readonly kind: 'draw';
      readonly frame: number;
      /** The TIFF file that is made. */
      readonly to: string;
      /** In pixels, where it was settled earlier how large the page is drawn. */
      readonly size?: { readonly width: number; readonly height: number } | undefined;
    }
);

/** Why a PDF, or a page of it, gives nothing. */
export type PdfFault = 'password' | 'damaged' | 'empty' | 'too-many' | 'no-page';

/** `page` tells of one page and that the thread goes on; every other answer is the last. */
export type PdfAnswer =
  | { readonly kind: 'page'; readonly page: PdfPage }
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly fault: PdfFault; readonly pages?: number };
