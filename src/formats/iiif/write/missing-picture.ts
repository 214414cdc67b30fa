// The small picture that stands for a page without an image: viewers draw a broken one where a canvas has no thumbnail.
import type { Page } from '../../../model/exemplar.ts';
import { missingLabel } from './missing.ts';
import type { Size } from './canvas-size.ts';

/** In the proportions of a sheet. */
export const missingPictureSize: Size = { width: 283, height: 400 };

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[&<>]/g, (sign) => escapes[sign] ?? sign)
    .replaceAll(/\p{Cc}/gu, ' ');

/** Longer words would run over its edge. */
const longest = 28;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** An empty sheet with the folio and why there is no image, as SVG. */
export function missingPicture(page: Page): string {
  const { width, height } = missingPictureSize;
  const lines = [page.label, missingLabel(page)].map(
    (line, at) => `<text x="${width / 2}" y="${height / 2 + at * 28}">${escaped(cut(line))}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="serif" font-size="20" text-anchor="middle" fill="#666"><rect width="${width}" height="${height}" fill="#f4f1ea"/>` +
    `${lines.join('')}</svg>`
  );
}
