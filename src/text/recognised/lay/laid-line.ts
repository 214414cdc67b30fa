// A recognised line that is being laid under a text.
import type { RecognisedBlock, RecognisedLine } from '../../../model/recognised-page.ts';
import type { LineText } from '../line-text.ts';
import type { Fit } from './fit.ts';
import type { Units } from './stream.ts';

/** A recognised line with its letters. `fit`: where it stands in the text, once that is known. */
export interface LaidLine {
  readonly page: string;
  readonly kind: RecognisedBlock['kind'];
  readonly line: RecognisedLine;
  readonly text: LineText;
  readonly units: Units;
  fit: Fit | undefined;
}
