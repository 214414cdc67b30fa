// verno ocr ID…: a first transcription of records, or the places of one that is there.
import { withoutText } from '../app/ocr/without-text.ts';
import { ocrRecords as readRecords, type OcrReport } from '../app/ocr/read-records.ts';
import { usualLimits } from '../app/ocr/limits.ts';
import type { Archive } from '../app/services.ts';
import type { Context, ExitCode } from './command.ts';
import type { OcrAsked } from './ocr-options.ts';
import { percent, progressLine } from './ocr-words.ts';
import { problemLines, type Terminal } from './terminal.ts';

export async function ocrRecords(
  archive: Archive,
  named: readonly string[],
  { flags, engine, ...options }: OcrAsked,
  out: Terminal,
  { signal }: Context,
): Promise<ExitCode> {
  const ids = flags.allWithoutText === true ? await withoutText(archive, signal) : named;
  const report = await readRecords(archive, ids, engine, {
    ...options,
    clean: flags.clean,
    again: flags.again === true,
    by: flags.by,
    dryRun: flags.dryRun === true,
    out: flags.out,
    limits: usualLimits,
    atOnce: engine.atOnce,
    signal,
    onProgress: (progress) => out.progress(progressLine(progress)),
  });
  out.progress('');
  sayReport(report, flags.out, flags.dryRun === true, out);
  out.result(report);
  return report.problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

function sayReport(
  { read, problems }: OcrReport,
  folder: string | undefined,
  dryRun: boolean,
  out: Terminal,
): void {
  for (const problem of problems) out.warn(problemLines(problem));
  for (const { id, version, pages, words, confidence, doubtful, share } of read) {
    const whereTo =
      version === null ? (dryRun ? 'not published' : (folder ?? 'nothing new')) : `version ${version}`;
    const what =
      share === null
        ? `${words} words, ${doubtful} of them doubtful, confidence ${percent(confidence)}`
        : `${percent(share)} of the transcription placed`;
    out.say(`  ${id}  ${whereTo} · ${pages === 1 ? '1 page' : `${pages} pages`} · ${what}`);
  }
  out.say(`${read.length} ${read.length === 1 ? 'record' : 'records'} read.`);
}
