// Alignment of two plain files of one segment a line, without an archive.
import { readFile, stat } from 'node:fs/promises';
import type { SentenceEmbeddings } from '../../assist/port.ts';
import { languageOf } from '../../formats/page-text/language-evidence.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { AlignSide, Alignment, Bead, Embedded } from '../../text/align/port.ts';
import { isFileError, readProblem } from '../import/file-problems.ts';
import { embedSides, type EmbedOptions } from './embed-sides.ts';
import type { AlignJob } from './job.ts';
import { WorkThread } from './thread.ts';

export interface AlignFilesOptions {
  /** BCP 47; guessed from the words where one is absent. */
  readonly languages: { readonly source?: string | undefined; readonly target?: string | undefined };
  readonly signal: AbortSignal;
  /** The outside model that is asked for vectors; none where it is absent. */
  readonly embeddings?: WantedEmbeddings | undefined;
}

/** `optional`: where the model fails, the files are aligned without it, and a warning says so; otherwise they are not aligned. */
export interface WantedEmbeddings extends Pick<EmbedOptions, 'onProgress'> {
  readonly model: SentenceEmbeddings;
  readonly optional: boolean;
}

/** What came of two files. `lines`: of each, as they stand in the file; a bead's numbers count them from 0. */
export interface AlignedFiles {
  readonly beads: readonly Bead[];
  readonly related: number;
  readonly languages: { readonly source: string; readonly target: string };
  readonly lines: { readonly source: readonly string[]; readonly target: readonly string[] };
}

const mostBytes = 64 * 1024 ** 2;
const mostLines = 100_000;
/** A person waits before a terminal, and may give up. */
const seconds = 6 * 3600;
/** UTF-16 code units of a file that its language is guessed from. */
const sample = 20_000;

/**
 * Aligns the lines of two files. Every line stands in exactly one bead. Empty lines part paragraphs, and have no counterpart. Problems: those of the
 * file system, `not-a-file`, `not-utf8`, `not-text`, `file-too-large`, `too-many-lines`, those of the outside model; with the result the warnings `no-words`, `unrelated`,
 * `embeddings-unheard`, `embeddings-missing`.
 */
export async function alignFiles(
  [source, target]: readonly [string, string],
  { languages, signal, embeddings }: AlignFilesOptions,
): Promise<Result<AlignedFiles>> {
  const read = await Promise.all([linesOf(source), linesOf(target)]);
  const wrong = read.flatMap((one) => (one.ok ? [] : one.problems));
  const [left, right] = read.map((one) => (one.ok ? one.value : []));
  if (left === undefined || right === undefined || wrong.length > 0) return { ok: false, problems: wrong };
  const problems: Problem[] = [];
  const sides = [sideOf(left, languages.source), sideOf(right, languages.target)] as const;
  [source, target].forEach((path, at) => {
    if (sides[at]?.side.units.length === 0) problems.push(noWords(path));
  });
  const job = { source: sides[0].side, target: sides[1].side };
  const anything = sides.every(({ side }) => side.units.length > 0);
  const vectors =
    embeddings === undefined || !anything ? undefined : await vectorsFor(job, embeddings, signal);
  if (vectors?.ok === false) return vectors;
  problems.push(...(vectors?.problems ?? []));
  const alignment = await aligned({ ...job, embedded: vectors?.value }, signal);
  const beads = [...alignment.beads.map((bead) => inLines(bead, sides)), ...emptyLines(sides)];
  if (anything && !alignment.beads.some(isLink)) problems.push(unrelated(source, target));
  return {
    ok: true,
    value: {
      beads: sorted(beads),
      related: alignment.related,
      languages: { source: sides[0].side.language, target: sides[1].side.language },
      lines: { source: left, target: right },
    },
    problems,
  };
}

function joined(numbers: readonly number[], lines: readonly string[]): string {
  return numbers.map((at) => lines[at] ?? '').join(' ');
}

/** Both sides of every bead that has both, their lines joined by a space: what a translation memory takes in. */
export function beadsToPairs(
  beads: readonly Bead[],
  lines: AlignedFiles['lines'],
): { readonly source: string; readonly target: string }[] {
  return beads.filter(isLink).map(({ source, target }) => ({
    source: joined(source, lines.source),
    target: joined(target, lines.target),
  }));
}

function isLink({ source, target }: Bead): boolean {
  return source.length > 0 && target.length > 0;
}

/** The side, and the number of the line of each of its units. */
interface LinesSide {
  readonly side: AlignSide;
  readonly numbers: readonly number[];
  readonly empty: readonly number[];
}

function sideOf(lines: readonly string[], language: string | undefined): LinesSide {
  const units: AlignSide['units'][number][] = [];
  const numbers: number[] = [];
  const empty: number[] = [];
  let paragraph = 0;
  lines.forEach((line, at) => {
    if (line.trim() === '') {
      empty.push(at);
      if (units.length > 0) paragraph = (units.at(-1)?.paragraph ?? 0) + 1;
      return;
    }
    numbers.push(at);
    units.push({ text: line, paragraph });
  });
  const guessed = language ?? languageOf(lines.join('\n').slice(0, sample)) ?? 'und';
  return { side: { language: guessed, units }, numbers, empty };
}

