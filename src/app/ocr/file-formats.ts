// What the recognition of a plain file can be written as.
import { basename } from 'node:path';
import { printAlto } from '../../formats/alto/write.ts';
import { printPageXml } from '../../formats/page-xml/write.ts';
import { plainText } from './plain-text.ts';
import type { FilePage } from './read-files.ts';

export interface FileFormat {
  readonly extension: string;
  /** `created`: when, as an instant in UTC. */
  write(page: FilePage, created: string): string;
}

export const fileFormats: ReadonlyMap<string, FileFormat> = new Map<string, FileFormat>([
  ['text', { extension: 'txt', write: ({ page }) => plainText(page) }],
  [
    'alto',
    { extension: 'alto.xml', write: ({ page, ...file }, created) => printAlto(page, about(file, created)) },
  ],
  [
    'page',
    {
      extension: 'page.xml',
      write: ({ page, ...file }, created) => printPageXml(page, about(file, created)),
    },
  ],
  ['json', { extension: 'json', write: ({ page }) => `${JSON.stringify(page, null, 2)}\n` }],
]);

function about(
  { path, number = 1 }: Omit<FilePage, 'page'>,
  created: string,
): { imageName: string; created: string; number: number } {
  return { imageName: basename(path), created, number };
}
