// The pages of one record read, or taken from what is kept.
import type { ImageLimits } from '../../image/source.ts';
import type { Problem } from '../../model/problem.ts';
import type { OcrEngine } from '../../ocr/port.ts';
import type { PageRead } from '../../text/recognised/page-read.ts';
import type { Archive } from '../services.ts';
import { keepPage, keptFile, keptPage } from './kept-pages.ts';
import type { ImagedPage } from './plan.ts';
import { inPool } from './pool.ts';
import { recognisePage } from './recognise-page.ts';

export interface ReadPagesOptions {
  readonly languages: readonly string[];
  readonly clean: boolean;
  readonly limits: ImageLimits;
  readonly atOnce: number;
  readonly signal: AbortSignal;
  /** Called for each page that is done; `wasRead`: now, not before. */
  readonly onPage: (wasRead: boolean) => void;
}

/** `pages` in their order; one that could not be read is not among them, but a problem that names its folio. */
export async function readPages(
  archive: Pick<Archive, 'dir' | 'blobs'>,
  pages: readonly ImagedPage[],
  engine: OcrEngine,
  options: ReadPagesOptions,
): Promise<{ readonly pages: readonly PageRead[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const read = await inPool(
    pages,
    options.atOnce,
    async (page, signal): Promise<PageRead | undefined> => {
      const { image } = page;
      const { orientation } = image;
      const file = keptFile(archive.dir, image, { ...options, engine });
      const kept = await keptPage(file);
      const turned = orientation !== undefined && { orientation };
      if (kept !== undefined) {
        options.onPage(false);
        return { page: page.id, recognised: kept, ...turned };
      }
      const path = await archive.blobs.localPath(image.hash, signal);
      const result =
        path === undefined
          ? { ok: false as const, problems: [blobMissing] }
          : await recognisePage({ ...image, path, orientation: orientation ?? 1 }, engine, options, signal);
      problems.push(
        ...result.problems.map((problem) => ({ ...problem, where: { path: `folio ${page.label}` } })),
      );
      if (result.ok) await keepPage(archive, file, image, result.value);
      options.onPage(true);
      if (!result.ok) return undefined;
      return { page: page.id, recognised: result.value, ...turned };
    },
    options.signal,
  );
  return { pages: read.filter((one) => one !== undefined), problems };
}

const blobMissing: Problem = {
  code: 'blob-missing',
  severity: 'error',
  message: 'The image of this page is not among the blobs.',
  hint: 'Run verno check, and restore the blob from a backup.',
};