function inLines(bead: Bead, [left, right]: readonly [LinesSide, LinesSide]): Bead {
  return {
    ...bead,
    source: bead.source.map((at) => left.numbers[at] ?? at),
    target: bead.target.map((at) => right.numbers[at] ?? at),
  };
}

function emptyLines([left, right]: readonly [LinesSide, LinesSide]): Bead[] {
  return [
    ...left.empty.map((at) => ({ source: [at], target: [], score: 1 })),
    ...right.empty.map((at) => ({ source: [], target: [at], score: 1 })),
  ];
}

/** In the order of the source; what has no source stays behind what stood before it in the target. */
function sorted(beads: readonly Bead[]): Bead[] {
  const anchored = beads
    .filter(({ source }) => source.length > 0)
    .sort((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0));
  const loose = beads
    .filter(({ source }) => source.length === 0)
    .sort((a, b) => (a.target[0] ?? 0) - (b.target[0] ?? 0));
  const homes = new Map<number, Bead | undefined>();
  for (const bead of anchored) for (const at of bead.target) homes.set(at, bead);
  const following = new Map<Bead | undefined, Bead[]>();
  for (const bead of loose) {
    const home = homes.get((bead.target[0] ?? 0) - 1);
    for (const at of bead.target) homes.set(at, home);
    following.set(home, [...(following.get(home) ?? []), bead]);
  }
  return [
    ...(following.get(undefined) ?? []),
    ...anchored.flatMap((bead) => [bead, ...(following.get(bead) ?? [])]),
  ];
}

/** The vectors; nothing and a warning where they are optional and the model fails. */
async function vectorsFor(
  { source, target }: AlignJob,
  { model, optional, onProgress }: WantedEmbeddings,
  signal: AbortSignal,
): Promise<Result<Embedded | undefined>> {
  const said = await embedSides(model, source, target, { signal, onProgress });
  if (said.ok || !optional) return said;
  const why = said.problems.map(({ message }) => message).join(' ');
  return { ok: true, value: undefined, problems: [withoutVectors(why)] };
}

/** In a thread of its own, so that it can be given up. */
async function aligned(job: AlignJob, signal: AbortSignal): Promise<Alignment> {
  const thread = new WorkThread(seconds);
  try {
    return await thread.align(job, signal);
  } finally {
    await thread.close();
  }
}

async function linesOf(path: string): Promise<Result<readonly string[]>> {
  try {
    const about = await stat(path);
    if (!about.isFile())
      return refuse('not-a-file', path, `“${path}” is no file.`, 'Name a file of one segment a line.');
    if (about.size > mostBytes)
      return refuse(
        'file-too-large',
        path,
        `“${path}” is larger than ${mostBytes / 1024 ** 2} MiB.`,
        'Align it in parts.',
      );
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    const lines = text.split(/\r\n|[\n\r]/);
    const unwritten = lines.findIndex((line) => line.includes('\0'));
    if (unwritten >= 0) return notText(path, unwritten + 1);
    if (lines.at(-1) === '') lines.pop();
    if (lines.length > mostLines)
      return refuse(
        'too-many-lines',
        path,
        `“${path}” has more than ${mostLines} lines.`,
        'Align it in parts.',
      );
    return { ok: true, value: lines, problems: [] };
  } catch (error) {
    if (error instanceof TypeError) return refuse('not-utf8', path, `“${path}” is not UTF-8.`, convert);
    if (!isFileError(error)) throw error;
    return { ok: false, problems: [readProblem(path, error)] };
  }
}

const convert =
  'Convert it from the encoding in which it is written, for example: iconv -f UTF-16 -t UTF-8 OLD > NEW (iconv -l lists the encodings).';

/** The character U+0000 stands in no text: most likely every second byte is one. */
function notText(path: string, line: number): Result<never> {
  const message = `“${path}” is no text in UTF-8: the character U+0000 stands in line ${line}. It may be UTF-16.`;
  return {
    ok: false,
    problems: [{ code: 'not-text', severity: 'error', message, where: { file: path, line }, hint: convert }],
  };
}

function refuse(code: string, path: string, message: string, hint: string): Result<never> {
  return { ok: false, problems: [{ code, severity: 'error', message, where: { file: path }, hint }] };
}

function noWords(path: string): Problem {
  return {
    code: 'no-words',
    severity: 'warning',
    message: `“${path}” has no line with words: nothing can be linked to it.`,
    where: { file: path },
  };
}

function withoutVectors(why: string): Problem {
  return {
    code: 'embeddings-missing',
    severity: 'warning',
    message: `Aligned without sentence embeddings. ${why}`,
    hint: 'Align again when the model answers.',
  };
}

function unrelated(source: string, target: string): Problem {
  return {
    code: 'unrelated',
    severity: 'warning',
    message: `“${source}” and “${target}” seem to have nothing to do with each other: nothing was linked.`,
    hint: 'Look whether they are the right two files, and name their languages with --lang.',
  };
}
