// Writes tables as CSV (RFC 4180), for spreadsheets as they are: with a byte order mark, and with no cell that one of them would run.

/** Spreadsheets take a file without it for one in the encoding of their own country. */
const byteOrderMark = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV injection"); full-width forms too, which some read alike. */
const formula = /^[\s\p{Cc}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u;

/**
 * A cell's text. One that begins as a formula would gets an apostrophe before it, which spreadsheets take for "this is text"; a
 * program that reads the file takes it off.
 */
function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The header and the rows, each row ending in CR LF. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [csvHeader(header), ...rows.map(csvRow)].join('');
}

/** The beginning of a table that is written piece by piece. */
export function csvHeader(header: readonly string[]): string {
  return `${byteOrderMark}${csvRow(header)}`;
}

/** A further row of it, with its end of line. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',').toWellFormed()}\r\n`;
}
