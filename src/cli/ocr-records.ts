// verno ocr ID…: a first transcription of records, or the places of one that is there.
import { withoutText } from '../app/ocr/without-text.ts';
import { ocrRecords as readRecords } from '../app/ocr/read-records.ts';
import type { Archive } from '../app/services.ts';
import type { Context, ExitCode } from './command.ts';
import type { OcrAsked } from './ocr-options.ts';
import { progressLine, sayOcr } from './ocr-words.ts';
import type { Terminal } from './terminal.ts';

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
    atOnce: engine.atOnce,
    signal,
    onProgress: (progress) => out.progress(progressLine(progress)),
  });
  out.progress('');
  sayOcr(report, flags.out, flags.dryRun === true, out);
  out.result(report);
  return report.problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
}
