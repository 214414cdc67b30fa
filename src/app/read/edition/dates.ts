// Dates as a page says them: the same words that a citation prints, with their doubt.
import { edtfInWords } from '../../../formats/citation/date-words.ts';
import { parseEdtf } from '../../../model/date/edtf.ts';

/** An EDTF date in English words, never more precise than it is; what has no plain words stays EDTF. */
export function dateInWords(edtf: string): string {
  const read = parseEdtf(edtf);
  if (!read.ok) return edtf;
  const words = edtfInWords(read.value);
  return read.value.uncertain && words !== edtf ? `${words} (uncertain)` : words;
}
