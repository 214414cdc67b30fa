// Pages that a format leaves to be set, as a PDF.
import type { OutputFile, PublishedRecord } from '../../formats/port.ts';
import type { Result } from '../../model/problem.ts';
import type { Archive } from '../services.ts';
import { unknownFormat } from './serialise.ts';

/** More characters than one document is set from: beyond, setting takes minutes. */
const mostCharacters = 3_000_000;

/** The one file of a format whose pages are set, with its bytes. Problems as those of the format and of `Typesetter`, and `typeset-too-large`. */
export async function typesetRecord(
  archive: Pick<Archive, 'exportFormats' | 'typesetter'>,
  record: PublishedRecord,
  name: string,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const format = archive.exportFormats.find((one) => one.name === name);
  if (format === undefined) return { ok: false, problems: [unknownFormat(name, ['pdf'])] };
  const { files, problems } = format.serialise(record);
  const [file] = files;
  if (file === undefined || !('pages' in file)) return { ok: false, problems };
  return typesetFile(archive, file, signal);
}

/** The bytes of pages that are to be set. */
export async function typesetFile(
  { typesetter }: Pick<Archive, 'typesetter'>,
  { path, pages }: Extract<OutputFile, { pages: unknown }>,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const characters = pages.rows.reduce(
    (sum, { source, target }) => sum + lengthOf(source) + lengthOf(target),
    0,
  );
  if (characters > mostCharacters)
    return {
      ok: false,
      problems: [
        {
          code: 'typeset-too-large',
          severity: 'error',
          message: `“${path}” would be set from ${characters} characters; ${mostCharacters} is the most.`,
          hint: 'Take the record as TEI or plain text.',
        },
      ],
    };
  return typesetter.pdf(pages, signal);
}

type Pieces = Extract<OutputFile, { pages: unknown }>['pages']['rows'][number]['source'];

function lengthOf(pieces: Pieces): number {
  return pieces.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);
}
