// Looks at every page of a PDF: how large it is drawn, what the file calls it, and its text layer.
import type { PdfPage } from './job.ts';
import { pageSize } from './page-size.ts';
import type { Pdfium } from './pdfium.ts';
import { textLayer } from './text-layer.ts';

export interface LookOptions {
  readonly pixels: number;
  readonly text: boolean;
}

/** Characters of text that are read of one file. */
const mostText = 4_000_000;
/** Bytes of a page's label. */
const mostLabel = 200;

/** A page that cannot be loaded is told of with no size. */
export function lookAtPages(
  pdfium: Pdfium,
  count: number,
  { pixels, text }: LookOptions,
  tell: (page: PdfPage) => void,
): void {
  let left = text ? mostText : 0;
  for (let index = 0; index < count; index++) {
    const page = pdfium.call('FPDF_LoadPage', pdfium.document, index);
    if (page === 0) {
      tell({ width: 0, height: 0, resolution: 0 });
      continue;
    }
    const size = pageSize(pdfium, page, pixels);
    const label = labelOf(pdfium, index);
    const read = left > 0 ? textLayer(pdfium, page, size, left) : undefined;
    left -= read?.characters ?? 0;
    tell({
      ...size,
      ...(label !== '' && { label }),
      ...(read !== undefined && read.page.blocks.length > 0 && { text: read.page }),
    });
    pdfium.call('FPDF_ClosePage', page);
  }
}

/** What the file calls the page (ISO 32000-1, 12.4.2); empty where it says nothing. */
function labelOf(pdfium: Pdfium, index: number): string {
  const at = pdfium.room(mostLabel);
  const length = pdfium.call('FPDF_GetPageLabel', pdfium.document, index, at, mostLabel);
  const bytes = Buffer.from(pdfium.bytes().subarray(at, at + Math.max(0, Math.min(length, mostLabel) - 2)));
  pdfium.call('free', at);
  return length > mostLabel ? '' : bytes.toString('utf16le').trim();
}
