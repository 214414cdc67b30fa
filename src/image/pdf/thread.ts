// Gives a piece of work to a thread of its own, and ends it where it takes too long: PDFium cannot be interrupted, a thread can.
import { Worker } from 'node:worker_threads';
import type { Problem, Result } from '../../model/problem.ts';
import { imageProblem, refuse, tooManyPages, tooSlow } from '../problems.ts';
import type { ImageLimits } from '../source.ts';
import type { PdfAnswer, PdfFault, PdfJob, PdfPage } from './job.ts';

const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** A whole file may take so many times what one page may. */
const wholeFile = 10;

/** The pages that the thread tells of; none for a page that is drawn. */
export async function inThread(
  job: PdfJob,
  limits: ImageLimits,
  signal?: AbortSignal,
): Promise<Result<readonly PdfPage[]>> {
  signal?.throwIfAborted();
  const worker = new Worker(workerUrl, {
    workerData: job,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const pages: PdfPage[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Result<readonly PdfPage[]>>();
  const abort = (): void => reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
  signal?.addEventListener('abort', abort, { once: true });
  const late = (): void => resolve(refuse(tooSlow(job.path, limits.seconds)));
  const whole = setTimeout(late, limits.seconds * 1000 * wholeFile);
  const page = setTimeout(late, limits.seconds * 1000);
  worker.on('message', (answer: PdfAnswer) => {
    page.refresh();
    if (answer.kind === 'page') pages.push(answer.page);
    else if (answer.kind === 'done') resolve({ ok: true, value: pages, problems: [] });
    else resolve(refuse(faultOf(job.path, answer.fault, limits, answer.pages)));
  });
  // PDFium stops dead where a file is made so: with a trap, or without memory. Neither harms anybody but its thread.
  worker.on('error', () => resolve(refuse(faultOf(job.path, 'damaged', limits))));
  worker.on('exit', () => resolve(refuse(faultOf(job.path, 'damaged', limits))));
  try {
    return await promise;
  } finally {
    clearTimeout(whole);
    clearTimeout(page);
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}

function faultOf(path: string, fault: PdfFault, limits: ImageLimits, pages = 0): Problem {
  switch (fault) {
    case 'password':
      return imageProblem(
        'pdf-password',
        path,
        'The PDF is locked: it wants a password, or is encrypted in a way that is not known.',
        'Save it without a password (for example: qpdf --decrypt --password=… locked.pdf open.pdf).',
      );
    case 'empty':
      return imageProblem('pdf-empty', path, 'The PDF has no pages.', 'Make it anew from the scans.');
    case 'too-many':
      return tooManyPages(path, pages, limits.pages);
    case 'no-page':
      return imageProblem(
        'pdf-no-page',
        path,
        `The PDF has ${pages} pages, and not the one that is asked for.`,
        'Frames count from 0: the first page is frame 0.',
      );
    case 'damaged':
      return imageProblem(
        'pdf-damaged',
        path,
        'The PDF is broken: its table of objects, or a page in it, cannot be read.',
        'Copy the file again from where it came from, or mend it (for example: qpdf broken.pdf mended.pdf).',
      );
  }
}
