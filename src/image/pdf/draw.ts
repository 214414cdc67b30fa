// Draws a page of a PDF into a TIFF file, band by band.
import { openTiff } from '../tiff-file.ts';
import type { PageSize } from './page-size.ts';
import type { Pdfium } from './pdfium.ts';

/** Pixels that are drawn at once. */
const bandPixels = 16_000_000;
/** FPDFBitmap_BGR; FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER, so that red comes first (fpdfview.h). */
const format = 2;
const flags = 0x01 | 0x10;
const white = -1;

/** Draws a loaded page upright, on white. */
export function drawPage(pdfium: Pdfium, page: number, size: PageSize, to: string): void {
  const { width, height } = size;
  const file = openTiff(to, { ...size, samples: 3 });
  try {
    const rows = Math.max(1, Math.min(height, Math.floor(bandPixels / width)));
    const bitmap = pdfium.call('FPDFBitmap_CreateEx', width, rows, format, 0, 0);
    if (bitmap === 0) throw new Error('PDFium has no memory left');
    const stride = pdfium.call('FPDFBitmap_GetStride', bitmap);
    const at = pdfium.call('FPDFBitmap_GetBuffer', bitmap) >>> 0;
    for (let top = 0; top < height; top += rows) {
      pdfium.call('FPDFBitmap_FillRect', bitmap, 0, 0, width, rows, white);
      pdfium.call('FPDF_RenderPageBitmap', bitmap, page, 0, -top, width, height, 0, flags);
      const drawn = Math.min(rows, height - top);
      const packed = Buffer.alloc(drawn * width * 3);
      const bytes = pdfium.bytes();
      for (let row = 0; row < drawn; row++)
        packed.set(bytes.subarray(at + row * stride, at + row * stride + width * 3), row * width * 3);
      file.write(packed);
    }
  } finally {
    file.close();
  }
}
