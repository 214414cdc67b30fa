// Recognition of records: pages become a first transcription, or a transcription that is there gets its places on them.
import type { ImageLimits } from '../../image/source.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import { canonicalRecordId } from '../../model/record-id.ts';
import type { PublishedRecord } from '../../formats/port.ts';
import type { OcrEngine } from '../../ocr/port.ts';
import { prepare, publish } from '../import/intake.ts';
import { writeRecord } from '../export/export.ts';
import { readingProblem } from '../read/outcome.ts';
import type { Archive } from '../services.ts';
import { layTexts, writeText, type Drafted, type ReadInto } from './draft.ts';
import { languagesFor, planOf, type Plan } from './plan.ts';
import { inPool } from './pool.ts';
import type { OcrProgress } from './progress.ts';
import { progressOf } from './progress.ts';
import { rawReading } from './raw-reading.ts';
import { readPages } from './read-pages.ts';
import { readingTurns, type ReadingTurns } from './reading-turns.ts';
import { figuresOf } from './sum.ts';
import { isLasting, notYetWhole } from './unread.ts';

export interface OcrOptions {
  /** BCP 47; those that the record names, where it is absent. */
  readonly languages?: readonly string[] | undefined;
  readonly clean: boolean;
  readonly doubtfulBelow: number;
  /** Pages that have zones are read again, and their zones replaced; a reading that nobody has touched since is replaced, too. */
  readonly again: boolean;
  readonly by: string;
  readonly dryRun: boolean;
  /** A folder that gets the records as folders to edit and import; nothing is published then. */
  readonly out?: string | undefined;
  readonly limits: ImageLimits;
  /** Pages that the engine reads at once, of all records together; a few more are made ready meanwhile. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: OcrProgress) => void;
}

/** `version`: that was published; null where none was. `share`: of an earlier transcription that found its place, else null. */
export interface RecordRead {
  readonly id: RecordId;
  readonly version: number | null;
  readonly pages: number;
  readonly words: number;
  readonly confidence: number | null;
  readonly doubtful: number;
  readonly share: number | null;
}

export interface OcrReport {
  readonly read: readonly RecordRead[];
  readonly problems: readonly Problem[];
}

/**
 * Reads records by their ids, some at once. Each is published when it is whole: what was read of others is kept, so that a repetition goes on
 * from there. A page whose image cannot be decoded is marked as not transcribed. One bad record never stops the others.
 */
export async function ocrRecords(
  archive: Archive,
  ids: readonly string[],
  engine: OcrEngine,
  options: OcrOptions,
): Promise<OcrReport> {
  const problems: Problem[] = [];
  const { language } = await archive.store.info(options.signal);
  const progress = progressOf(0, options.onProgress);
  const turns = readingTurns(options.atOnce);
  const run: Run = { archive, engine, options, language, problems, progress, turns };
  // Records of one page each would leave cores idle, were they read one after the other.
  const read = await inPool(
    ids,
    turns.pages.atOnce,
    (id, signal) => ocrRecord(run, id, signal),
    options.signal,
  );
  return { read: read.filter((one) => one !== undefined), problems };
}

interface Run {
  readonly archive: Archive;
  readonly engine: OcrEngine;
  readonly options: OcrOptions;
  readonly language: string;
  readonly problems: Problem[];
  readonly progress: ReturnType<typeof progressOf>;
  readonly turns: ReadingTurns;
}

async function ocrRecord(run: Run, asked: string, signal: AbortSignal): Promise<RecordRead | undefined> {
  const { archive, engine, options, problems, progress } = run;
  const tell = (problem: Problem): void =>
    void problems.push({ ...problem, where: { file: asked, ...problem.where } });
  const id = canonicalRecordId(asked);
  const head = id === undefined ? undefined : await archive.store.head(id, signal);
  if (id === undefined || head === undefined) {
    tell(readingProblem(asked, { kind: 'absent' }));
    return undefined;
  }
  const content = await archive.store.content(head.manifest, signal);
  const raw = options.again ? await rawReading(archive.store, head, content, signal) : undefined;
  const plan = planOf(content, { ...options, raw });
  if (plan.kind === 'nothing') {
    tell(nothingToRead(plan.why));
    return undefined;
  }
  const usual = languagesFor(content, run.language);
  const languages = options.languages ?? usual.languages;
  if (options.languages === undefined && usual.guessed) tell(languageGuessed(languages));
  progress.expect(plan.pages.length);
  const {
    pages,
    unread,
    problems: wrong,
  } = await readPages(archive, plan.pages, engine, {
    ...options,
    turns: run.turns,
    languages,
    signal,
    onPage: (wasRead) => progress.done(wasRead),
  });
  for (const problem of once(wrong)) tell(problem);
  const passing = unread.filter((one) => !isLasting(one));
  if (plan.kind === 'write' && passing.length > 0) {
    tell(notYetWhole(passing, plan.pages.length));
    return undefined;
  }
  const recognised = pages.map((page) => page.recognised);
  const figures = figuresOf(recognised, options.doubtfulBelow);
  if (figures.words === 0) {
    if (pages.length > 0) tell(noWordsAtAll);
    return undefined;
  }
  const reader = `${engine.name} ${engine.version} (${languages.join(', ')})`;
  const drafted = drafting({ ...options, head, content, plan, pages, unread, languages, reader });
  for (const note of drafted.notes) tell(note);
  const version = await keep(run, id, asked, drafted, head, tell, signal);
  if (version === undefined) return undefined;
  return {
    id,
    version: version === 0 ? null : version,
    pages: pages.length,
    ...figures,
    share: drafted.share,
  };
}

function drafting(into: ReadInto): Drafted {
  const { plan } = into;
  return plan.kind === 'lay' ? layTexts(into, plan) : writeText(into, plan);
}

/** The number of the version that was published, 0 where none is to be; undefined where it could not. */
async function keep(
  { archive, options }: Run,
  id: RecordId,
  asked: string,
  { draft }: Drafted,
  head: ReadInto['head'],
  tell: (problem: Problem) => void,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { dryRun, by, out } = options;
  const prepared = await prepare(archive, draft, id, asked, {
    by,
    dryRun: dryRun || out !== undefined,
    signal,
  });
  for (const problem of prepared.problems) tell(problem);
  if (prepared.kind === 'refused') return undefined;
  if (dryRun) return 0;
  if (out !== undefined) {
    const content =
      prepared.kind === 'new' ? prepared.version.content : await archive.store.content(head.manifest, signal);
    const isWhole = await writeFolder(
      archive,
      { manifest: head.manifest, version: head.version, content },
      out,
      tell,
    );
    return isWhole ? 0 : undefined;
  }
  if (prepared.kind === 'unchanged') return 0;
  const [done] = await publish(archive, [prepared], signal);
  if (done?.kind === 'published') return done.version;
  if (done?.kind === 'failed') tell(done.problem);
  return done?.kind === 'unchanged' ? 0 : undefined;
}

/** Writes the record as a folder that says which version it sets out from: an import of it is an edit of that. */
async function writeFolder(
  archive: Archive,
  record: PublishedRecord,
  out: string,
  tell: (problem: Problem) => void,
): Promise<boolean> {
  const folder = archive.exportFormats.find(({ name }) => name === 'folder');
  if (folder === undefined) throw new Error('The format “folder” is not registered');
  const written = await writeRecord(archive, record, folder, out, new Set());
  for (const problem of written.problems) tell(problem);
  return written.whole;
}

/** What is wrong with each of many pages alike is said once, with their number. */
function once(problems: readonly Problem[]): Problem[] {
  return [...Map.groupBy(problems, ({ code, message }) => `${code} ${message}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const path = same.map(({ where }) => where?.path?.replace(/^folio /, '')).join(', ');
    return [{ ...first, where: { path: `folio ${path.length > 200 ? `${path.slice(0, 200)}…` : path}` } }];
  });
}

function nothingToRead(why: Extract<Plan, { kind: 'nothing' }>['why']): Problem {
  return why === 'no-images'
    ? {
        code: 'ocr-no-images',
        severity: 'note',
        message: 'This record has no page image.',
        hint: 'Import its scans: docs/formats/scans.md.',
      }
    : {
        code: 'ocr-has-zones',
        severity: 'note',
        message: 'Its transcription has its places on every page image already.',
        hint: 'Read it again with --again: the places are replaced then, and the words where nobody has touched them since a machine read them.',
      };
}

function languageGuessed(languages: readonly string[]): Problem {
  return {
    code: 'ocr-language-guessed',
    severity: 'note',
    message: `The record names no language; its pages were read as ${languages.join(', ')}, the archive's own.`,
    hint: 'Name the languages of the pages with --lang.',
  };
}

const noWordsAtAll: Problem = {
  code: 'ocr-no-words',
  severity: 'warning',
  message: 'No word was found on any of its pages; there is no new version.',
  hint: 'Where they are not blank, look at the pictures, and try --no-clean or another --lang.',
};
