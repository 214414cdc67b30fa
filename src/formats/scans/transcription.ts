// A first transcription out of what was read on the scans before they came here: text layers of PDFs, files of ALTO or PAGE.
import type { DraftFile, DraftText } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import type { Zone } from '../../model/zone.ts';
import { languageAmong } from '../../text/recognised/block-language.ts';
import { draftFrom } from '../../text/recognised/draft.ts';
import { machineText } from '../../text/recognised/machine-text.ts';
import type { PageRead } from '../../text/recognised/page-read.ts';
import type { SourceFiles } from '../port.ts';
import { readRecognised } from '../recognised.ts';
import { likelyLanguages as languages } from '../recognised/languages.ts';
import { fitted } from './fit.ts';
import type { PlacedPage } from './pages.ts';

export interface Transcribed {
  readonly texts: readonly DraftText[];
  readonly zones: readonly Zone[];
  /** The files of ALTO and PAGE that were read. */
  readonly files: readonly DraftFile[];
  readonly problems: readonly Problem[];
}

/** Characters from which the language is guessed. */
const sample = 20_000;

/** No text where nothing was read. `sidecars`: paths by the names of their scans. `where`: what a report calls the record. */
export async function transcribe(
  pages: readonly PlacedPage[],
  sidecars: ReadonlyMap<string, string>,
  files: SourceFiles,
  { maxBytes, where }: { readonly maxBytes: number; readonly where: string },
): Promise<Transcribed> {
  const read: PageRead[] = [];
  const kept: DraftFile[] = [];
  const problems: Problem[] = [];
  for (const { page, stem, scan } of pages) {
    if (scan === undefined) continue;
    const orientation = scan.orientation === undefined ? {} : { orientation: scan.orientation };
    const sidecar = stem === undefined ? undefined : sidecars.get(stem);
    if (sidecar === undefined) {
      if (scan.text !== undefined) read.push({ page: page.id, recognised: scan.text, ...orientation });
      continue;
    }
    const bytes = await files.read(sidecar, maxBytes);
    const filed = bytes.ok ? readRecognised(bytes.value) : bytes;
    problems.push(...filed.problems.map((problem) => sidecarProblem(problem, sidecar)));
    if (!bytes.ok || !filed.ok) continue;
    const name = sidecar.slice(sidecar.lastIndexOf('/') + 1);
    kept.push({ name, path: sidecar, mediaType: 'application/xml', bytes: { data: bytes.value } });
    const { imageName: _, ...recognised } = filed.value;
    const own = fitted(recognised, scan);
    if (own === undefined) problems.push(otherShape(sidecar));
    else read.push({ page: page.id, recognised: own, ...orientation });
  }
  if (read.every(({ recognised }) => recognised.blocks.length === 0))
    return { texts: [], zones: [], files: kept, problems };

  const language = languageAmong(wordsOf(read), languages) ?? 'und';
  const among = [language, ...languages.filter((one) => one !== language)];
  const drafted = draftFrom(read, { textId: 't1', languages: language === 'und' ? ['und'] : among });
  problems.push(
    ...drafted.notes.map((note) => ({ ...note, where: { file: where } })),
    guessed(language, where),
  );
  const text: DraftText = {
    ids: 'provisional',
    text: machineText({ id: 't1', language, blocks: drafted.text }),
  };
  return { texts: [text], zones: drafted.zones, files: kept, problems };
}

/** The beginning of what was read. */
function wordsOf(pages: readonly PageRead[]): string {
  let words = '';
  for (const { recognised } of pages)
    for (const { lines } of recognised.blocks)
      for (const line of lines) {
        words += `${line.words.map(({ text }) => text).join(' ')}\n`;
        if (words.length > sample) return words;
      }
  return words;
}

/** A file beside a scan is a help: without it the scan is taken all the same. */
function sidecarProblem(problem: Problem, path: string): Problem {
  return {
    ...problem,
    severity: problem.severity === 'error' ? 'warning' : problem.severity,
    where: { ...problem.where, file: path },
  };
}

function otherShape(path: string): Problem {
  return {
    code: 'recognised-elsewhere',
    severity: 'warning',
    message:
      'What the file says was read on an image of another shape than the scan beside it; it was not taken.',
    where: { file: path },
    hint: 'Put the file of ALTO or PAGE beside the image that it was made from.',
  };
}

function guessed(language: string, where: string): Problem {
  return {
    code: 'language-guessed',
    severity: 'note',
    message:
      language === 'und'
        ? 'The language of the transcription could not be told.'
        : `The transcription was taken for “${language}” by its words.`,
    where: { file: where },
    hint: 'Correct it in the record, where it is another.',
  };
}
