// What the recognition of a plain file can be written as.
import type { FilePage } from './read-files.ts';
import { plainText } from './sum.ts';

export interface FileFormat {
  readonly extension: string;
  write(page: FilePage): string;
}

export const fileFormats: ReadonlyMap<string, FileFormat> = new Map([
  ['text', { extension: 'txt', write: ({ page }) => plainText(page) }],
  ['json', { extension: 'json', write: ({ page }) => `${JSON.stringify(page, null, 2)}\n` }],
]);
