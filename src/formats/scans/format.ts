// The import format `scans`: a folder of page images, a PDF, or one file of pages becomes a record, with folios by the names.
import type { Parsed } from '../../model/draft.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { Candidate, ImportFormat, ParseContext, ScannedFile } from '../port.ts';
import { collect } from './collect.ts';
import { draftOf, FORMAT, type Gathered } from './draft.ts';
import { markedAbsence, stemOf } from './names.ts';
import type { MissingLeaf, Scan } from './pages.ts';
import { sniffScans } from './sniff.ts';

/** The longest note that a file of a missing leaf may hold, in bytes. */
const longestNote = 4_000;

/** See docs/formats/scans.md. */
export const scansFormat: ImportFormat = {
  name: FORMAT,
  title: 'Scans: folders of page images, PDFs, TIFFs of several pages',
  sniff: sniffScans,
  async *parse(candidate, context) {
    if (candidate.kind === 'file') yield await parseFile(candidate, candidate.path, context);
    else yield* parseFolder(candidate, context);
  },
};

/** A file by itself: its pages are those of a record. */
async function parseFile(candidate: Candidate, path: string, context: ParseContext): Promise<Parsed> {
  const name =
    candidate.kind === 'file' ? candidate.name : `${candidate.name}/${path.slice(path.lastIndexOf('/') + 1)}`;
  const scan = await lookAt(candidate, path, context);
  if (!('at' in scan)) return { name, problems: scan.problems };
  const key = candidate.kind === 'file' || candidate.path !== '' ? path : `${keyOf(candidate)}/${path}`;
  const gathered = { key, name, title: titleOf(stemOf(path)), scans: [scan], missing: [], sidecars: new Map(), problems: [] }; // prettier-ignore
  return draftOf(gathered, candidate.files, context.maxTextBytes);
}

/** The pictures of a folder are one record, and each PDF is another. */
async function* parseFolder(candidate: Candidate, context: ParseContext): AsyncGenerator<Parsed> {
  const { pictures, pdfs, sidecars, markers, others, problems } = await collect(candidate);
  const { name } = candidate;
  if (pictures.length === 0 && pdfs.length === 0) yield { name, problems: [...problems, noScans(name)] };
  if (pictures.length > 0) {
    const all: Problem[] = [...problems, ...(others.length > 0 ? [notTaken(name, others)] : [])];
    const scans: Scan[] = [];
    for (const path of pictures) {
      context.signal.throwIfAborted();
      const scan = await lookAt(candidate, path, context);
      if ('at' in scan) scans.push(scan);
      else all.push(...scan.problems);
    }
    const missing: MissingLeaf[] = [];
    for (const path of markers) {
      const leaf = await missingLeaf(candidate, path);
      if (leaf !== undefined) missing.push(leaf);
    }
    const key = keyOf(candidate);
    const title = titleOf(key.slice(key.lastIndexOf('/') + 1));
    const gathered: Gathered = { key, name, title, scans, missing, sidecars, problems: all };
    yield scans.length === 0
      ? { name, problems: all }
      : await draftOf(gathered, candidate.files, context.maxTextBytes);
  }
  for (const path of pdfs) {
    context.signal.throwIfAborted();
    yield await parseFile(candidate, path, context);
  }
}

/** Where a file lies and what it holds; the problems alone where the import may not read it. */
async function lookAt(
  { files }: Candidate,
  path: string,
  { lookAtScan }: ParseContext,
): Promise<Scan | { readonly problems: readonly Problem[] }> {
  const at = await files.localPath(path);
  if (!at.ok) return at;
  const file: Result<ScannedFile> =
    lookAtScan === undefined ? { ok: false, problems: [cannotLook(path)] } : await lookAtScan(at.value);
  return { path, at: at.value, file };
}

/** An empty file says that the leaf is missing; what stands in it is a note to the reader. */
async function missingLeaf({ files }: Candidate, path: string): Promise<MissingLeaf | undefined> {
  const marked = markedAbsence(path.slice(path.lastIndexOf('/') + 1));
  if (marked === undefined) return undefined;
  const bytes = await files.read(path, longestNote);
  const note = bytes.ok ? new TextDecoder().decode(bytes.value).trim() : '';
  const assertion = { basis: 'supplied', certainty: 'certain', by: null } as const;
  return { folio: marked.folio, absence: { kind: marked.kind, ...(note !== '' && { note }), ...assertion } };
}

function keyOf({ path, name }: Candidate): string {
  return path === ''
    ? (name
        .replace(/[\\/]+$/, '')
        .split(/[\\/]/)
        .at(-1) ?? name)
    : path;
}

function titleOf(name: string): string {
  return name.normalize('NFC').replaceAll('_', ' ').trim();
}

function notTaken(name: string, others: readonly string[]): Problem {
  const some = others.slice(0, 5).map((path) => `“${path}”`);
  return {
    code: 'beside-scans',
    severity: 'note',
    message: `Besides the scans lie files that were not taken: ${some.join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}.`,
    where: { file: name },
    hint: 'Import them by themselves, in their own format.',
  };
}

function noScans(name: string): Problem {
  return {
    code: 'no-scans',
    severity: 'error',
    message: `There are no page images in “${name}”.`,
    where: { file: name },
    hint: 'Put JPEG, PNG, TIFF, WebP, GIF, JPEG 2000 or PDF files into the folder, or into “images” within it.',
  };
}

function cannotLook(path: string): Problem {
  return {
    code: 'no-image',
    severity: 'error',
    message: 'Nothing here can look into page images.',
    where: { file: path },
  };
}
