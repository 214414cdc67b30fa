// The thread that reads a PDF: it does one piece of work, and ends. Whoever began it ends it where it takes too long.
import { parentPort, workerData } from 'node:worker_threads';
import { drawPage } from './draw.ts';
import type { PdfAnswer, PdfFault, PdfJob } from './job.ts';
import { lookAtPages } from './look.ts';
import { pageSize } from './page-size.ts';
import { openPdfium } from './pdfium.ts';

/** FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY (fpdfview.h). */
const passwordErrors = new Set([4, 5]);

function tell(answer: PdfAnswer): void {
  parentPort?.postMessage(answer, []);
}

function fault(kind: PdfFault, pages?: number): void {
  tell({ kind: 'fault', fault: kind, ...(pages !== undefined && { pages }) });
}

async function work(job: PdfJob): Promise<void> {
  const pdfium = await openPdfium(job.path);
  try {
    if (pdfium.document === 0) {
      fault(passwordErrors.has(pdfium.call('FPDF_GetLastError')) ? 'password' : 'damaged');
      return;
    }
    const count = pdfium.call('FPDF_GetPageCount', pdfium.document);
    if (count <= 0) fault('empty');
    else if (job.kind === 'look') {
      if (count > job.pages) {
        fault('too-many', count);
        return;
      }
      lookAtPages(pdfium, count, job, (page) => tell({ kind: 'page', page }));
      tell({ kind: 'done' });
    } else {
      const page = job.frame < count ? pdfium.call('FPDF_LoadPage', pdfium.document, job.frame) : 0;
      if (page === 0) {
        fault(job.frame < count ? 'damaged' : 'no-page', count);
        return;
      }
      const own = pageSize(pdfium, page, job.pixels);
      const size =
        job.size === undefined
          ? own
          : { ...job.size, resolution: (own.resolution * job.size.width) / own.width };
      drawPage(pdfium, page, size, job.to);
      tell({ kind: 'done' });
    }
  } finally {
    pdfium.close();
  }
}

/** Only `thread.ts` begins this thread. */
function isJob(data: unknown): data is PdfJob {
  return typeof data === 'object' && data !== null && 'kind' in data && 'path' in data;
}

if (!isJob(workerData)) throw new Error('not a piece of work');
await work(workerData);
