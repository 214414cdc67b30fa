// A page of a record, and what was read on its image.
import type { RecognisedPage } from '../../model/recognised-page.ts';

/** `page`: the id of the page. `orientation`: of its image (EXIF 2.3, tag 274), absent where the stored rows are upright. */
export interface PageRead {
  readonly page: string;
  readonly recognised: RecognisedPage;
  readonly orientation?: number;
}
