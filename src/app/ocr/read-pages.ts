// The pages of one record read, or taken from what is kept.
import type { ImageLimits } from '../../image/source.ts';
import type { Problem } from '../../model/problem.ts';
import type { OcrEngine } from '../../ocr/port.ts';
import type { PageRead } from '../../text/recognised/page-read.ts';
import type { Archive } from '../services.ts';
import { keepPage, keptFile, keptPage } from './kept-pages.ts';
import type { ImagedPage } from './plan.ts';
import { inPool } from './pool.ts';
import type { ReadingTurns } from './reading-turns.ts';
import { recognisePage } from './recognise-page.ts';
import type { Unread } from './unread.ts';

export interface ReadPagesOptions {
  readonly languages: readonly string[];
  readonly clean: boolean;
  readonly limits: ImageLimits;
  readonly turns: ReadingTurns;
  readonly signal: AbortSignal;
  /** Called for each page that is done; `wasRead`: now, not before. */
  readonly onPage: (wasRead: boolean) => void;
}

/** `pages` in their order; one that could not be read is among `unread`, and a problem that names its folio. */
export async function readPages(
  archive: Pick<Archive, 'dir' | 'blobs'>,
  pages: readonly ImagedPage[],
  engine: OcrEngine,
  options: ReadPagesOptions,
): Promise<{
  readonly pages: readonly PageRead[];
  readonly unread: readonly Unread[];
  readonly problems: readonly Problem[];
}> {
  const problems: Problem[] = [];
  const unread: Unread[] = [];
  const readPage = async (page: ImagedPage, signal: AbortSignal): Promise<PageRead | undefined> => {
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
    else unread.push({ page, problems: result.problems });
    options.onPage(true);
    return result.ok ? { page: page.id, recognised: result.value, ...turned } : undefined;
  };
  const turns = options.turns.pages;
  const read = await inPool(
    pages,
    turns.atOnce,
    (page, stop) => turns.take(() => readPage(page, stop), stop),
    options.signal,
  );
  const place = new Map(pages.map(({ id }, at) => [id, at]));
  const inOrder = unread.toSorted(
    (one, other) => (place.get(one.page.id) ?? 0) - (place.get(other.page.id) ?? 0),
  );
  return { pages: read.filter((one) => one !== undefined), unread: inOrder, problems };
}

const blobMissing: Problem = {
  code: 'blob-missing',
  severity: 'error',
  message: 'The image of this page is not among the blobs.',
  hint: 'Run verno check, and restore the blob from a backup.',
};
