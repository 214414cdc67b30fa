// What is wrong with a row before it is read: another number of cells, broken bytes, words in the wrong encoding, a header again.
import type { Problem } from '../../../model/problem.ts';
import { columnName } from '../mapping/known.ts';
import type { Row } from '../table/rows.ts';

/** Two or more characters of UTF-8 that were read as Windows-1252: "Ð¡Ñ‚", "â€™", "Ã©". */
const misread = /(?:[ÐÑ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){3,}|â€[™œ“”˜¦]|(?:Ã[\u0080-\u00bf]){1,}/u;

/** A word of accented letters alone, as no language has them: Cyrillic in an 8-bit encoding that was read as Windows-1252. */
const eightBit = /(?<![\p{L}\p{N}])[À-ÖØ-öø-ÿ]{4,}(?![\p{L}\p{N}])/u;

/** The problem of a row that must not be taken; null for a header that stands there again; undefined for a sound row. */
export function dirtIn(
  { line, cells }: Row,
  headers: readonly string[],
  file: string,
): Problem | null | undefined {
  const refuse = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message,
    where: { file, line },
    hint,
  });
  if (
    cells.length === headers.length &&
    cells.every((cell, at) => columnName(cell) === columnName(headers[at] ?? ''))
  )
    return null;
  const extra = cells.slice(headers.length).some((cell) => cell.trim() !== '');
  if (cells.length < headers.length || extra)
    return refuse(
      'row-uneven',
      `The row has ${cells.length} cells and the table ${headers.length} columns.`,
      'Look for a quotation mark or delimiter too many or too few in this row.',
    );
  const broken = cells.findIndex((cell) => cell.includes('\ufffd'));
  if (broken >= 0)
    return refuse(
      'encoding-broken',
      `The cell “${headers[broken] ?? ''}” holds bytes that are not in the table’s encoding.`,
      'Save the table as UTF-8, or name its encoding in a mapping.',
    );
  const mojibake = cells.findIndex((cell) => misread.test(cell));
  const latin = cells.findIndex((cell) => eightBit.test(cell));
  if (latin >= 0)
    return refuse(
      'encoding-wrong',
      `The words of the cell “${headers[latin] ?? ''}” (“${eightBit.exec(cells[latin] ?? '')?.[0].slice(0, 12) ?? ''}”) are in another encoding than they were read in, perhaps Cyrillic.`,
      'Convert the table from its true encoding (windows-1251, koi8-r …) to UTF-8.',
    );
  if (mojibake >= 0)
    return refuse(
      'encoding-wrong',
      `The words of the cell “${headers[mojibake] ?? ''}” are UTF-8 that was read as Windows-1252 (“${misread.exec(cells[mojibake] ?? '')?.[0].slice(0, 12) ?? ''}”).`,
      'Save the table anew from where it came from, as UTF-8.',
    );
  return undefined;
}
