// Why a file of page images is not taken, or a page of it not shown: in words that say how to mend it.
import { basename } from 'node:path';
import type { Problem } from '../model/problem.ts';

/** A problem of the file that lies at `path`. */
export function imageProblem(code: string, path: string, message: string, hint: string): Problem {
  return { code, severity: 'error', message, where: { file: basename(path) }, hint };
}

/** A failure that holds one problem. */
export function refuse(problem: Problem): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [problem] };
}

export function tooManyBytes(path: string, bytes: number, limit: number): Problem {
  return imageProblem(
    'image-bytes',
    path,
    `The file has ${mebibytes(bytes)} MiB; at most ${mebibytes(limit)} are read.`,
    'Divide it into smaller files, or raise the limit with --max-image-bytes.',
  );
}

export function tooManyPixels(path: string, { width, height }: Size, limit: number): Problem {
  return imageProblem(
    'image-too-large',
    path,
    `The picture says it has ${width} × ${height} pixels; at most ${Math.floor(limit / 1e6)} million are decoded.`,
    'Save it at a lower resolution (an A1 sheet at 400 dots per inch has 124 million), or raise the limit with --max-image-pixels.',
  );
}

export function tooManyPages(path: string, pages: number, limit: number): Problem {
  return imageProblem(
    'image-pages',
    path,
    `The file has ${pages} pages; at most ${limit} are read.`,
    'Divide it, for example by documents, or raise the limit with --max-image-pages.',
  );
}

export function tooSlow(path: string, seconds: number): Problem {
  return imageProblem(
    'image-slow',
    path,
    `The picture was not decoded within ${seconds} seconds.`,
    'Save it anew, simpler or at a lower resolution (the file may have been made to keep programs busy), or raise the limit with --max-image-seconds.',
  );
}

export function emptyFile(path: string): Problem {
  return imageProblem(
    'image-empty',
    path,
    'The file is empty (0 bytes).',
    'Copy it again from where it came from.',
  );
}

export function noPicture(path: string): Problem {
  return imageProblem(
    'no-image',
    path,
    'The file is no picture that can be read (JPEG, PNG, WebP, TIFF, GIF, JPEG 2000, PDF).',
    'Check that the file is whole and of the type that its name says.',
  );
}

export function damaged(path: string): Problem {
  return imageProblem(
    'image-damaged',
    path,
    'The file begins as a picture and ends too early, or is broken within.',
    'Copy the file again from where it came from, or scan the page anew.',
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0);
}
