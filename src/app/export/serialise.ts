// One record in one of the formats that can be written.
import type { ExportFormat, PublishedRecord } from '../../formats/port.ts';
import type { Problem, Result } from '../../model/problem.ts';

/** The main file of a record in a format, as text. Formats that make a folder of a record cannot be shown this way. */
export function serialiseRecord(
  formats: readonly ExportFormat[],
  record: PublishedRecord,
  name: string,
): Result<{ readonly text: string; readonly mediaType: string }> {
  const format = formats.find((one) => one.name === name);
  if (format?.mediaType === undefined) {
    const known = formats
      .filter((one) => one.mediaType !== undefined && one.mediaType !== 'application/pdf')
      .map((one) => one.name);
    return { ok: false, problems: [unknownFormat(name, known)] };
  }
  const { files, problems } = format.serialise(record);
  const [main] = files;
  if (main === undefined && problems.length > 0) return { ok: false, problems };
  if (main !== undefined && 'pages' in main)
    return { ok: false, problems: [notText(name, record.manifest.id)] };
  if (main === undefined || !('data' in main))
    throw new Error(`The format ${name} gave no file for ${record.manifest.id}`);
  const text = typeof main.data === 'string' ? main.data : new TextDecoder().decode(main.data);
  return { ok: true, value: { text, mediaType: format.mediaType }, problems };
}

function notText(name: string, id: string): Problem {
  return {
    code: 'not-text',
    severity: 'error',
    message: `“${name}” is no text, and cannot be shown here.`,
    hint: `Write it to a folder: verno export ${id} --as ${name} --out DIR.`,
  };
}

/** Says which formats there are. */
export function unknownFormat(
  name: string,
  known: readonly string[],
): {
  code: string;
  severity: 'error';
  message: string;
  hint: string;
} {
  return {
    code: 'unknown-format',
    severity: 'error',
    message: `Nothing can be written as “${name}” here.`,
    hint: `Formats: ${known.join(', ')}.`,
  };
}
