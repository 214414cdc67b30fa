// What verno import says at its end of page images that cannot be shown.
import type { ImportReport } from '../app/import/import.ts';

const reasons: Readonly<Record<string, string>> = {
  'no-image': 'no picture that can be read',
  'image-empty': 'empty',
  'image-damaged': 'broken or cut off',
  'image-bytes': 'too many bytes',
  'image-too-large': 'too many pixels',
  'image-pages': 'too many pages in one file',
  'image-slow': 'not decoded in time',
  'pdf-password': 'a PDF with a password',
  'pdf-damaged': 'a broken PDF',
  'pdf-empty': 'a PDF without pages',
  'jp2-no-decoder': 'JPEG 2000, which this machine cannot read',
};

/** How many of how many page images cannot be shown, and why; undefined where all can. */
export function pageImagesLine({ pages, unshown }: ImportReport['pageImages']): string | undefined {
  const why = Object.entries(unshown).sort(([, one], [, other]) => other - one);
  const count = why.reduce((sum, [, own]) => sum + own, 0);
  if (count === 0) return undefined;
  const of =
    count === pages
      ? pages === 1
        ? 'The only page image'
        : `None of ${pages} page images`
      : `${count} of ${pages} page images`;
  const verb = count < pages ? 'cannot' : pages === 1 ? 'cannot' : 'can';
  const list = why.map(([code, own]) => `${own} × ${reasons[code] ?? code}`);
  return `${of} ${verb} be shown: ${list.join(', ')}.`;
}
