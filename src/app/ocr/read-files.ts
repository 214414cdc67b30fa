// Recognition of plain files, without an archive.
import { basename } from 'node:path';
import type { ImageLimits } from '../../image/source.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecognisedPage } from '../../model/recognised-page.ts';
import type { OcrEngine } from '../../ocr/port.ts';
import { isFileError, readProblem } from '../import/file-problems.ts';
import { pagesOfFile } from './pages-of-file.ts';
import { inPool } from './pool.ts';
import type { PageSource } from './prepare-picture.ts';
import { progressOf, type OcrProgress } from './progress.ts';
import { readingTurns } from './reading-turns.ts';
import { recognisePage } from './recognise-page.ts';

export interface ReadFilesOptions {
  readonly languages: readonly string[];
  readonly clean: boolean;
  readonly limits: ImageLimits;
  readonly atOnce: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: OcrProgress) => void;
}

/** `name` as asked for; `number` counts pages of a file from 1, and is absent where it has only one. */
export interface FilePage {
  readonly path: string;
  readonly name: string;
  readonly number?: number;
  readonly page: RecognisedPage;
}

/** Reads every page of every file; what cannot be read is a problem, and does not stop the rest. Pages come in the order asked for. */
export async function readFiles(
  paths: readonly string[],
  engine: OcrEngine,
  options: ReadFilesOptions,
): Promise<{ readonly pages: readonly FilePage[]; readonly problems: readonly Problem[] }> {
  const { signal, limits, atOnce } = options;
  const problems: Problem[] = [];
  const wanted: (Omit<FilePage, 'page'> & { readonly source: PageSource })[] = [];
  for (const path of paths) {
    try {
      const found = await pagesOfFile(path, limits, signal);
      problems.push(...found.problems.map((problem) => ({ ...problem, where: { file: path } })));
      if (!found.ok) continue;
      found.value.forEach((source, at) =>
        wanted.push({ path, name: path, source, ...(found.value.length > 1 && { number: at + 1 }) }),
      );
    } catch (error) {
      if (!isFileError(error)) throw error;
      problems.push(readProblem(path, error));
    }
  }
  const progress = progressOf(wanted.length, options.onProgress);
  const turns = readingTurns(atOnce);
  const read = await inPool(
    wanted,
    turns.pages.atOnce,
    async ({ source, ...about }, stop) => {
      const page = await recognisePage(source, engine, { ...options, turns }, stop);
      progress.done(true);
      return { about, page };
    },
    signal,
  );
  const pages: FilePage[] = [];
  for (const { about, page } of read) {
    const { number } = about;
    const where = { file: about.path, ...(number !== undefined && { path: `page ${number}` }) };
    problems.push(...page.problems.map((problem) => ({ ...problem, where })));
    if (!page.ok) continue;
    pages.push({ ...about, page: page.value });
    if (page.value.blocks.every(({ kind, lines }) => kind === 'noise' || lines.length === 0))
      problems.push({ ...noWords, where });
  }
  return { pages, problems };
}

/** The name that results of a page get: that of its file, with the number of the page where there are several. */
export function resultName({ path, number }: FilePage): string {
  const stem = basename(path).replace(/\.[^.]*$/, '');
  return number === undefined ? stem : `${stem}-${String(number).padStart(4, '0')}`;
}

const noWords: Problem = {
  code: 'ocr-no-words',
  severity: 'note',
  message: 'No word was found on this page; it may be blank.',
};
