// A recognised page as a file tells it.
import type { RecognisedPage } from '../../model/recognised-page.ts';

/** `imageName`: the image that it was read on, as the file names it; its folders are left out. */
export type FiledPage = RecognisedPage & { readonly imageName?: string };

/** What a file of ALTO or PAGE says beside the page. `created`: an ISO date and time in UTC. `number`: of the page, from 1. */
export interface AboutPage {
  readonly imageName: string;
  readonly created: string;
  readonly number?: number;
}

/** The last part of a path or address. */
export function baseName(written: string | undefined): { readonly imageName?: string } {
  const name = written?.trim().split(/[/\\]/u).at(-1) ?? '';
  return name === '' ? {} : { imageName: name };
}
