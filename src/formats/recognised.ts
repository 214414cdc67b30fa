// Recognised pages out of files, whichever of the two formats they are in.
import type { Problem, Result } from '../model/problem.ts';
import { isAlto, readAlto } from './alto/read.ts';
import { isPage, readPageXml } from './page-xml/read.ts';
import type { FiledPage } from './recognised/source.ts';
import { xmlDecoder } from './xml/decode.ts';
import type { XmlElement } from './xml/element.ts';
import { parseXml, rootOf } from './xml/read.ts';

export type { FiledPage } from './recognised/source.ts';

/** Which of the formats of recognised pages a file is in, by its beginning; undefined where in none. */
export function recognisedFormat(head: Uint8Array): 'alto' | 'page-xml' | undefined {
  const root = rootOf(head);
  if (root === undefined) return undefined;
  return isAlto(root) ? 'alto' : isPage(root) ? 'page-xml' : undefined;
}

/** Every page of a file of ALTO (2 to 4) or PAGE (2013 to 2019). No DTD is read, nothing fetched; depth and size are bounded. */
export function readRecognisedPages(bytes: Uint8Array): Result<readonly FiledPage[]> {
  const parsed = parse(bytes);
  if (!parsed.ok) return parsed;
  if (isAlto(parsed.value)) return readAlto(parsed.value);
  if (!isPage(parsed.value)) return { ok: false, problems: [unknown(parsed.value)] };
  const page = readPageXml(parsed.value);
  return page.ok ? { ...page, value: [page.value] } : page;
}

/** The page of a file of ALTO or PAGE, the first where there are several, with a warning. */
export function readRecognised(bytes: Uint8Array): Result<FiledPage> {
  const read = readRecognisedPages(bytes);
  if (!read.ok) return read;
  const [first] = read.value;
  if (first === undefined) return { ok: false, problems: [] };
  const problems = read.value.length > 1 ? [...read.problems, several(read.value.length)] : read.problems;
  return { ok: true, value: first, problems };
}

function parse(bytes: Uint8Array): Result<XmlElement> {
  const decoder = xmlDecoder(bytes);
  if ('problem' in decoder) return { ok: false, problems: [decoder.problem] };
  const decoded = decoder.decode(bytes, true);
  return 'problem' in decoded ? { ok: false, problems: [decoded.problem] } : parseXml(decoded.text);
}

function unknown({ name }: XmlElement): Problem {
  return {
    code: 'recognised-unknown',
    severity: 'error',
    message: `The file is XML (${name}), but neither ALTO nor PAGE.`,
    hint: 'Give a file whose first element is <alto> or <PcGts>.',
  };
}

function several(count: number): Problem {
  return {
    code: 'recognised-pages',
    severity: 'warning',
    message: `The file has ${count} pages, and only the first belongs to this image.`,
    hint: 'Divide it into a file for each page.',
  };
}
